import { DEEPEST } from "../deepest.js";
import { fail, failAmbiguous, type Mark } from "./cursor.js";
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from "./nodes.js";
import { Scanner } from "./scanner.js";
import type { Token, TokenKind } from "./tokens.js";
import { YamlError } from "./yaml-error.js";

interface Properties {
  readonly anchor: string | undefined;
  readonly tag: string;
  readonly mark: Mark;
}

/**
 * The one document of a text; undefined where there is none.
 * @throws YamlError where Helm's parser fails, and where there are several documents
 */
export function parseDocument(text: string): YamlNode | undefined {
  const parser = new Parser(new Scanner(text));
  return parser.document();
}

class Parser {
  readonly #scanner: Scanner;
  readonly #anchors = new Map<string, YamlNode>();
  #depth = 0;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  document(): YamlNode | undefined {
    if (this.#is("streamEnd")) return undefined;
    if (this.#is("directive"))
      failAmbiguous("Helm 4 refuses directives: leave out the line with '%'", this.#next.mark);
    const isEmpty =
      this.#accept("documentStart") && (this.#isEndOfDocument() || this.#is("directive"));
    const root = isEmpty ? emptyScalar(this.#next.mark) : this.#node("block");
    this.#expectNothing();
    return root;
  }

  /** Behind the document nothing may stand but empty ones. */
  #expectNothing(): void {
    while (!this.#is("streamEnd")) {
      const { mark } = this.#next;
      if (this.#accept("documentStart")) {
        if (!this.#isFollowedByEnd())
          failAmbiguous(
            "a second document begins here, which Helm 3 leaves out and Helm 4 merges: keep one",
            mark,
          );
      } else if (!this.#accept("documentEnd") || !this.#isFollowedByEnd())
        failAmbiguous(
          "Helm reads no further than this line, which is not part of the map above: indent all keys alike, and leave out '...'",
          mark,
        );
    }
  }

  /** Helm never sees what follows, so it need not even be YAML. */
  #isFollowedByEnd(): boolean {
    try {
      return this.#isEndOfDocument();
    } catch (error) {
      if (error instanceof YamlError) return false;
      throw error;
    }
  }

  #isEndOfDocument(): boolean {
    return this.#is("documentStart", "documentEnd", "streamEnd");
  }

  #node(context: "block" | "blockOrIndentless" | "flow"): YamlNode {
    const { mark } = this.#next;
    this.#depth += 1;
    if (this.#depth > DEEPEST)
      failAmbiguous(`lists and maps lie more than ${DEEPEST} levels within each other here`, mark);
    const node = this.#content(context);
    this.#depth -= 1;
    return node;
  }

  #content(context: "block" | "blockOrIndentless" | "flow"): YamlNode {
    if (this.#is("alias")) return this.#alias();
    const properties = this.#properties();
    const token = this.#next;
    const { mark } = token;
    const isBlock = context !== "flow";
    if (context === "blockOrIndentless" && token.kind === "blockEntry")
      return this.#sequence(properties, () => this.#indentlessEntries());
    if (token.kind === "scalar") {
      this.#scanner.take();
      const { tag } = properties;
      return this.#anchored(properties, {
        kind: "scalar",
        mark,
        tag,
        value: token.value,
        isPlain: (tag === "" && token.isPlain) || tag === "!",
      });
    }
    if (token.kind === "flowSequenceStart")
      return this.#sequence(properties, () => this.#flowEntries());
    if (token.kind === "flowMappingStart")
      return this.#mapping(properties, () => this.#flowPairs());
    if (isBlock && token.kind === "blockSequenceStart")
      return this.#sequence(properties, () => this.#blockEntries());
    if (isBlock && token.kind === "blockMappingStart")
      return this.#mapping(properties, () => this.#blockPairs());
    if (properties.anchor === undefined && properties.tag === "")
      fail("a value is missing here, or what stands here must be in quotes", mark);
    const empty = { ...emptyScalar(properties.mark), tag: properties.tag };
    return this.#anchored(properties, { ...empty, isPlain: properties.tag === "" });
  }

