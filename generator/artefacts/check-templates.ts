const FILE = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*\.yaml$/;
/** Files of `templates/` that every chart has from its rules and texts. */
const TAKEN = new Set(["validation.yaml"]);

/** What is wrong with the names of a chart's templates; each problem is a sentence. */
export function templateProblems(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    if (TAKEN.has(file))
      return [`templates/${file} is written from the chart's rules: choose another name`];
    return FILE.test(file)
      ? []
      : [`'${file}' is no template's path inside templates/: write one such as service.yaml`];
  });
}
