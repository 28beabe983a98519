import { MAX_PRESENCE_BYTES, MAX_PRESENCE_STATE_BYTES } from "@cojourney/journey-model/protocol";
import { GONE, isGone, isSoundState, type PresenceEntry } from "./presence-entries.ts";

/** Largest clock of a presence entry; a clock at the end of the numbers would freeze a cursor for good. */
const MAX_CLOCK = 2 ** 31;
/** How far a clock may jump at once: what a tab does not send while its network is away. */
const MAX_CLOCK_STEP = 10_000;

/**
 * Who is present in a room, by client id.
 *
 * A member speaks for one client id, the first that it names and that nobody else has. A stock client
 * repeats what it hears about others; those entries are ignored, so they can neither forge nor echo.
 */
export class Presence {
  readonly #entriesByClientId = new Map<number, PresenceEntry>();
  readonly #clientIdByMember = new Map<string, number>();
  /** What the others have not been told yet: the latest of each client. */
  readonly #untold = new Map<number, PresenceEntry>();

  /** Whether there is something to tell. */
  get hasNews(): boolean {
    return this.#untold.size > 0;
  }

  /** What a message says about its sender; null when it only repeats what it heard of others. */
  ownOf(
    memberId: string,
    entries: readonly PresenceEntry[],
    maySpeakFor: (clientId: number) => boolean = () => true,
  ): PresenceEntry | null {
    const own = this.#clientIdByMember.get(memberId);
    for (const entry of entries) {
      const { clientId } = entry;
      if (
        own === undefined
          ? !this.#entriesByClientId.has(clientId) && maySpeakFor(clientId)
          : own === clientId
      )
        return entry;
    }
    return null;
  }

  /**
   * Takes in what a member says about itself.
   *
   * "Malformed" when it is not a small, shallow JSON object, which would make receivers throw, or when its
   * clock leaps.
   */
  receive(memberId: string, entry: PresenceEntry): "Taken" | "Stale" | "Malformed" {
    const known = this.#entriesByClientId.get(entry.clientId);
    if (entry.clock > (known ? known.clock + MAX_CLOCK_STEP : MAX_CLOCK)) return "Malformed";
    if (entry.state.length > MAX_PRESENCE_STATE_BYTES || !isSoundState(entry.state))
      return "Malformed";
    return this.#put(memberId, entry) ? "Taken" : "Stale";
  }

  has(clientId: number): boolean {
    return this.#entriesByClientId.has(clientId);
  }

  everyone(): readonly PresenceEntry[] {
    return [...this.#entriesByClientId.values()];
  }

  /** What is new since this was last asked. */
  takeNews(): readonly PresenceEntry[] {
    const news = [...this.#untold.values()];
    this.#untold.clear();
    return news;
  }

  /** Forgets a member; the others will be told. */
  leave(memberId: string): void {
    const clientId = this.#clientIdByMember.get(memberId);
    this.#clientIdByMember.delete(memberId);
    if (clientId === undefined) return;
    const entry = this.#entriesByClientId.get(clientId);
    this.#entriesByClientId.delete(clientId);
    if (entry) this.#untold.set(clientId, { ...entry, state: GONE });
  }

  #put(memberId: string, entry: PresenceEntry): boolean {
    const known = this.#entriesByClientId.get(entry.clientId);
    if (isGone(entry)) {
      if (!known || entry.clock < known.clock) return false;
      this.#entriesByClientId.delete(entry.clientId);
    } else {
      if (known && entry.clock <= known.clock) return false;
      this.#clientIdByMember.set(memberId, entry.clientId);
      this.#entriesByClientId.set(entry.clientId, withoutMessage(entry));
    }
    this.#untold.set(entry.clientId, entry);
    return true;
  }
}

/** A state is a view of its message, which stays in memory with it; that may be much longer. */
const withoutMessage = (entry: PresenceEntry): PresenceEntry =>
  entry.state.buffer.byteLength <= 2 * entry.state.length
    ? entry
    : { ...entry, state: entry.state.slice() };

/** Entries in parts that each fit one message, as a stock client sends each part back whole. */
export function inParts(entries: readonly PresenceEntry[]): PresenceEntry[][] {
  const parts: PresenceEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = entry.state.length + 20;
    if (bytes > room) {
      parts.push([]);
      room = MAX_PRESENCE_BYTES - 10;
    }
    parts.at(-1)?.push(entry);
    room -= bytes;
  }
  return parts;
}
