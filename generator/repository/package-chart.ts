import { buffer } from "node:stream/consumers";
import { gzipSync } from "fflate";
import { pack } from "tar-stream";

/** The time of every file in a package, so that equal charts are equal bytes. */
const fixedTime = new Date("1980-01-01T00:00:00Z");
const chartFile = "Chart.yaml";
const unixInGzipHeader = 3;

/**
 * Packs a chart as `helm package` does: a gzipped tar of `<name>/…`, Chart.yaml first and the
 * others sorted, mode 0644, uid and gid 0, no owner names. Equal files give equal bytes on any
 * machine and Node version, since nothing comes from the clock, the disk or the platform's zlib.
 *
 * @param name the chart's name, which becomes the one folder in the package
 * @param files contents by path below the chart's folder, `/` between the parts
 * @throws when Chart.yaml is missing or a path would leave the chart's folder
 */
export async function packageChart(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  if (!files.has(chartFile)) {
    throw new Error(`Chart ${name} has no ${chartFile}: Helm refuses a package without one`);
  }
  const archive = pack();
  for (const [path, contents] of sortedFiles(files)) {
    refuseUnsafePath(name, path);
    const header = { name: `${name}/${path}`, mode: 0o644, uid: 0, gid: 0, mtime: fixedTime };
    archive.entry({ ...header, size: contents.byteLength }, Buffer.from(contents));
  }
  archive.finalize();
  const packed = gzipSync(await buffer(archive), { level: 6, mtime: 0 });
  // fflate writes this too; said here because the bytes are our promise.
  packed[9] = unixInGzipHeader;
  return packed;
}

function sortedFiles(files: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  const rank = (path: string): number => (path === chartFile ? 0 : 1);
  // By code unit and not by locale: the order must not depend on the machine.
  return [...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function refuseUnsafePath(chart: string, path: string): void {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..") || /[\\\0]/.test(path)) {
    throw new Error(
      `Chart ${chart}: "${path}" is not a path below the chart's folder: write it as templates/service.yaml`,
    );
  }
}
