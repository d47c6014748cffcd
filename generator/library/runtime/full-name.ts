import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  ambiguous,
  BEGINNING,
  LEGAL,
  LEGAL_LABEL,
  ofChart,
  plain,
} from "../../blocks/names/full-name-rules.js";
import type { FullNameData } from "./chart-data.js";
import { valueAt } from "./plain.js";
import { isMarked } from "./templating.js";

/**
 * The name that a release's objects have, as the chart's helper `fullname` prints it; undefined where
 * it depends on what a parameter will be.
 * @param merged values with the chart's defaults
 */
export function fullName(data: FullNameData, release: string, merged: unknown): string | undefined {
  const { chart, within } = data;
  const text = (key: string): string | undefined => {
    const value = valueAt(merged, [...within, key]);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const override = text("fullnameOverride");
  if (override !== undefined) return override;
  const whole = text("nameOverride") ?? within.at(-1) ?? chart;
  if (isMarked(release) || isMarked(whole)) return undefined;
  const own = matches(LEGAL_LABEL, whole) ? whole : `${chart}.${shortHash(whole)}`;
  const joined = release === own ? own : `${release}-${own}`;
  const isOwn = !chart.includes("-") || own === chart || !matches(ofChart(data), joined);
  const isPlain = matches(plain(data), own) && !matches(ambiguous(data), own);
  if (matches(LEGAL, joined) && isPlain && isOwn) return joined;
  const start = joined.toLowerCase().replace(/[._]/g, "-").slice(0, BEGINNING);
  const trimmed = start.replace(/^-+|-+$/g, "");
  return `${/^[0-9]/.test(trimmed) ? "r" : ""}${trimmed}-${shortHash(`${release}/${own}`)}`;
}

const matches = (pattern: string, text: string): boolean => new RegExp(pattern).test(text);

/** The SDK runs anywhere, not in Node.js alone, and the one of browsers makes callers wait. */
const shortHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8);
