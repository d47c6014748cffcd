import { describe, expect, it } from "vitest";
import {
  mountedSecret,
  references,
  secretSource,
  secretSourceField,
  text,
  vaultAgentAnnotations,
  vaultAgentKeys,
} from "../../../generator/index.js";

const files = { word: { what: "word", key: "word", example: "a" } } as const;
const values = references({ secret: secretSourceField({ description: "A word.", files }) });
const source = secretSource(values.secret, { files, secretName: text`words` });

const mounted = (volume: string, mountPath: string, word: string) =>
  mountedSecret(source, { volume, mountPath, files: { word } });

describe("what secrets of one pod are called", () => {
  it.each([
    ["volume a", [mounted("a", "/a", "b"), mounted("a", "/b", "c")]],
    ["mount /a", [mounted("a", "/a", "b"), mounted("b", "/a", "c")]],
    ["file a-b-c", [mounted("a", "/a", "b-c"), mounted("a-b", "/b", "c")]],
  ])("is not the same twice: %s", (what, all) => {
    expect(() => vaultAgentAnnotations(all, { ends: false })).toThrow(
      `secrets of one pod have the ${what} twice: give one another name`,
    );
  });

  it("fits into an annotation's name", () => {
    const mount = { volume: "a".repeat(20), mountPath: "/a", files: { word: "b".repeat(20) } };
    expect(Object.keys(vaultAgentKeys([mount], "why")).map((key) => key.split("/")[1])).toContain(
      `agent-inject-template-${mount.volume}-${mount.files.word}`,
    );
    const longer = { ...mount, volume: `${mount.volume}a` };
    expect(() => vaultAgentKeys([longer], "why")).toThrow(
      "is longer than 41 characters: give its volume or file a shorter name",
    );
  });
});
