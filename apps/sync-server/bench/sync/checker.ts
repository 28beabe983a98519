import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { Person, type PersonOptions, type SentAtMs } from "./person.ts";

/** What a checker saw of one other person. */
interface Sighting {
  readonly other: Person;
  edits: number;
  presence: number;
}

/** How long things took from their sender's send until they were applied here, in milliseconds. */
export interface Latencies {
  readonly edits: number[];
  readonly presence: number[];
}

/** A person who keeps the whole board, and notes when each of the others' edits and movements got here. */
export class Checker extends Person {
  readonly #sightingsByClientId = new Map<number, Sighting>();
  /** Only what was sent from then on is timed, in ms of this process's clock. */
  #timedFromMs = Infinity;
  #timedToMs = Infinity;
  readonly latencies: Latencies = { edits: [], presence: [] };
  /** Edits and movements of others that have got here. */
  arrivals = 0;

  constructor(options: PersonOptions) {
    super(options);
    this.doc.getMap("cards").observeDeep((events) => {
      for (const event of events) this.#lookAt(event);
    });
  }

  /** From now on it looks out for these. */
  watch(others: readonly Person[]): void {
    for (const other of others)
      if (other !== this)
        this.#sightingsByClientId.set(other.doc.clientID, { other, edits: 0, presence: 0 });
  }

  /** Anew, where it timed before. */
  startTiming(): void {
    this.latencies.edits.length = 0;
    this.latencies.presence.length = 0;
    this.#timedFromMs = performance.now();
    this.#timedToMs = Infinity;
  }

  stopTiming(): void {
    this.#timedToMs = performance.now();
  }

  /** Edits, and last movements, that were sent and are not here. */
  get missing(): number {
    let missing = 0;
    for (const { other, edits, presence } of this.#sightingsByClientId.values()) {
      missing += other.editsSentAtMs.length - edits;
      if (presence < other.presenceSentAtMs.length) missing++;
    }
    return missing;
  }

  /** Yjs may keep what it is given. */
  protected override receiveDocument(update: Uint8Array): void {
    this.apply(update.slice());
  }

  protected override receivePresence(entries: Uint8Array): void {
    const decoder = decoding.createDecoder(entries);
    for (let count = decoding.readVarUint(decoder); count > 0; count--) {
      const sighting = this.#sightingsByClientId.get(decoding.readVarUint(decoder));
      decoding.readVarUint(decoder);
      const state: unknown = JSON.parse(decoding.readVarString(decoder));
      const seen = numberIn(state);
      if (sighting && seen !== null && seen >= sighting.presence) {
        this.#note(sighting.other.presenceSentAtMs, sighting.presence, seen, "presence");
        sighting.presence = seen + 1;
      }
    }
  }

  #lookAt(event: Y.YEvent<Y.AbstractType<unknown>>): void {
    if (event.transaction.local || !(event instanceof Y.YMapEvent)) return;
    if (event.path.length === 1) return this.#seeCard(event.target, String(event.path[0]));
    for (const key of event.keysChanged) {
      const card = event.target.get(String(key));
      if (card instanceof Y.Map) this.#seeCard(card, String(key));
    }
  }

  /** Every earlier edit of a card is in the document with its last. */
  #seeCard(card: Y.Map<unknown>, id: string): void {
    const sighting = this.#sightingsByClientId.get(Number(id.split("-")[1]));
    const seen = numberIn(card.get("place"));
    if (!sighting || seen === null || seen < sighting.edits) return;
    this.#note(sighting.other.editsSentAtMs, sighting.edits, seen, "edits");
    sighting.edits = seen + 1;
  }

  #note(sentAtMs: SentAtMs, from: number, to: number, kind: keyof Latencies): void {
    const now = performance.now();
    for (let n = from; n <= to; n++) {
      this.arrivals++;
      const sentMs = sentAtMs[n] ?? now;
      if (sentMs >= this.#timedFromMs && sentMs <= this.#timedToMs)
        this.latencies[kind].push(now - sentMs);
    }
  }
}

function numberIn(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("n" in value)) return null;
  return typeof value.n === "number" ? value.n : null;
}
