import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

/** The stages that data passes through, in order: none may import from a later one. */
const stages = [
  "model",
  "expression",
  "language",
  "blocks",
  "render",
  "artefacts",
  "library",
  "migration",
  "sdk",
  "repository",
  "cli",
];

const laterThan = (stage) =>
  stages.slice(stages.indexOf(stage) + 1).map((later) => `**/${later}/**`);

export default tseslint.config(
  { ignores: ["build/", "dist/", ".cache/", "node_modules/", "**/fixtures/**", "charts/*/sdk.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.js", "*.ts"] } },
    },
    rules: {
      // Numbers and booleans print as themselves.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // A switch over a union is exhaustive, or does not compile where it returns.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A leading underscore says that a name is there for its place alone.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // A group without fields, and a type whose keys are all optional, are `{}` by computation.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  ...stages.map((stage) => ({
    files: [`generator/${stage}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/charts/**", "**/test/**", ...laterThan(stage)],
              message: `generator/${stage} may use earlier stages alone; see ARCHITECTURE.md.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ["test/e2e/harness/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^\\.\\./(?!\\.\\./)",
              message: "test/e2e/harness knows no system; what belongs to one is in its own room.",
            },
          ],
        },
      ],
    },
  },
  { files: ["*.js"], ...tseslint.configs.disableTypeChecked },
  prettier,
);
