/**
 * Whose client ids are whose: each belongs to the first participant whose live edit carried it.
 *
 * The participant is an opaque name that outlives a connection, given by whoever lets people in. Without
 * one nothing is bound and nothing refused, for then a tab that reconnects cannot be told from another.
 */
export class ClientOwners {
  readonly #ownersByClient = new Map<number, string>();

  /** Whether the participant may bring something new of all these clients. */
  maySpeakFor(owner: string | null, clients: readonly number[]): boolean {
    return clients.every((client) => {
      const known = this.#ownersByClient.get(client);
      return known === undefined || known === owner;
    });
  }

  /**
   * Notes the author of a live edit that was taken in.
   *
   * Only one with news of a single client tells who that client is. A tab that uploads what it found on its
   * device, or what we lost, may carry what others wrote, and must not come to own them.
   *
   * Returns the client whose owner is known from now on, if that is new.
   */
  bind(owner: string | null, clients: readonly number[]): number | null {
    const [client, ...others] = clients;
    if (owner === null || client === undefined || others.length > 0) return null;
    if (this.#ownersByClient.has(client)) return null;
    this.#ownersByClient.set(client, owner);
    return client;
  }

  /** Takes in what was bound before this room came into memory. */
  remember(ownersByClient: ReadonlyMap<number, string>): void {
    for (const [client, owner] of ownersByClient)
      if (!this.#ownersByClient.has(client)) this.#ownersByClient.set(client, owner);
  }
}
