import { type Zippable, zipSync } from "fflate";

/** One file in a ZIP. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is packed already: packing it again takes seconds and saves nothing. */
const PACKED = /\.(png|pptx|xlsx|zip)$/u;

/**
 * Packs files, in the given order. Every entry bears one fixed date, the first that the format can say
 * (1980-01-01), so that the same files give the same bytes.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    entries.map(({ path, bytes }) => [path, [bytes, { level: PACKED.test(path) ? 0 : 6 }]]),
  );
  // The date is read in local time: written in local time it is the same in every zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
