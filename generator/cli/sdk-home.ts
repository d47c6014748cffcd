/** Where the commands find the values SDK. */
export interface SdkHome {
  /** Name of the npm package. */
  readonly name: string;
  /** Folder of the package to take where the user's project has none installed. */
  readonly folder: string;
}
