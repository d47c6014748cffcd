import type { Expression } from "../../expression/expression.js";
import { both, certain, orElse, present } from "../../expression/operators.js";
import type { ExpressionTree } from "../../expression/tree.js";
import { BRANCHES, type References } from "../../expression/references.js";
import type { Fields } from "../../model/field.js";
import { isBranch, isOtherBranch, unless } from "../../language/choice.js";
import { given } from "../../language/iteration.js";
import type { Part, Templated } from "../../language/templated.js";
import { allOf } from "./conditions.js";
import {
  fieldName,
  isBinary,
  type KeyFields,
  type SecretFile,
  type SecretFiles,
} from "./secret-files.js";
import type { SourceBranches } from "./secret-source-fields.js";

type BranchReferences<F extends SecretFiles> = {
  readonly [B in keyof SourceBranches<F>]: References<SourceBranches<F>[B]["fields"]>;
};

/** A reference to a union that has the branches and keys of sources, among others. */
export type SourceReference<
  F extends SecretFiles,
  B extends BranchReferences<F> = BranchReferences<F>,
> = ExpressionTree & References<KeyFields<F>> & { readonly [BRANCHES]: B };

type Perhaps<T> = Templated<T> | Part<T | undefined>;

/** One file of a secret, as templates read it. */
export interface SourceFile {
  /** Its key, named or not. */
  readonly key: Expression<string>;
  /** The key that somebody names. */
  readonly named: Expression<string | undefined>;
  /** Of what is no text: its key where nobody names one. */
  readonly binaryKey: string | undefined;
  /** A part for the file; under a condition where it is there only when its key is named. */
  readonly with: <T>(part: (key: Expression<string>) => Templated<T>) => Perhaps<T>;
  /** The user's own template of Vault Agent. */
  readonly template: Expression<string | undefined>;
}

/** Where a secret comes from, as templates ask it. */
export interface SecretSource<K extends string = string> {
  readonly files: Readonly<Record<K, SourceFile>>;
  /** The Secret that pods mount, where there is one. */
  readonly secretName: Expression<string>;
  readonly isVaultAgent: Expression<boolean>;
  readonly isExternalSecret: Expression<boolean>;
  readonly isVaultStaticSecret: Expression<boolean>;
  readonly isCsi: Expression<boolean>;
  /** Whether a Secret has it. */
  readonly isSecret: Expression<boolean>;
  /** The same where no CSI driver has it: behind that question. */
  readonly isElseSecret: Expression<boolean>;
  readonly values: Omit<BranchReferences<SecretFiles>, "vaultAgent"> & {
    readonly vaultAgent: Pick<BranchReferences<SecretFiles>["vaultAgent"], "role" | "path">;
  };
  /** Where pods need it, if they do not always. */
  readonly where?: Expression<boolean>;
}

interface About<F extends SecretFiles, N extends string> {
  /** The files that its fields were made of. */
  readonly files: F;
  /** Name of the Secret in all branches that have one. */
  readonly secretName: Expression<string>;
  /** The branch in which there is no such secret at all. */
  readonly without?: N;
  /** Values that are no secret, such as a user name: where one is given, there is no file of it. */
  readonly instead?: Readonly<Partial<Record<keyof F & string, Expression<string | undefined>>>>;
}

/** Reads a union of {@link secretSourceField}, or one made of the same branches. */
export function secretSource<F extends SecretFiles, B extends BranchReferences<F>>(
  union: SourceReference<F, B>,
  { files, secretName, without, instead }: About<F, keyof B & string>,
): SecretSource<keyof F & string> {
  const is = (name: keyof SourceBranches<F>) => isBranch<B>(union, name);
  const isElseThere = [
    ...(without === undefined ? [] : [isOtherBranch<B>(union, without)]),
    isOtherBranch<B>(union, "vaultAgent"),
  ];
  const { vaultAgent, ...operators } = union[BRANCHES];
  const named = union as References<Fields>;
  const templates = vaultAgent as References<Fields>;
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name,
        sourceFile(
          file,
          named[fieldName(name, "Key")] as Expression<string | undefined>,
          templates[fieldName(name, "Template")] as Expression<string | undefined>,
          instead?.[name],
        ),
      ]),
    ) as Record<keyof F & string, SourceFile>,
    secretName,
    isVaultAgent: is("vaultAgent"),
    isExternalSecret: is("externalSecret"),
    isVaultStaticSecret: is("vaultStaticSecret"),
    isCsi: is("csi"),
    isSecret: allOf([...isElseThere, isOtherBranch<B>(union, "csi")]),
    isElseSecret: allOf(isElseThere),
    values: { vaultAgent, ...operators },
  };
}

/** A source that pods need under a condition alone. */
export const secretWhere = <K extends string>(
  where: Expression<boolean>,
  source: SecretSource<K>,
): SecretSource<K> => ({
  ...source,
  isVaultAgent: both(where, source.isVaultAgent),
  isExternalSecret: both(where, source.isExternalSecret),
  isVaultStaticSecret: both(where, source.isVaultStaticSecret),
  isCsi: both(where, source.isCsi),
  isSecret: both(where, source.isSecret),
  isElseSecret: both(where, source.isElseSecret),
  where,
});

const sourceFile = (
  file: SecretFile,
  named: Expression<string | undefined>,
  template: Expression<string | undefined>,
  instead: Expression<string | undefined> | undefined,
): SourceFile => {
  if ("key" in file) {
    const key = orElse(named, file.key);
    const binaryKey = isBinary(file) ? file.key : undefined;
    return {
      key,
      named,
      binaryKey,
      template,
      with: <T>(part: (key: Expression<string>) => Templated<T>) =>
        instead === undefined ? part(key) : unless<T>(present(instead), part(key)),
    };
  }
  return {
    key: certain(named),
    named,
    binaryKey: undefined,
    template,
    with: <T>(part: (key: Expression<string>) => Templated<T>) => given<string, T>(named, part),
  };
};
