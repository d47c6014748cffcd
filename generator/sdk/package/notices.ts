const RULE = "-".repeat(72);

/** A section of the notices: a package and its licence. */
export const licenceSection = (name: string, version: string, licence: string): string =>
  `${name} ${version}\n\n${licence}`;

/** The file THIRD-PARTY-NOTICES, for code of others that is inside a package. */
export function notices(sections: readonly string[]): string {
  const texts = sections.map((text) => `${RULE}\n${text.replaceAll("\r\n", "\n").trim()}\n`);
  return `This package contains code of these packages, under their own licences.\n\n${texts.join("\n")}`;
}
