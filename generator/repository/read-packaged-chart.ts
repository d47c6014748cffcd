import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { extract } from "tar-stream";
import { parseChartMetadata, type ChartMetadata } from "./chart-metadata.js";

/** Helm's own limit for a chart out of its package (MaxDecompressedChartSize, 100 MiB). */
const largestChart = 100 * 1024 * 1024;

/**
 * Reads the metadata of a packaged chart: the Chart.yaml in its one top folder.
 * @param place what the error calls the package, e.g. its file name
 * @throws when the bytes are no gzipped tar, hold no such Chart.yaml or are larger than Helm allows
 */
export async function readPackagedChart(
  tgz: Uint8Array,
  place = "The package",
): Promise<ChartMetadata> {
  const reader = extract();
  reader.on("error", () => undefined); // The loop below throws the same error.
  reader.end(unzipped(tgz, place));
  try {
    for await (const entry of reader) {
      const isChartFile = /^(\.\/)?[^/]+\/Chart\.yaml$/.test(entry.header.name);
      if (!isChartFile) {
        entry.resume();
        continue;
      }
      return parseChartMetadata(await text(entry), `${place}: Chart.yaml`);
    }
  } finally {
    reader.destroy();
  }
  throw new Error(`${place} has no <chart>/Chart.yaml: it is not a packaged chart, remove it`);
}

function unzipped(tgz: Uint8Array, place: string): Buffer {
  const gzipHeader = tgz[0] === 0x1f && tgz[1] === 0x8b && tgz.byteLength >= 18;
  if (!gzipHeader)
    throw new Error(`${place} is not gzipped: it is not a packaged chart, remove it`);
  // The last four bytes say how large the contents are (RFC 1952).
  const size = Buffer.from(tgz).readUInt32LE(tgz.byteLength - 4);
  if (size > largestChart) {
    throw new Error(`${place} holds ${size} bytes: Helm reads at most ${largestChart}`);
  }
  try {
    return gunzipSync(tgz, { maxOutputLength: largestChart });
  } catch (cause) {
    throw new Error(`${place} is damaged: package the chart again`, { cause });
  }
}
