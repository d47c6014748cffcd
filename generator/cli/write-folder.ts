import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { FairleadError, messageOf } from "./errors.js";
import { print } from "./standard-output.js";

export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Replaces a folder by the given files, at once: a failure leaves the old one as it was. A folder that
 * has these files already is not touched.
 */
export function writeFolder(folder: string, files: Files): void {
  if (holds(folder, files)) return;
  makeFolder(dirname(resolve(folder)));
  const next = beside(folder, "next");
  const previous = beside(folder, "previous");
  try {
    for (const [path, content] of files) {
      const target = join(next, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(next, folder);
  } catch (error) {
    if (existsSync(previous) && !existsSync(folder)) renameSync(previous, folder);
    throw new FairleadError(`${folder}: cannot be written: ${messageOf(error)}`);
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(previous, { recursive: true, force: true });
  }
}

/** Whether a folder has the files, and no others. */
function holds(folder: string, files: Files): boolean {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return false;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const others = entries.filter((entry) => !entry.isDirectory());
  return (
    others.length === files.size &&
    others.every((entry) => entry.isFile()) &&
    [...files].every(([path, content]) => {
      const target = join(folder, path);
      return existsSync(target) && readFileSync(target).equals(Buffer.from(content));
    })
  );
}

/**
 * Writes a file: at once where it is a regular one, through a link to what it names, as a stream
 * where it is a device or a pipe.
 * @throws FairleadError with a sentence when the path names a folder or cannot be written
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(resolve(path)));
  try {
    // Our own outputs may be sockets, which cannot be opened again.
    const own = OWN.find(([pattern]) => pattern.test(resolve(path)));
    if (own !== undefined) {
      own[1](content);
      return;
    }
    // What another process has open: whoever opened it goes on writing there.
    if (/^\/(dev|proc)\//.test(resolve(path))) {
      writeFileSync(path, content, { flag: "a" });
      return;
    }
    const target = throughLinks(path);
    const there = existsSync(target) ? statSync(target) : undefined;
    if (there?.isDirectory()) throw new FairleadError(`${path} is a folder: name a file in it`);
    if (there !== undefined && !there.isFile()) writeFileSync(target, content);
    else replace(target, content, there?.mode);
  } catch (error) {
    if (error instanceof FairleadError) throw error;
    throw new FairleadError(`${path}: cannot be written: ${messageOf(error)}`);
  }
}

const OWN = [
  [/^\/(dev\/stdout|dev\/fd\/1|proc\/self\/fd\/1)$/, print],
  [
    /^\/(dev\/stderr|dev\/fd\/2|proc\/self\/fd\/2)$/,
    (content: string | Uint8Array) => process.stderr.write(content),
  ],
] as const;

function replace(target: string, content: string | Uint8Array, mode: number | undefined): void {
  const next = beside(target, "next");
  try {
    writeFileSync(next, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(next, mode);
    renameSync(next, target);
  } finally {
    rmSync(next, { force: true });
  }
}

/** The file that a path means in the end, whether or not it is there yet. */
function throughLinks(path: string, hops = 0): string {
  if (existsSync(path)) return realpathSync(path);
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (!link?.isSymbolicLink()) return resolve(path);
  if (hops > 40) throw new FairleadError(`${path} is a link that leads to itself`);
  return throughLinks(resolve(dirname(path), readlinkSync(path)), hops + 1);
}

/** A name that nothing of the user's has. */
const beside = (path: string, what: string): string =>
  join(dirname(path), `.${basename(path)}.${process.pid}.${what}`);

/** Makes a folder and those above it, one by one: Node's own way never ends below /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new FairleadError(`${folder} is a file: name a folder`);
  }
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    throw new FairleadError(`${folder}: the folder cannot be made: ${messageOf(error)}`);
  }
}