  #alias(): YamlNode {
    const token = this.#scanner.take();
    const name = token.kind === "alias" ? token.name : "";
    const target = this.#anchors.get(name);
    if (target === undefined)
      fail(
        `'*${name}' has no anchor '&${name}' before it: write it in quotes to have the text`,
        token.mark,
      );
    return { kind: "alias", mark: token.mark, name, target };
  }

  #properties(): Properties {
    const { mark } = this.#next;
    let anchor: string | undefined;
    let tag = "";
    for (let token = this.#next; ; token = this.#next) {
      if (token.kind === "anchor" && anchor === undefined) anchor = token.name;
      else if (token.kind === "tag" && tag === "") ({ tag } = token);
      else return { anchor, tag, mark };
      this.#scanner.take();
    }
  }

  /** Known by its anchor before its content is read, so that it can be found to hold itself. */
  #anchored<N extends YamlNode>({ anchor }: Properties, node: N): N {
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    return node;
  }

  #sequence(properties: Properties, entries: () => Iterable<YamlNode>): SequenceNode {
    const items: YamlNode[] = [];
    const { mark } = this.#next;
    const node = this.#anchored(properties, { kind: "sequence", mark, items } as const);
    for (const item of entries()) items.push(item);
    return node;
  }

  #mapping(properties: Properties, pairs: () => Iterable<readonly [YamlNode, YamlNode]>) {
    const entries: (readonly [YamlNode, YamlNode])[] = [];
    const { mark } = this.#next;
    const node: MappingNode = this.#anchored(properties, { kind: "mapping", mark, entries });
    for (const pair of pairs()) entries.push(pair);
    return node;
  }

  *#blockEntries(): Generator<YamlNode> {
    this.#scanner.take();
    while (!this.#is("blockEnd")) {
      const { mark } = this.#next;
      if (!this.#accept("blockEntry")) fail("a list's item begins with '- ' here", mark);
      yield this.#orEmpty("block", mark, "blockEntry", "blockEnd");
    }
    this.#scanner.take();
  }

  *#indentlessEntries(): Generator<YamlNode> {
    for (let { mark } = this.#next; this.#accept("blockEntry"); { mark } = this.#next)
      yield this.#orEmpty("block", mark, "blockEntry", "key", "value", "blockEnd");
  }

  *#blockPairs(): Generator<readonly [YamlNode, YamlNode]> {
    this.#scanner.take();
    while (!this.#is("blockEnd")) {
      const { mark } = this.#next;
      if (!this.#accept("key"))
        fail("a map's key stands here: indent it like the others, and write 'key: value'", mark);
      const key = this.#orEmpty("blockOrIndentless", mark, "key", "value", "blockEnd");
      yield [key, this.#blockValue()];
    }
    this.#scanner.take();
  }

  #blockValue(): YamlNode {
    const { mark } = this.#next;
    return this.#accept("value")
      ? this.#orEmpty("blockOrIndentless", mark, "key", "value", "blockEnd")
      : emptyScalar(mark);
  }

  *#flowEntries(): Generator<YamlNode> {
    const open = this.#scanner.take();
    for (let isFirst = true; !this.#is("flowSequenceEnd"); isFirst = false) {
      if (!isFirst && this.#endsAfterComma("flowSequenceEnd", open, "]")) break;
      const { mark } = this.#next;
      yield this.#accept("key") ? this.#pairInList(mark) : this.#node("flow");
    }
    this.#scanner.take();
  }

  /** `[a: b]` is a list of a map. */
  #pairInList(mark: Mark): MappingNode {
    const key = this.#node("flow");
    return { kind: "mapping", mark, entries: [[key, this.#flowValue("flowSequenceEnd")]] };
  }

  *#flowPairs(): Generator<readonly [YamlNode, YamlNode]> {
    const open = this.#scanner.take();
    for (let isFirst = true; !this.#is("flowMappingEnd"); isFirst = false) {
      if (!isFirst && this.#endsAfterComma("flowMappingEnd", open, "}")) break;
      const { mark } = this.#next;
      if (this.#accept("key")) {
        const key = this.#orEmpty("flow", mark, "value", "flowEntry", "flowMappingEnd");
        yield [key, this.#flowValue("flowMappingEnd")];
      } else yield [this.#node("flow"), emptyScalar(mark)];
    }
    this.#scanner.take();
  }

  #flowValue(end: TokenKind): YamlNode {
    const { mark } = this.#next;
    return this.#accept("value")
      ? this.#orEmpty("flow", mark, "flowEntry", end)
      : emptyScalar(mark);
  }

  /** Whether a flow collection ends after the comma that must stand here. */
  #endsAfterComma(end: TokenKind, open: Token, bracket: string): boolean {
    if (!this.#accept("flowEntry"))
      fail(`',' or '${bracket}' is missing behind an item that stands before this`, open.mark);
    return this.#is(end);
  }

  /** A node, or null where one of the given tokens follows at once. */
  #orEmpty(
    context: "block" | "blockOrIndentless" | "flow",
    mark: Mark,
    ...ends: readonly TokenKind[]
  ): YamlNode {
    return this.#is(...ends) ? emptyScalar(mark) : this.#node(context);
  }

  get #next(): Token {
    return this.#scanner.peek();
  }

  #is(...kinds: readonly TokenKind[]): boolean {
    return kinds.includes(this.#next.kind);
  }

  #accept(kind: TokenKind): boolean {
    if (!this.#is(kind)) return false;
    this.#scanner.take();
    return true;
  }
}

const emptyScalar = (mark: Mark): ScalarNode => ({
  kind: "scalar",
  mark,
  tag: "",
  value: "",
  isPlain: true,
});
