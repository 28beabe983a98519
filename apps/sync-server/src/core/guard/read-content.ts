import type { ByteReader } from "./byte-reader.ts";
import { skipAny, skipJson, skipJsonEntry } from "./read-value.ts";
import { refuse } from "./refusal.ts";

/** The low five bits of a struct's first byte. Numbers are Yjs' wire format. */
export const structKind = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  subdocument: 9,
  skip: 10,
} as const;

/** Shared types that a board is made of: array, map, text. The others (3-6) are XML. */
const MAX_TYPE_REF = 2;

/** Passes over an item's content, and returns its length as Yjs counts it. */
export function skipContent(reader: ByteReader, kind: number): number {
  switch (kind) {
    case structKind.deleted:
      return reader.varUint();
    case structKind.string:
      return reader.skipText();
    case structKind.any:
      return skipMany(reader, skipAny);
    case structKind.json:
      return skipMany(reader, skipJsonEntry);
    case structKind.type:
      return reader.varUint() <= MAX_TYPE_REF ? 1 : refuse("TypeUnfit");
    case structKind.binary:
      reader.skip(reader.count(1));
      return 1;
    case structKind.embed:
      skipJson(reader);
      return 1;
    case structKind.format:
      // Yjs tidies formats up after every update, in quadratic time; no text of a board has any.
      return refuse("FormatHeld");
    case structKind.subdocument:
      return refuse("SubdocumentHeld");
    default:
      return refuse("ContentUnknown");
  }
}

function skipMany(reader: ByteReader, skipOne: (reader: ByteReader) => void): number {
  const count = reader.count(1);
  for (let left = count; left > 0; left--) skipOne(reader);
  return count;
}
