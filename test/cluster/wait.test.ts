import { describe, expect, it } from "vitest";
import { Unrecoverable, waitFor } from "./wait.js";

describe("waitFor", () => {
  it("returns when the probe says so", async () => {
    let tries = 0;
    await waitFor("it", () => Promise.resolve(++tries === 3 || "not yet"), {
      seconds: 5,
      interval: 1,
    });
    expect(tries).toBe(3);
  });

  it("gives up with the last reason and the log to read", async () => {
    const wait = waitFor("kubelet", () => Promise.resolve("no answer"), {
      seconds: 0,
      log: "/a/b.log",
    });
    await expect(wait).rejects.toThrow("kubelet: not within 0 s (no answer); see /a/b.log");
  });

  it("takes an error as a reason", async () => {
    const wait = waitFor("it", () => Promise.reject(new Error("refused")), { seconds: 0 });
    await expect(wait).rejects.toThrow("it: not within 0 s (refused)");
  });

  it("ends at once when waiting is pointless", async () => {
    const wait = waitFor("it", () => Promise.reject(new Unrecoverable("has ended")), {
      seconds: 600,
    });
    await expect(wait).rejects.toThrow(/^has ended$/);
  });
});
