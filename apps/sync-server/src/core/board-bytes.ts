import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { mergeUpdates } from "./apply-checked.ts";
import { missingMessage, updateMessage } from "./encode-message.ts";
import { ByteReader } from "./guard/byte-reader.ts";
import { findGap } from "./guard/find-gap.ts";
import type { DeleteRange, UpdateOutline } from "./guard/outline.ts";
import { readUpdate } from "./guard/read-update.ts";
import { catchRefusal } from "./guard/refusal.ts";
import type { BoardHistory } from "./update-log.ts";

/**
 * A board as the bytes of its log: enough to let people in for as long as nobody changes anything.
 *
 * The guard reads every byte, as before building a document; building takes ten times as long, and the
 * document ten times the memory. After a restart everybody comes back at once, and most only look.
 */
export class BoardBytes {
  readonly history: BoardHistory;
  readonly #known: Known;
  /** What answers somebody who has nothing, once it was asked for. */
  #all: readonly Uint8Array[] | null = null;

  /** Null when only a document shows what the log is worth: something is damaged, or missing in between. */
  static read(history: BoardHistory): BoardBytes | null {
    if (history.quarantined > 0) return null;
    const known = catchRefusal(() => readKnown(storedOf(history)));
    return known instanceof Known ? new BoardBytes(history, known) : null;
  }

  private constructor(history: BoardHistory, known: Known) {
    this.history = history;
    this.#known = known;
  }

  /** How many client ids wrote on the board. */
  get clients(): number {
    return this.#known.states.size;
  }

  /** As `Y.encodeStateVector` of the document. */
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#known.states);
  }

  /**
   * The messages that bring somebody up to date, the last of them the answer to their question; null when it
   * takes the document to tell what they lack.
   */
  messagesFor(stateVector: Uint8Array): readonly Uint8Array[] | null {
    const theirs = Y.decodeStateVector(stateVector);
    if (theirs.size === 0) return (this.#all ??= allOf(this.history));
    const { states, deletes } = this.#known;
    const haveAll = [...states].every(([client, clock]) => (theirs.get(client) ?? 0) >= clock);
    // A state vector does not tell what was deleted, so that always goes along.
    return haveAll ? [missingMessage(encodeDeletes(deletes.ranges))] : null;
  }

  /**
   * Whether an update certainly brings nothing that the log does not hold.
   *
   * It may say no where only the document knows that: what was written into something that was gone is deleted
   * without a word of any row.
   */
  holdsAll(update: Uint8Array): boolean {
    const outline = catchRefusal(() => readUpdate(new ByteReader(update)));
    if (typeof outline === "string") return false;
    const { states, deletes } = this.#known;
    return (
      outline.runs.every(({ client, end }) => (states.get(client) ?? 0) >= end) &&
      outline.deletes.every((range) => deletes.covers(range))
    );
  }
}

const storedOf = ({ snapshot, rows }: BoardHistory): readonly Uint8Array[] =>
  snapshot ? [snapshot, ...rows] : rows;

function allOf({ snapshot, rows }: BoardHistory): readonly Uint8Array[] {
  const since = mergeUpdates(rows);
  if (!snapshot) return [missingMessage(since ?? encodeDeletes(new Map()))];
  return since ? [updateMessage(snapshot), missingMessage(since)] : [missingMessage(snapshot)];
}

/** What a log holds: how far each client has come, and what is deleted. */
class Known {
  /** The clock after the last struct of each client. */
  readonly states = new Map<number, number>();
  readonly deletes = new Deletions();

  add(outline: UpdateOutline): void {
    for (const { client, end } of outline.runs)
      this.states.set(client, Math.max(end, this.states.get(client) ?? 0));
    for (const range of outline.deletes) this.deletes.add(range);
  }
}

function readKnown(stored: readonly Uint8Array[]): Known | null {
  const known = new Known();
  for (const update of stored) {
    const outline = readUpdate(new ByteReader(update));
    const ends = new Map(outline.runs.map(({ client, end }) => [client, end]));
    const stateOf = (client: number) => known.states.get(client) ?? 0;
    const stateAfter = (client: number) => Math.max(stateOf(client), ends.get(client) ?? 0);
    if (findGap({ stateOf, stateAfter }, outline)) return null;
    known.add(outline);
  }
  return known;
}

interface Stretch {
  readonly clock: number;
  end: number;
}

/** Deleted stretches by client, joined where they touch. */
class Deletions {
  readonly #added = new Map<number, Stretch[]>();
  #joined: ReadonlyMap<number, readonly Stretch[]> | null = null;

  add({ client, clock, end }: DeleteRange): void {
    this.#joined = null;
    const stretches = this.#added.get(client);
    if (stretches) stretches.push({ clock, end });
    else this.#added.set(client, [{ clock, end }]);
  }

  get ranges(): ReadonlyMap<number, readonly Stretch[]> {
    this.#joined ??= new Map([...this.#added].map(([client, added]) => [client, join(added)]));
    return this.#joined;
  }

  covers({ client, clock, end }: DeleteRange): boolean {
    const stretches = this.ranges.get(client) ?? [];
    return stretches.some((stretch) => stretch.clock <= clock && end <= stretch.end);
  }
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { clock, end } of stretches.toSorted((a, b) => a.clock - b.clock)) {
    const last = joined.at(-1);
    if (last && clock <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ clock, end });
  }
  return joined;
}

/** An update that only deletes. */
function encodeDeletes(ranges: ReadonlyMap<number, readonly Stretch[]>): Uint8Array {
  const encoder = encoding.createEncoder();
  const noClients = 0;
  encoding.writeVarUint(encoder, noClients);
  encoding.writeVarUint(encoder, ranges.size);
  for (const [client, stretches] of ranges) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, stretches.length);
    for (const { clock, end } of stretches) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, end - clock);
    }
  }
  return encoding.toUint8Array(encoder);
}
