import { MAX_PRESENCE_BYTES } from "@cojourney/journey-model/protocol";
import { isSoundState, type PresenceEntry } from "./presence-entries.ts";

/** Largest clock of a presence entry; a clock at the end of the numbers would freeze a cursor for good. */
const MAX_CLOCK = 2 ** 31;

/**
 * Who is present in a room, by client id.
 *
 * A member speaks for one client id, the first that it names and that nobody else has. A stock client
 * repeats what it hears about others; those entries are ignored, so they can neither forge nor echo.
 */
export class Presence {
  readonly #entriesByClientId = new Map<number, PresenceEntry>();
  readonly #clientIdByMember = new Map<string, number>();

  /**
   * Takes in what a member says about itself, and returns what is news to the others.
   *
   * "Malformed" when its own state is not a shallow JSON object, which would make receivers throw.
   */
  receive(memberId: string, entries: readonly PresenceEntry[]): PresenceEntry[] | "Malformed" {
    const news: PresenceEntry[] = [];
    for (const entry of entries) {
      if (!this.#maySpeakFor(memberId, entry.clientId)) continue;
      if (entry.clock > MAX_CLOCK || !isSoundState(entry.state)) return "Malformed";
      if (this.#put(memberId, entry)) news.push(entry);
    }
    return news;
  }

  /** Everyone here, in parts that each fit one message, as a stock client sends each part back whole. */
  everyone(): PresenceEntry[][] {
    const parts: PresenceEntry[][] = [];
    let room = 0;
    for (const entry of this.#entriesByClientId.values()) {
      const bytes = entry.state.length * 3 + 20;
      if (bytes > room) {
        parts.push([]);
        room = MAX_PRESENCE_BYTES;
      }
      parts.at(-1)?.push(entry);
      room -= bytes;
    }
    return parts;
  }

  /** Forgets a member; returns the entry that tells the others, if it was seen. */
  leave(memberId: string): PresenceEntry[] {
    const clientId = this.#clientIdByMember.get(memberId);
    this.#clientIdByMember.delete(memberId);
    if (clientId === undefined) return [];
    const entry = this.#entriesByClientId.get(clientId);
    this.#entriesByClientId.delete(clientId);
    return entry ? [{ ...entry, state: "null" }] : [];
  }

  #maySpeakFor(memberId: string, clientId: number): boolean {
    const own = this.#clientIdByMember.get(memberId);
    if (own !== undefined) return own === clientId;
    return !this.#entriesByClientId.has(clientId);
  }

  #put(memberId: string, entry: PresenceEntry): boolean {
    const known = this.#entriesByClientId.get(entry.clientId);
    if (entry.state === "null") {
      if (!known || entry.clock < known.clock) return false;
      return this.#entriesByClientId.delete(entry.clientId);
    }
    if (known && entry.clock <= known.clock) return false;
    this.#clientIdByMember.set(memberId, entry.clientId);
    this.#entriesByClientId.set(entry.clientId, entry);
    return true;
  }
}
