import type { FullNameRules } from "../../blocks/names/full-name-rules.js";
import type { Comparison } from "../../expression/node.js";
import type { Format } from "../../model/format.js";
import type { Reserved } from "../../model/reserved.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";

/** What the runtime knows of a chart: plain data, written into the chart's module. */
export interface ChartData {
  readonly name: string;
  readonly version: string;
  /** Content of values.yaml. */
  readonly defaults: PlainObject;
  readonly fields: FieldRecord;
  readonly rules: readonly RuleData[];
  readonly claims: readonly ClaimData[];
  readonly workloads: WorkloadsData;
  /** What other charts call values of this one, and what to write here. */
  readonly synonyms: Readonly<Record<string, string>>;
}

export interface PlainObject {
  readonly [key: string]: unknown;
}

export type FieldRecord = Readonly<Record<string, FieldData>>;

/** What is judged of a field beside its schema, and what messages need to know of it. */
export type FieldData =
  | {
      readonly shape: "leaf";
      readonly format?: Format;
      readonly exclusive?: readonly ExclusiveData[];
    }
  | { readonly shape: "list"; readonly item: FieldData }
  | {
      readonly shape: "map";
      readonly item: FieldData;
      readonly keyFormat?: Format;
      readonly reservedKeys?: Readonly<Record<string, string>>;
    }
  | { readonly shape: "group"; readonly fields: FieldRecord }
  | {
      readonly shape: "union";
      readonly discriminator: string;
      readonly common: FieldRecord;
      readonly branches: Readonly<Record<string, FieldRecord>>;
    };

/** Two properties of which one is set at most, in each item of the lists on the way to them. */
export interface ExclusiveData {
  readonly within: readonly string[];
  readonly names: readonly [string, string];
}

export interface PlaceData {
  readonly path: readonly string[];
  /** Default that the templates apply, because the value lies in a branch. */
  readonly branchDefault?: unknown;
  /** 0 and false are legal: the value is set whenever it is there. Otherwise an empty one is not. */
  readonly zeroIsLegal: boolean;
}

export interface GuardData {
  readonly path: readonly string[];
  readonly branch: string;
}

/** What a comparison compares. */
export type OperandData =
  | { readonly kind: "value"; readonly of: PlaceData }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "sum" | "product"; readonly of: readonly OperandData[] }
  /** The number that a Kubernetes quantity stands for. */
  | { readonly kind: "amount"; readonly of: OperandData }
  /** How many items a list has. */
  | { readonly kind: "length"; readonly of: PlaceData };

export type ConditionData =
  | { readonly kind: "true" | "present"; readonly subject: PlaceData }
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: OperandData;
      readonly right: OperandData;
    }
  | {
      readonly kind: "begins" | "ends" | "has";
      readonly subject: PlaceData;
      readonly what: unknown;
    }
  | { readonly kind: "and" | "or" | "not"; readonly of: readonly ConditionData[] };

type Judgement =
  | {
      readonly kind: "must";
      readonly condition: ConditionData;
      readonly when?: ConditionData;
    }
  | { readonly kind: "exactlyOne" | "notTogether"; readonly subjects: readonly PlaceData[] }
  | {
      readonly kind: "nothingInBoth";
      readonly lists: readonly [PlaceData, PlaceData];
      readonly by?: string;
    }
  | { readonly kind: "unique"; readonly list: PlaceData; readonly by?: string }
  | {
      readonly kind: "unreserved";
      readonly list: PlaceData;
      readonly by: Reserved["by"];
      readonly words: readonly string[];
    };

/** A rule between values; it applies where all guards hold. */
export type RuleData = Judgement & {
  readonly guards: readonly GuardData[];
  /** Where a violation is shown: the first of these that is written, else the first. */
  readonly places: readonly (readonly string[])[];
  readonly sentence: readonly (
    | string
    /** A value's name, behind where the chart's values stand. */
    | { readonly name: string }
    | { readonly valueOf: PlaceData }
    | { readonly lengthOf: PlaceData }
    | { readonly item: true }
  )[];
};

/** Something that other clusters may not have, or must; claimed where all guards hold. */
export interface ClaimData {
  readonly kind: FleetRule["kind"];
  readonly what: string;
  readonly guards: readonly GuardData[];
  /** Values that are one thing together; the first is where a clash is shown. */
  readonly of: readonly PlaceData[];
  readonly when?: PlaceData;
  readonly unless?: PlaceData;
  /** A list of what others claim. */
  readonly others?: PlaceData;
}

/** What holds where all conditions do. */
interface Conditional {
  readonly when: readonly ConditionData[];
}

/** A full name, of the release itself or of what it brings along. */
export interface FullNameData extends FullNameRules {
  /** Aliases on the way to the chart. */
  readonly within: readonly string[];
}

/** What those must know who run a chart beside others. */
export interface WorkloadsData {
  /** Pods of StatefulSets and Deployments. */
  readonly pods: readonly (Conditional & { readonly count: OperandData })[];
  /** Kinds of workloads whose replicas an autoscaler decides. */
  readonly scaled: readonly (Conditional & {
    readonly group: string;
    readonly kind: string;
    readonly name?: FullNameData;
  })[];
  /** Where volumes are asked for, which outlive the pods. */
  readonly kept: readonly Conditional[];
}
