import type { LeafField } from "../../model/field.js";
import { string } from "../../model/index.js";
import { dataKeyFormat } from "./secret.js";

interface Known {
  /** What it holds, such as `password of cn=Directory Manager`. */
  readonly what: string;
  /** A key that somebody may have it under. */
  readonly example: string;
}

interface Always extends Known {
  /** Its key where nobody names one. */
  readonly key: string;
  /** Whether it is no text. Stores that have texts alone have it in base64. */
  readonly isBinary?: boolean;
}

interface OnDemand extends Known {
  /** What holds where nobody names its key: there is no such file. */
  readonly whenAbsent: string;
  readonly isBinary?: never;
}

/** A file of a secret: it is always there, or only where somebody names its key. */
export type SecretFile = Always | OnDemand;

export const isBinary = (file: SecretFile): boolean => "key" in file && (file.isBinary ?? false);

/**
 * The files that a chart reads of one secret, by what the fields of their keys begin with. A secret
 * that is one file may have no name for it: its fields are `key` and `template`.
 */
export type SecretFiles = Readonly<Record<string, SecretFile>>;

/** `passwordKey` for the file `password`, `key` for one without a name. */
export type KeyFields<F extends SecretFiles> = {
  readonly [K in keyof F & string as Uncapitalize<`${K}Key`>]: LeafField<string, "optional">;
};

/** `passwordTemplate` for the file `password`, `template` for one without a name. */
export type TemplateFields<F extends SecretFiles> = {
  readonly [K in keyof F & string as Uncapitalize<`${K}Template`>]: LeafField<string, "optional">;
};

const absence = (file: SecretFile): string => ("key" in file ? file.key : file.whenAbsent);

type Suffix = "Key" | "Template";

/** Name of a file's field. */
export const fieldName = (file: string, suffix: Suffix): string =>
  file === "" ? suffix.toLowerCase() : file + suffix;

/** A field for each file, under the file's name and a suffix. */
const fieldOfEach = (
  files: SecretFiles,
  suffix: Suffix,
  field: (file: SecretFile) => LeafField<string, "optional">,
): Readonly<Record<string, LeafField<string, "optional">>> =>
  Object.fromEntries(
    Object.entries(files).map(([name, file]) => [fieldName(name, suffix), field(file)]),
  );

/** Keys of the files, which mean the same wherever the secret comes from. */
export const keyFields = <F extends SecretFiles>(files: F): KeyFields<F> =>
  fieldOfEach(files, "Key", (file) =>
    string({
      description: `Key of the ${file.what}.`,
      format: dataKeyFormat,
      whenAbsent: absence(file),
      examples: [file.example],
    }),
  ) as KeyFields<F>;

/** The user's own templates of Vault Agent. */
export const templateFields = <F extends SecretFiles>(files: F): TemplateFields<F> =>
  fieldOfEach(files, "Template", (file) =>
    string({
      description: `Template of Vault Agent that prints the ${file.what}.`,
      minLength: 1,
      whenAbsent: `what KV version 2 has under the key${isBinary(file) ? ", decoded from base64" : ""}`,
      examples: ['{{ with secret "kv/userstore" }}{{ .Data.word }}{{ end }}'],
    }),
  ) as TemplateFields<F>;
