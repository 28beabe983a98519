import type { Introduction, PersonHere, Role } from "@cojourney/journey-model/protocol";
import type { Visitor } from "./visitor.ts";

/** Somebody here, with the client id by which each of their connections shows itself. */
interface Entry {
  person: Omit<PersonHere, "clientIds">;
  readonly clientIdByMember: Map<string, number | null>;
}

/** Who is in a room: each person once, however many tabs they have open, here and on other servers. */
export class Roster {
  /** Those with a tab that is connected here. */
  readonly #entriesById = new Map<string, Entry>();
  readonly #changed = new Set<string>();
  readonly #peopleByNodeId = new Map<string, ReadonlyMap<string, PersonHere>>();
  #isNewsForPeers = false;

  /** How many people are in the room. */
  get size(): number {
    return this.#ids().size;
  }

  get hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  has(participantId: string): boolean {
    return this.#entriesById.has(participantId) || this.#elsewhere(participantId).length > 0;
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
    this.#changedHere(id);
  }

  leave(memberId: string, participantId: string | null): void {
    const entry = this.#entryOf(participantId);
    if (!entry?.clientIdByMember.delete(memberId)) return;
    if (entry.clientIdByMember.size === 0) this.#entriesById.delete(entry.person.id);
    this.#changedHere(entry.person.id);
  }

  /** A connection has shown by which client id its presence goes. */
  shows(memberId: string, participantId: string | null, clientId: number): void {
    const entry = this.#entryOf(participantId);
    if (!entry || entry.clientIdByMember.get(memberId) === clientId) return;
    entry.clientIdByMember.set(memberId, clientId);
    this.#changedHere(entry.person.id);
  }

  introduce(participantId: string, { name, color }: Introduction): void {
    this.#update(participantId, { name, color });
  }

  setRole(participantId: string, role: Role): void {
    this.#update(participantId, { role });
  }

  /** Nobody is here any more, and nobody is left to be told. */
  clear(): void {
    this.#isNewsForPeers ||= this.#entriesById.size > 0;
    this.#entriesById.clear();
    this.#changed.clear();
  }

  everyone(): PersonHere[] {
    return [...this.#ids()].flatMap((id) => this.#find(id) ?? []);
  }

  /** Those with a tab that is connected here, for the other servers. */
  everyoneHere(): PersonHere[] {
    return [...this.#entriesById.values()].map(toPersonHere);
  }

  /** Whether who is here has changed since this was last asked. */
  takeNewsForPeers(): boolean {
    const isNews = this.#isNewsForPeers;
    this.#isNewsForPeers = false;
    return isNews;
  }

  /** All who are connected to another server, in place of what it said before. */
  hear(nodeId: string, people: readonly PersonHere[]): void {
    const before = this.#peopleByNodeId.get(nodeId) ?? new Map<string, PersonHere>();
    const now = new Map(people.map((person) => [person.id, person]));
    this.#peopleByNodeId.set(nodeId, now);
    for (const id of new Set([...before.keys(), ...now.keys()]))
      if (JSON.stringify(before.get(id)) !== JSON.stringify(now.get(id))) this.#changed.add(id);
  }

  /** A server is gone, and everyone on it. */
  forget(nodeId: string): void {
    this.hear(nodeId, []);
    this.#peopleByNodeId.delete(nodeId);
  }

  /** Who is different since the last time this was asked. */
  takeChanges(): { people: PersonHere[]; gone: string[] } {
    const people: PersonHere[] = [];
    const gone: string[] = [];
    for (const id of this.#changed) {
      const person = this.#find(id);
      if (person) people.push(person);
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
    const person = { ...entry.person, ...change };
    if (JSON.stringify(person) === JSON.stringify(entry.person)) return;
    entry.person = person;
    this.#changedHere(participantId);
  }

  #changedHere(participantId: string): void {
    this.#changed.add(participantId);
    this.#isNewsForPeers = true;
  }

  #ids(): ReadonlySet<string> {
    const elsewhere = [...this.#peopleByNodeId.values()].flatMap((people) => [...people.keys()]);
    return new Set([...this.#entriesById.keys(), ...elsewhere]);
  }

  /** As they are here, with their tabs on all servers. */
  #find(id: string): PersonHere | null {
    const entry = this.#entriesById.get(id);
    const [first, ...more] = [...(entry ? [toPersonHere(entry)] : []), ...this.#elsewhere(id)];
    if (!first) return null;
    const clientIds = [first, ...more].flatMap((person) => person.clientIds);
    return { ...first, clientIds: [...new Set(clientIds)] };
  }

  #elsewhere(id: string): PersonHere[] {
    return [...this.#peopleByNodeId.values()].flatMap((people) => people.get(id) ?? []);
  }
}

function toPersonHere({ person, clientIdByMember }: Entry): PersonHere {
  const clientIds = [...clientIdByMember.values()].filter((clientId) => clientId !== null);
  return { ...person, clientIds };
}
