import type { ByteReader } from "./byte-reader.ts";
import { ItemOutline, type ClientRun, type DeleteRange, type UpdateOutline } from "./outline.ts";
import { skipContent, structKind } from "./read-content.ts";
import { readKey } from "./read-value.ts";
import { refuse } from "./refusal.ts";

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const KIND_BITS = 0x1f;

/** Fewest bytes of a client's structs (count, client, clock, one struct), a struct, a range of deletions. */
const MIN_RUN_BYTES = 5;
const MIN_STRUCT_BYTES = 2;
const MIN_DELETES_BYTES = 2;
const MIN_RANGE_BYTES = 2;

/** Beyond it, clocks would leave 32-bit numbers within a person's life. */
const MAX_CLOCK = 2 ** 31;

/** Reads a V1 update from its first byte to its last in one pass; refuses what no honest Yjs writes. */
export function readUpdate(reader: ByteReader): UpdateOutline {
  const runs = readRuns(reader);
  const deletes = readDeletes(reader);
  if (reader.left > 0) refuse("TrailingBytes");
  return { runs, deletes };
}

function readRuns(reader: ByteReader): ClientRun[] {
  const runs: ClientRun[] = [];
  const clients = new Set<number>();
  for (let count = reader.count(MIN_RUN_BYTES); count > 0; count--) {
    const run = readRun(reader);
    runs.push(run);
    if (clients.size === clients.add(run.client).size) refuse("ClientTwice");
  }
  return runs;
}

function readRun(reader: ByteReader): ClientRun {
  const structs = reader.count(MIN_STRUCT_BYTES);
  if (structs === 0) refuse("LengthZero");
  const client = reader.varUint();
  const start = reader.varUint();
  const items: ItemOutline[] = [];
  let clock = start;
  let end = start;
  let skippedUpTo = 0;
  for (let left = structs; left > 0; left--) {
    const info = reader.byte();
    const kind = info & KIND_BITS;
    let length: number;
    if (kind === structKind.gc || kind === structKind.skip) {
      if (info !== kind) refuse("StructUnknown");
      length = reader.varUint();
    } else {
      const item = new ItemOutline(client, clock, kind);
      readPlace(reader, info, item);
      length = skipContent(reader, kind);
      item.end = clock + length;
      items.push(item);
    }
    if (length === 0) refuse("LengthZero");
    clock += length;
    if (clock > MAX_CLOCK) refuse("ClockTooHigh");
    if (kind !== structKind.skip) end = clock;
    else if (left > 1) skippedUpTo = clock;
  }
  return { client, start, end, skippedUpTo, items };
}

/** Where an item lies: beside others, or else in a root or a type, there perhaps under a key. */
function readPlace(reader: ByteReader, info: number, item: ItemOutline): void {
  if ((info & HAS_ORIGIN) !== 0) {
    item.originClient = reader.varUint();
    item.originClock = reader.varUint();
  }
  if ((info & HAS_RIGHT_ORIGIN) !== 0) {
    item.rightClient = reader.varUint();
    item.rightClock = reader.varUint();
  }
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0) return;
  readParent(reader, item);
  if ((info & HAS_KEY) !== 0) item.key = readKey(reader);
}

function readParent(reader: ByteReader, item: ItemOutline): void {
  const form = reader.varUint();
  if (form === 1) {
    item.root = reader.text();
    return;
  }
  if (form !== 0) refuse("StructUnknown");
  item.parentClient = reader.varUint();
  item.parentClock = reader.varUint();
}

function readDeletes(reader: ByteReader): DeleteRange[] {
  const ranges: DeleteRange[] = [];
  const clients = new Set<number>();
  for (let count = reader.count(MIN_DELETES_BYTES); count > 0; count--) {
    const client = reader.varUint();
    if (clients.size === clients.add(client).size) refuse("ClientTwice");
    let end = 0;
    for (let left = reader.count(MIN_RANGE_BYTES); left > 0; left--) {
      const clock = reader.varUint();
      const length = reader.varUint();
      if (length === 0) refuse("LengthZero");
      if (clock + length > MAX_CLOCK) refuse("ClockTooHigh");
      // Yjs sorts and merges before it writes; out of order, splitting would take quadratic time.
      if (clock < end) refuse("DeletesUnordered");
      end = clock + length;
      ranges.push({ client, clock, end });
    }
  }
  return ranges;
}
