import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** How large the parts of an update get, in bytes. */
export interface PartLimits {
  /** From this on a part ends where a record begins, so that others see records whole. */
  readonly wantedBytes: number;
  /** No part is larger, unless a single item is. */
  readonly maxBytes: number;
}

/** The server takes fewer clients in one update than in a full answer; our parts are far below. */
const MAX_CLIENTS = 32;

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/**
 * Cuts an update into parts that say the same when they are applied one after the other. None builds on
 * something that comes in a later one; what was removed is in the last.
 *
 * The server takes messages up to a size, and an import, its undo, or a long time offline makes larger ones.
 */
export function splitUpdate(update: Uint8Array, limits: PartLimits): readonly Uint8Array[] {
  if (update.length <= limits.maxBytes) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const parts = partsOf(inBuildingOrder(structs), limits);
  return parts.map((part, i) => encodePart(part, i === parts.length - 1 ? ds : null));
}

/** Structs of one client, one behind the other without a gap. */
interface Run {
  readonly client: number;
  readonly clock: number;
  end: number;
  readonly structs: Uint8Array[];
}

function partsOf(structs: Iterable<Struct>, { wantedBytes, maxBytes }: PartLimits): Run[][] {
  const parts: Run[][] = [];
  let runs: Run[] = [];
  let size = 0;
  function cut(): void {
    if (runs.length > 0) parts.push(runs);
    [runs, size] = [[], 0];
  }
  for (const struct of structs) {
    // It stands for what neither we nor the server have; the next run begins behind it.
    if (struct instanceof Y.Skip) continue;
    const bytes = encodeStruct(struct);
    if (size + bytes.length + HEAD_BYTES * (runs.length + 2) > maxBytes) cut();
    else if (size > wantedBytes && beginsRecord(struct)) cut();
    else if (runs.length >= MAX_CLIENTS) cut();
    const { client, clock } = struct.id;
    const last = runs.at(-1);
    if (last && last.client === client && last.end === clock) {
      last.structs.push(bytes);
      last.end += struct.length;
    } else {
      // A client has one run in an update.
      if (runs.some((run) => run.client === client)) cut();
      runs.push({ client, clock, end: clock + struct.length, structs: [bytes] });
    }
    size += bytes.length;
  }
  cut();
  return parts.length > 0 ? parts : [[]];
}

/** Most that stands before the structs of a run: three numbers. */
const HEAD_BYTES = 30;

function beginsRecord(struct: Struct): boolean {
  return struct instanceof Y.Item && typeof struct.parent === "string";
}

/** The structs so that each comes behind all that it builds on, those of one client in their order. */
function* inBuildingOrder(structs: readonly Struct[]): Generator<Struct> {
  const queues = [...Map.groupBy(structs, ({ id }) => id.client).values()].map((queue) => ({
    queue,
    at: 0,
  }));
  // From which clock on each client's structs are still to come. What lies before is held already.
  const comes = new Map(queues.map(({ queue }) => [queue[0]?.id.client, queue[0]?.id.clock ?? 0]));
  const isHeld = (id: Y.ID | null): boolean =>
    id === null || id.clock < (comes.get(id.client) ?? Number.POSITIVE_INFINITY);
  let isStuck = false;
  while (queues.some(({ queue, at }) => at < queue.length)) {
    let hasMoved = false;
    for (const one of queues)
      for (let next = one.queue[one.at]; next; next = one.queue[one.at]) {
        if (!isStuck && !groundsOf(next).every(isHeld)) break;
        yield next;
        one.at += 1;
        comes.set(next.id.client, next.id.clock + next.length);
        hasMoved = true;
      }
    // Never in what Yjs makes; the server asks for what it then lacks.
    isStuck = !hasMoved;
  }
}

function groundsOf(struct: Struct): readonly (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent instanceof Y.ID ? parent : null];
}

function encodeStruct(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoder.toUint8Array();
}

function encodePart(runs: readonly Run[], deleted: ReturnType<typeof Y.decodeUpdate>["ds"] | null) {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, runs.length);
    for (const { client, clock, structs } of runs) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const bytes of structs) encoding.writeUint8Array(encoder, bytes);
    }
    const clients = [...(deleted?.clients ?? [])];
    encoding.writeVarUint(encoder, clients.length);
    for (const [client, ranges] of clients) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, len);
      }
    }
  });
}
