import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./lock.js";
import { formatIdentity, identify, isRunning, parseIdentity } from "./process-identity.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-lock-"));
  file = join(folder, "a.lock");
});

afterEach(() => rm(folder, { recursive: true }));

async function self(): Promise<string> {
  const identity = await identify(process.pid);
  if (identity === undefined) throw new Error("this process is not in /proc");
  return formatIdentity(identity);
}

const enter = (): Promise<string> => Promise.resolve("in");

describe("withLock", () => {
  it("lets one action in at a time", async () => {
    let inside = 0;
    let most = 0;
    const action = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map(() => withLock(file, action, { interval: 1 })));
    expect(most).toBe(1);
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  it("frees the lock when the action fails", async () => {
    const fail = (): Promise<never> => Promise.reject(new Error("no luck"));
    await expect(withLock(file, fail)).rejects.toThrow("no luck");
    await expect(withLock(file, enter)).resolves.toBe("in");
  });

  it("gives up after its wait and names the holder", async () => {
    await writeFile(file, await self());
    const waited: number[] = [];
    const late = withLock(file, enter, {
      wait: 0,
      onWait: (pid) => waited.push(pid),
    });
    await expect(late).rejects.toThrow(`process ${process.pid}, which holds ${file}`);
    expect(waited).toEqual([process.pid]);
    expect(await readFile(file, "utf8")).toBe(await self());
  });

  it.each([
    ["a process that is gone", "999999999 1\n"],
    ["an earlier process of the same pid", `${process.pid} 1\n`],
    ["nobody", ""],
  ])("takes over the lock of %s", async (_who, content) => {
    await writeFile(file, content);
    await expect(withLock(file, enter, { wait: 0 })).resolves.toBe("in");
  });
});

describe("process identity", () => {
  it("survives a file", async () => {
    const identity = await identify(process.pid);
    expect(identity).toBeDefined();
    expect(parseIdentity(await self())).toEqual(identity);
  });

  it("tells a process from a later one of the same pid", async () => {
    const identity = await identify(process.pid);
    if (identity === undefined) throw new Error("this process is not in /proc");
    expect(await isRunning(identity)).toBe(true);
    expect(await isRunning({ pid: identity.pid, started: "1" })).toBe(false);
  });

  it.each(["", "12", "a b", "12 34 56"])("refuses %j", (text) => {
    expect(parseIdentity(text)).toBeUndefined();
  });
});
