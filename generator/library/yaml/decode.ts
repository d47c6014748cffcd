import { fail, failAmbiguous, positionOf, type Mark } from "./cursor.js";
import { isMergeKey, type MappingNode, type YamlNode } from "./nodes.js";
import { resolveScalar, type Scalar } from "./resolve.js";
import { keyText } from "./key-text.js";

/**
 * A document's value as Helm has it after its way through JSON.
 * @see https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go
 * @throws YamlError where Helm fails, and where it would take one of two
 */
export const decode = (node: YamlNode): unknown => new Decoder().document(node);

class Decoder {
  readonly #open = new Set<YamlNode>();
  #decoded = 0;
  #throughAliases = 0;
  #aliasDepth = 0;

  document(node: YamlNode): unknown {
    // Helm counts the document itself, too.
    this.#decoded += 1;
    return this.#value(node);
  }

  #value(node: YamlNode): unknown {
    this.#count(node.mark);
    switch (node.kind) {
      case "alias":
        return this.#through(node, () => this.#value(node.target));
      case "sequence":
        return node.items.map((item) => this.#value(item));
      case "mapping":
        return Object.fromEntries(this.#entries(node));
      case "scalar":
        return plainValue(resolveScalar(node), node.mark);
    }
  }

  /** Follows an alias, unless it lies in what it stands for. */
  #through<T>(alias: YamlNode & { readonly kind: "alias" }, follow: () => T): T {
    if (this.#open.has(alias)) fail(`the anchor '&${alias.name}' holds itself`, alias.mark);
    this.#open.add(alias);
    this.#aliasDepth += 1;
    const result = follow();
    this.#aliasDepth -= 1;
    this.#open.delete(alias);
    return result;
  }

  /** Aliases may make a small file large, but not without end: Helm's own bounds. */
  #count(mark: Mark): void {
    this.#decoded += 1;
    if (this.#aliasDepth > 0) this.#throughAliases += 1;
    const isExcessive =
      this.#throughAliases > 100 &&
      this.#decoded > 1000 &&
      this.#throughAliases / this.#decoded > allowedRatio(this.#decoded);
    if (isExcessive) fail("aliases make too much of this file: write the values out", mark);
  }

  #entries(node: MappingNode): Map<string, unknown> {
    const entries = new Map<string, unknown>();
    const written = new Map<string, Mark>();
    let merge: Mark | undefined;
    for (const [key, value] of node.entries) {
      if (isMergeKey(key)) {
        if (merge !== undefined)
          failAmbiguous(`'<<' stands twice in a map: give it one list`, key.mark);
        merge = key.mark;
        this.#merge(value, entries, written);
        continue;
      }
      const name = this.#key(key);
      const first = written.get(name);
      if (first !== undefined)
        failAmbiguous(
          `the key '${name}' stands twice in this map, first in line ${positionOf(first).line}; Helm takes one of the two: keep one`,
          key.mark,
        );
      written.set(name, key.mark);
      entries.set(name, this.#value(value));
    }
    return entries;
  }

  #merge(node: YamlNode, entries: Map<string, unknown>, written: ReadonlyMap<string, Mark>): void {
    // The first of several maps wins.
    if (node.kind === "sequence") {
      for (const item of node.items.toReversed()) this.#mergeMap(item, entries, written);
    } else this.#mergeMap(node, entries, written);
  }

  #mergeMap(
    node: YamlNode,
    entries: Map<string, unknown>,
    written: ReadonlyMap<string, Mark>,
  ): void {
    this.#count(node.mark);
    const target = node.kind === "alias" ? node.target : node;
    if (target.kind !== "mapping") fail("'<<' wants a map, or a list of maps", node.mark);
    const merged =
      node.kind === "alias"
        ? this.#through(node, () => {
            this.#count(target.mark);
            return this.#entries(target);
          })
        : this.#entries(target);
    for (const [name, value] of merged) {
      if (written.has(name))
        failAmbiguous(
          `'<<' stands behind the key '${name}' and would overrule it in Helm: put '<<' first`,
          node.mark,
        );
      entries.set(name, value);
    }
  }

  #key(node: YamlNode): string {
    this.#count(node.mark);
    if (node.kind === "alias") return this.#through(node, () => this.#key(node.target));
    if (node.kind !== "scalar") fail("a list or a map is no key", node.mark);
    return keyText(resolveScalar(node), node.mark);
  }
}

const LOW = 400_000;
const HIGH = 4_000_000;

const allowedRatio = (decoded: number): number => {
  if (decoded <= LOW) return 0.99;
  return decoded >= HIGH ? 0.1 : 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW));
};

function plainValue(scalar: Scalar, mark: Mark): unknown {
  if (typeof scalar === "bigint") return Number(scalar);
  if (typeof scalar === "number" && !Number.isFinite(scalar))
    fail("Helm has no number that is infinite or none: write it in quotes to have the text", mark);
  return scalar;
}
