import type { Draft, Entry } from "./draft.js";
import { left, type Outcome } from "./outcome.js";
import { treeOf, type Placed } from "./tree.js";

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The problems of values; none where they are right. */
export type Judge = (values: unknown) => readonly Problem[];

/** What was refused, and what could not be traced to any key of theirs. */
interface Judged {
  readonly refused: readonly Outcome[];
  readonly wrong: readonly Problem[];
}

/** Takes out what our chart refuses, until the rest is right. */
export function keepWhatIsRight(draft: Draft, judge: Judge): Judged {
  const refused: Outcome[] = [];
  for (;;) {
    const { values, places } = treeOf(draft.entries);
    const problems = judge(values);
    const blamed = problems.flatMap((problem) => {
      const entry = entryAt(problem.path, places);
      return entry === undefined ? [] : [{ entry, problem }];
    });
    // One refusal may be the reason of others, so that the first goes alone.
    const [first] = blamed;
    if (first === undefined) return { refused, wrong: problems };
    const { entry, problem } = first;
    draft.remove(entry);
    refused.push(left(entry.from, problem.message));
  }
}

/**
 * The entry that a problem is about: the nearest at its path, else the first below it. Of a value that
 * is missing, it is the first of the group that lacks it.
 */
function entryAt(path: string, places: Placed["places"]): Entry | undefined {
  const around = [...places].filter(([, place]) => isBelow(path, place));
  const nearest = around.sort(([, one], [, other]) => other.length - one.length)[0];
  const [entry] =
    nearest ??
    [path, path.slice(0, Math.max(0, path.lastIndexOf(".")))]
      .filter((group) => group !== "")
      .flatMap((group) => [...places].filter(([, place]) => isBelow(place, group)))[0] ??
    [];
  return entry;
}

const isBelow = (path: string, above: string): boolean =>
  path === above || (path.startsWith(above) && [".", "["].includes(path.charAt(above.length)));
