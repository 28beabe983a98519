import { GONE, isGone, type PresenceEntry } from "./presence-entries.ts";

interface Elsewhere {
  readonly nodeId: string;
  readonly entry: PresenceEntry;
}

/** Who is present in a room on other servers, which have checked what is told here. */
export class PeerPresence {
  readonly #byClientId = new Map<number, Elsewhere>();
  readonly #untold = new Map<number, PresenceEntry>();

  /** Whether there is something to tell the people here. */
  get hasNews(): boolean {
    return this.#untold.size > 0;
  }

  /** One who has come here from another server is shown as they are here. */
  hear(
    nodeId: string,
    entries: readonly PresenceEntry[],
    isHere: (clientId: number) => boolean,
  ): void {
    for (const entry of entries) {
      const known = this.#byClientId.get(entry.clientId);
      if (isGone(entry) ? known?.nodeId !== nodeId : isOld(nodeId, entry, known)) continue;
      if (isGone(entry)) this.#byClientId.delete(entry.clientId);
      else this.#byClientId.set(entry.clientId, { nodeId, entry });
      if (!isHere(entry.clientId)) this.#untold.set(entry.clientId, entry);
    }
  }

  /** A server is gone, and everyone on it; the people here will be told. */
  forget(nodeId: string): void {
    for (const [clientId, known] of this.#byClientId) {
      if (known.nodeId !== nodeId) continue;
      this.#byClientId.delete(clientId);
      this.#untold.set(clientId, { ...known.entry, state: GONE });
    }
  }

  everyone(): readonly PresenceEntry[] {
    return [...this.#byClientId.values()].map(({ entry }) => entry);
  }

  /** What is new since this was last asked. */
  takeNews(): readonly PresenceEntry[] {
    const news = [...this.#untold.values()];
    this.#untold.clear();
    return news;
  }
}

const isOld = (nodeId: string, entry: PresenceEntry, known: Elsewhere | undefined): boolean =>
  known?.nodeId === nodeId && entry.clock <= known.entry.clock;
