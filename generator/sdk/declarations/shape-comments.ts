import { shapeComments } from "../../model/kubernetes/comments.js";

const INTERFACE = /^export interface (\w+) \{\n[^]*?^\}$/gm;
const PROPERTY = /^ {2}(\w+)\??: /gm;

/** Interfaces with what Kubernetes says of the properties of its shapes, where people hover. */
export const commentShapes = (interfaces: string): string =>
  interfaces.replace(INTERFACE, (text, name: string) => {
    const comments = shapeComments[name] ?? {};
    return text.replace(PROPERTY, (property, key: string) => {
      const words = comments[key];
      // A comment cannot hold its own end.
      return words === undefined
        ? property
        : `  /**\n   * ${words.replaceAll("*/", "* /")}\n   */\n${property}`;
    });
  });
