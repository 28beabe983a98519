import { err, ok, type Result } from "@cojourney/journey-model";
import { Unzip, UnzipInflate } from "fflate";
import {
  MAX_ARCHIVE_FILES,
  MAX_RATIO,
  MAX_UNPACKED_BYTES,
  RATIO_MATTERS_FROM_BYTES,
} from "#import/import-limits.ts";
import type { ImportProblem } from "#import/import-source.ts";

type BadArchive = Extract<ImportProblem, { kind: "badArchive" }>;

/** How much is handed to the unpacker at once: deflate grows a thousandfold at most, so this bounds memory. */
const SLICE_BYTES = 65_536;

/**
 * Unpacks a ZIP, counting what comes out as it comes: what an archive says of its own sizes is not
 * believed. Only the files that `wants` names are kept; of two with one name the last is.
 */
export function unpack(
  bytes: Uint8Array,
  wants: (path: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, BadArchive> {
  const files = new Map<string, Uint8Array[]>();
  const allowed = Math.min(
    MAX_UNPACKED_BYTES,
    Math.max(RATIO_MATTERS_FROM_BYTES, bytes.length * MAX_RATIO),
  );
  let [count, unpacked, open] = [0, 0, 0];
  let refused: BadArchive["why"] = "damaged";
  /** Leaves the unpacker, which catches what is thrown in it and throws again. */
  function refuse(why: BadArchive["why"]): never {
    refused = why;
    throw new Error(why);
  }
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MAX_ARCHIVE_FILES) refuse("tooManyFiles");
    if (!wants(file.name)) return;
    const chunks: Uint8Array[] = [];
    files.set(file.name, chunks);
    open += 1;
    file.ondata = (problem, chunk, isLast) => {
      if (problem) throw problem;
      unpacked += chunk.length;
      if (unpacked > allowed) refuse("unpacksTooLarge");
      chunks.push(chunk);
      if (isLast) open -= 1;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES)
      unzip.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
  } catch {
    return bad(refused);
  }
  if (open > 0 || count === 0) return bad("damaged");
  return ok(new Map([...files].map(([path, chunks]) => [path, joined(chunks)])));
}

function bad(why: BadArchive["why"]): Result<never, BadArchive> {
  return err({ kind: "badArchive", why });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
