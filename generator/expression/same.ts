import { childNodes } from "./children.js";
import type { Node } from "./node.js";

/** Whether two nodes say the same, wherever they stand. */
export function isSame(one: Node, other: Node): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || own(one) !== own(other)) return false;
  const inside = childNodes(other);
  return childNodes(one).every((child, index) => {
    const counterpart = inside[index];
    return counterpart !== undefined && isSame(child, counterpart);
  });
}

/** What a node says beside its children, as text; of symbols, which one. */
function own(node: Node): string | symbol {
  switch (node.kind) {
    case "value":
      return JSON.stringify([node.path, node.guards.map(({ branch }) => branch)]);
    case "scoped":
      return node.path.length === 0 && node.part !== "key" ? node.scope : Symbol();
    case "variable":
      return node.variable;
    case "builtin":
      return node.name;
    case "literal":
      return JSON.stringify(node.value);
    case "text":
    case "raw":
      return JSON.stringify(node.parts.map((part) => (typeof part === "string" ? part : null)));
    case "call":
      return `${node.name} ${node.arguments.length}`;
    case "include":
      return `${node.dependency?.alias ?? ""} ${node.helper.name}`;
    case "checksum":
      return node.file;
    case "compare":
    case "arithmetic":
      return node.operator;
    case "logic":
      return `${node.operator} ${node.operands.length}`;
    case "encode":
      return node.format;
    case "present":
    case "default":
    case "amount":
      return "";
  }
}
