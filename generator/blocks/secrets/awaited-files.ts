import { text, type Expression } from "../../expression/expression.js";
import { when } from "../../language/choice.js";
import type { Items } from "../../language/templated.js";
import { anyOf } from "./conditions.js";
import type { MountedFile, MountedSecret } from "./mounted-secret.js";

/** A line for each file of a mount: a function of the script, the file, its key and what has it. */
const linesOf = (
  name: string,
  { mountPath, files }: MountedSecret,
  whence: (file: MountedFile) => Expression<string>,
): Items<string> =>
  files.map((file) =>
    file.with<string>((key) => text`${name} ${mountPath}/${file.name} ${key} ${whence(file)}`),
  );

/** Mounts without files have some of their own kind, whose lines the chart writes. */
const hasFiles = ({ files }: MountedSecret): boolean => files.length > 0;

const injected = {
  lines: [
    "# demand_injected FILE KEY PATH: nothing goes on without what Vault's injector brings.",
    "demand_injected() {",
    '  [ ! -s "$1" ] || return 0',
    '  if [ -e "$1" ]; then',
    '    say "The file $1 is empty: Vault has no value under the key $2 of $3. Add one; it is tried again."',
    "  else",
    '    say "The file $1 is missing: the injector of Vault has not run for this pod. Have it watch the namespace, and delete the pod."',
    "  fi",
    "  exit 1",
    "}",
  ],
  of: (one: MountedSecret) => linesOf("demand_injected", one, () => one.values.vaultAgent.path),
};

const provided = {
  lines: [
    "# demand_provided FILE KEY CLASS: nothing goes on without what the CSI driver mounts.",
    "demand_provided() {",
    "  # Where there is no such object, Kubernetes makes a folder.",
    '  if [ ! -f "$1" ] || [ ! -s "$1" ]; then',
    '    say "The file $1 is missing or empty: the SecretProviderClass $3 gives nothing by the name $2. Correct it, and delete the pod."',
    "    exit 1",
    "  fi",
    "}",
  ],
  of: (one: MountedSecret) => linesOf("demand_provided", one, () => one.values.csi.className),
};

/**
 * Lines of bash that stop a container with the name of a file which Vault's injector or a CSI driver
 * has not brought: both act before any container starts, so that nothing comes later. The injector
 * leaves a pod as it is where it does not watch the namespace, and says nothing.
 *
 * The script has a function `say`, which prints a sentence.
 */
export const demandedFiles = (...mounted: readonly MountedSecret[]): Items<string> => {
  const [only, ...others] = mounted;
  if (only !== undefined && others.length === 0)
    return [
      when<readonly string[]>(
        only.isVaultAgent,
        [...injected.lines, ...injected.of(only)],
        when<readonly string[]>(only.isCsi, [...provided.lines, ...provided.of(only)]),
      ),
    ];
  return [
    when<readonly string[]>(anyOf(mounted.map(({ isVaultAgent }) => isVaultAgent)), [
      "",
      ...injected.lines,
    ]),
    when<readonly string[]>(anyOf(mounted.map(({ isCsi }) => isCsi)), ["", ...provided.lines]),
    ...mounted
      .filter(hasFiles)
      .map((one) =>
        when<readonly string[]>(
          one.isVaultAgent,
          injected.of(one),
          when<readonly string[]>(one.isCsi, provided.of(one)),
        ),
      ),
  ];
};

const waiting = (what: string): string =>
  `    ((seconds % 30)) || say "The Secret $3 has no value under the key $2: ${what}. This pod goes on by itself then, within two minutes."`;

/**
 * Lines of bash that wait for the keys of Secrets, which come by themselves once somebody adds them,
 * and say which are missing; of other sources see {@link demandedFiles}, which are among them. Each
 * function has an empty line before it.
 */
export const awaitedFiles = (...mounted: readonly MountedSecret[]): Items<string> => [
  when<readonly string[]>(anyOf(mounted.map(({ isSecret }) => isSecret)), [
    "",
    "# await_key FILE KEY SECRET: waits until a Secret has a value under a key.",
    "await_key() {",
    "  local seconds=0",
    '  until [ -s "$1" ]; do',
    when<string>(
      anyOf(
        mounted.flatMap(({ isExternalSecret, isVaultStaticSecret }) => [
          isExternalSecret,
          isVaultStaticSecret,
        ]),
      ),
      waiting("add one, or ask kubectl describe why the operator's object of its name makes none"),
      waiting("add one"),
    ),
    "    sleep 2",
    "    ((seconds += 2))",
    "  done",
    "}",
  ]),
  ...mounted.filter(hasFiles).map((one) =>
    when<readonly string[]>(
      one.isSecret,
      linesOf("await_key", one, ({ secretName }) => secretName),
    ),
  ),
  ...demandedFiles(...mounted),
];
