import type { Introduction, PersonHere, Role } from "@cojourney/journey-model/protocol";
import type { Visitor } from "./visitor.ts";

/** Somebody here, with the client id by which each of their connections shows itself. */
interface Entry {
  person: Omit<PersonHere, "clientIds">;
  readonly clientIdByMember: Map<string, number | null>;
}

/** Who is in a room: each person once, however many tabs they have open. */
export class Roster {
  readonly #entriesById = new Map<string, Entry>();
  readonly #changed = new Set<string>();

  /** How many people are here. */
  get size(): number {
    return this.#entriesById.size;
  }

  get hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  has(participantId: string): boolean {
    return this.#entriesById.has(participantId);
  }

  join(memberId: string, { participantId: id, name, color, role }: Visitor): void {
    if (id === null) return;
    const known = this.#entriesById.get(id);
    if (known) {
      known.person = { id, name, color, role };
      known.clientIdByMember.set(memberId, null);
    } else {
      const clientIdByMember = new Map([[memberId, null]]);
      this.#entriesById.set(id, { person: { id, name, color, role }, clientIdByMember });
    }
    this.#changed.add(id);
  }

  leave(memberId: string, participantId: string | null): void {
    const entry = this.#entryOf(participantId);
    if (!entry?.clientIdByMember.delete(memberId)) return;
    if (entry.clientIdByMember.size === 0) this.#entriesById.delete(entry.person.id);
    this.#changed.add(entry.person.id);
  }

  /** A connection has shown by which client id its presence goes. */
  shows(memberId: string, participantId: string | null, clientId: number): void {
    const entry = this.#entryOf(participantId);
    if (!entry || entry.clientIdByMember.get(memberId) === clientId) return;
    entry.clientIdByMember.set(memberId, clientId);
    this.#changed.add(entry.person.id);
  }

  introduce(participantId: string, { name, color }: Introduction): void {
    this.#update(participantId, { name, color });
  }

  setRole(participantId: string, role: Role): void {
    this.#update(participantId, { role });
  }

  /** Nobody is here any more, and nobody is left to be told. */
  clear(): void {
    this.#entriesById.clear();
    this.#changed.clear();
  }

  everyone(): PersonHere[] {
    return [...this.#entriesById.values()].map(toPersonHere);
  }

  /** Who is different since the last time this was asked. */
  takeChanges(): { people: PersonHere[]; gone: string[] } {
    const people: PersonHere[] = [];
    const gone: string[] = [];
    for (const id of this.#changed) {
      const entry = this.#entriesById.get(id);
      if (entry) people.push(toPersonHere(entry));
      else gone.push(id);
    }
    this.#changed.clear();
    return { people, gone };
  }

  #entryOf(participantId: string | null): Entry | undefined {
    return participantId === null ? undefined : this.#entriesById.get(participantId);
  }

  #update(participantId: string, change: Partial<Entry["person"]>): void {
    const entry = this.#entriesById.get(participantId);
    if (!entry) return;
    entry.person = { ...entry.person, ...change };
    this.#changed.add(participantId);
  }
}

function toPersonHere({ person, clientIdByMember }: Entry): PersonHere {
  const clientIds = [...clientIdByMember.values()].filter((clientId) => clientId !== null);
  return { ...person, clientIds };
}
