import {
  actionTypes,
  openRandom,
  seededBoard,
  type Random,
} from "@cojourney/journey-model/testing";
import { closeCode } from "@cojourney/journey-model/protocol";
import * as Y from "yjs";
import { Agenda } from "#testing/simulation/agenda.ts";
import { DurableBoard } from "#testing/simulation/durable-board.ts";
import { SimulatedPerson } from "#testing/simulation/simulated-person.ts";
import { SimulatedServer, type Mutant } from "#testing/simulation/simulated-server.ts";

export interface SimulationOptions {
  readonly seed: number;
  readonly mutant?: Mutant;
  /** How long people work before all come to rest, in virtual milliseconds. */
  readonly durationMs?: number;
}

/** A connection, whose two ends need not know the same about it. */
interface Link {
  readonly memberId: string;
  readonly person: SimulatedPerson;
  /** Nothing arrives any more, either way, and nobody is told. */
  isSilent: boolean;
  arrivesUpMs: number;
  arrivesDownMs: number;
}

/** A promise of the server that did not hold, with all that led to it. */
export class InvariantBroken extends Error {
  readonly trace: readonly string[];

  constructor(invariant: string, seed: number, trace: readonly string[]) {
    super(`${invariant}. SIM_SEED=${seed} reproduces it and prints all ${trace.length} steps.`);
    this.trace = trace;
  }
}

/**
 * A board, its server and five to twenty people on bad networks, in virtual time: the same for the same
 * seed, to the byte. Everything that may happen happens: delay, loss of connections, half-open ones,
 * repeated messages, a disk that is slow or refuses, crashes, people who work offline and reload.
 */
export class Simulation {
  readonly trace: string[] = [];
  /** Document messages that reached the server. */
  received = 0;
  /** How often the board was replaced by another state of itself. */
  replaced = 0;
  readonly #seed: number;
  readonly #random: Random;
  readonly #agenda = new Agenda();
  readonly #durable = new DurableBoard();
  readonly #people: SimulatedPerson[];
  readonly #server: SimulatedServer;
  readonly #durationMs: number;
  #linksByMember = new Map<string, Link>();
  #linkByPerson = new Map<SimulatedPerson, Link>();
  readonly #ownersByClientId = new Map<number, string>();
  #clientIds = 1_000;
  #connections = 0;
  #isCalm = false;

  constructor({ seed, mutant, durationMs = 4_000 }: SimulationOptions) {
    this.#seed = seed;
    this.#durationMs = durationMs;
    const random = openRandom(seed);
    this.#random = random;
    this.#durable.store(seededBoard(random.once(2) ? "blank" : "funnel"));
    this.#server = new SimulatedServer({
      agenda: this.#agenda,
      random,
      durable: this.#durable,
      mutant: mutant ?? null,
      newClientId: () => this.#newClientId("server"),
      note: (line) => this.#note(line),
      fail: (invariant) => this.#fail(invariant),
      wire: {
        deliver: (memberId, message) => this.#sendDown(memberId, message),
        close: (memberId, code) => this.#fall(memberId, code),
      },
    });
    // Mostly few, as they are the fastest to simulate and find the most; at times a crowd.
    const people = random.once(10) ? 12 + random.below(9) : 5 + random.below(3);
    this.#people = Array.from(
      { length: people },
      (_, n) => new SimulatedPerson(`p${n}`, this.#newClientId(`p${n}`)),
    );
  }

  /** Throws `InvariantBroken` when a promise does not hold, during the work or when all is at rest. */
  run(): void {
    const { below } = this.#random;
    for (const person of this.#people) this.#agenda.after(below(200), () => this.#connect(person));
    for (const person of this.#people) this.#plan(person);
    this.#agenda.after(500 + below(this.#durationMs), () => this.#crash());
    while (this.#agenda.nowMs < this.#durationMs && this.#agenda.runNext());
    this.#settle();
    this.#expectOneBoard();
    this.#expectTruePresence();
  }

  #plan(person: SimulatedPerson): void {
    this.#agenda.after(10 + this.#random.below(700), () => {
      if (this.#isCalm) return;
      this.#act(person);
      this.#flush(person);
      this.#plan(person);
    });
  }

  #act(person: SimulatedPerson): void {
    const { below, once } = this.#random;
    const dice = below(100);
    if (dice < 70) this.#edit(person);
    else if (dice < 80) person.show(once(4) ? this.#idOfAnother(person) : undefined);
    else if (dice < 84) person.outbox.push(...person.outbox.slice(-1));
    else if (dice < 90) this.#disconnect(person);
    else if (dice < 94) this.#goSilent(person);
    else if (dice < 96) this.#reload(person);
    else if (dice === 96) this.#crash();
    else if (dice === 97 && once(3) && this.#server.replace()) this.replaced++;
  }

  /** A client id that the server knows to be somebody else's, to speak for. */
  #idOfAnother({ name }: SimulatedPerson): number | undefined {
    const known = [...this.#server.ownersByClientId].filter(([, owner]) => owner !== name);
    return known[this.#random.below(known.length)]?.[0];
  }

  #edit(person: SimulatedPerson): void {
    const { below } = this.#random;
    const type = actionTypes[below(actionTypes.length)];
    if (!type) return;
    this.#note(`${person.name} ${type}`);
    person.act({ type, picks: [below(31), below(31), below(31)], text: "abcé😀".slice(below(5)) });
    if (person.outbox.length > 0 && this.#random.once(20))
      person.outbox.push(...person.outbox.slice(-1));
  }

  #connect(person: SimulatedPerson): void {
    if (person.isOnline) return;
    if (!this.#server.isUp) return this.#comeBack(person);
    person.goOnline();
    this.#openLink(person);
  }

  #openLink(person: SimulatedPerson): void {
    const memberId = `${person.name}#${++this.#connections}`;
    const link = { memberId, person, isSilent: false, arrivesUpMs: 0, arrivesDownMs: 0 };
    this.#linksByMember.set(memberId, link);
    this.#linkByPerson.set(person, link);
    this.#note(`${memberId} connects`);
    this.#server.join(memberId, person.name);
    person.show();
    this.#flush(person);
  }

  /** The person's end falls; the server hears of it later, and much later from a network that went silent. */
  #disconnect(person: SimulatedPerson): void {
    const link = this.#linkByPerson.get(person);
    if (!link) return;
    this.#note(`${link.memberId} disconnects`);
    this.#linkByPerson.delete(person);
    person.goOffline();
    const noticedMs = link.isSilent ? 30_000 : this.#random.below(100);
    link.isSilent = true;
    this.#agenda.after(noticedMs, () => this.#server.leave(link.memberId));
    this.#comeBack(person);
  }

  #goSilent(person: SimulatedPerson): void {
    const link = this.#linkByPerson.get(person);
    if (!link) return;
    this.#note(`${link.memberId} goes silent`);
    link.isSilent = true;
    this.#agenda.after(500 + this.#random.below(3_000), () => {
      if (this.#linkByPerson.get(person) === link) this.#disconnect(person);
    });
  }

  #comeBack(person: SimulatedPerson): void {
    const spellMs = this.#random.once(4) ? 2_500 : 300;
    this.#agenda.after(10 + this.#random.below(spellMs), () => this.#connect(person));
  }

  #reload(person: SimulatedPerson): void {
    const link = this.#linkByPerson.get(person);
    if (!link || !this.#server.isUp) return;
    this.#note(`${link.memberId} reloads`);
    link.isSilent = true;
    this.#agenda.after(this.#random.below(100), () => this.#server.leave(link.memberId));
    person.reload(this.#newClientId(person.name), this.#random.once(2));
    this.#openLink(person);
  }

  #crash(): void {
    if (this.#isCalm || !this.#server.isUp) return;
    this.#server.crash();
    for (const memberId of this.#linksByMember.keys()) this.#fall(memberId);
    this.#agenda.after(50 + this.#random.below(800), () => this.#server.start());
  }

  /** The server's end is gone; the person's falls when that arrives. */
  #fall(memberId: string, code?: number): void {
    const link = this.#linksByMember.get(memberId);
    if (!link) return;
    this.#linksByMember.delete(memberId);
    this.#agenda.after(Math.max(link.arrivesDownMs - this.#agenda.nowMs, 0) + 1, () => {
      if (this.#linkByPerson.get(link.person) !== link) return;
      this.#linkByPerson.delete(link.person);
      if (code === closeCode.boardReplaced)
        link.person.startAnew(this.#newClientId(link.person.name));
      else link.person.goOffline();
      this.#comeBack(link.person);
    });
  }

  /** Sends what a person has to say, in order, each with a delay of its own. */
  #flush(person: SimulatedPerson): void {
    const link = this.#linkByPerson.get(person);
    if (!link) return;
    for (const message of person.outbox.splice(0)) {
      link.arrivesUpMs = Math.max(link.arrivesUpMs, this.#agenda.nowMs + this.#delayMs());
      this.#agenda.after(link.arrivesUpMs - this.#agenda.nowMs, () => {
        if (link.isSilent || this.#linksByMember.get(link.memberId) !== link) return;
        this.received++;
        this.#server.receive(link.memberId, message);
      });
    }
  }

  #sendDown(memberId: string, message: Uint8Array): void {
    const link = this.#linksByMember.get(memberId);
    if (!link) return;
    link.arrivesDownMs = Math.max(link.arrivesDownMs, this.#agenda.nowMs + this.#delayMs());
    this.#agenda.after(link.arrivesDownMs - this.#agenda.nowMs, () => {
      if (link.isSilent || this.#linkByPerson.get(link.person) !== link) return;
      link.person.inbox.push(message);
      link.person.receiveOne();
      this.#flush(link.person);
      this.#checkPresence(link.person);
    });
  }

  #delayMs(): number {
    return 1 + this.#random.below(this.#random.once(10) ? 400 : 30);
  }

  /** Everybody comes back, nothing fails any more, and all that is on its way arrives. */
  #settle(): void {
    this.#isCalm = true;
    this.#server.isCalm = true;
    this.#note("calm");
    for (const { person, isSilent } of this.#linkByPerson.values())
      if (isSilent) this.#disconnect(person);
    while (this.#agenda.runNext());
    // What awareness does every 15 s.
    for (const person of this.#people) {
      person.show();
      this.#flush(person);
    }
    while (this.#agenda.runNext());
  }

  #expectOneBoard(): void {
    const joiner = new Y.Doc();
    for (const row of this.#durable.rows) Y.applyUpdate(joiner, row);
    const expected = Y.snapshot(joiner);
    for (const { name, isOnline, doc } of this.#people) {
      if (!isOnline) this.#fail(`${name} never came back`);
      if (!Y.equalSnapshots(Y.snapshot(doc), expected) || contentOf(doc) !== contentOf(joiner))
        this.#fail(`${name} holds another board than a fresh joiner`);
    }
  }

  /** Nobody is taken for somebody else, ever: neither by what is shown nor by what the server says of who is here. */
  #checkPresence({ name, seen, roster }: SimulatedPerson): void {
    for (const [id, clientIds] of roster)
      for (const clientId of clientIds) {
        const owner = this.#ownersByClientId.get(clientId);
        if (id !== owner) this.#fail(`${name} is told that ${owner} is ${id} (${clientId})`);
      }
    for (const [clientId, { by }] of seen) {
      const owner = this.#ownersByClientId.get(clientId);
      if (by !== owner) this.#fail(`${name} takes ${String(by)} for ${owner} (${clientId})`);
    }
  }

  /** At rest everybody sees everybody else, once. */
  #expectTruePresence(): void {
    const everyone = this.#people.map(({ doc }) => doc.clientID);
    const inWords = (clientIds: Iterable<number>, self: number) =>
      [...clientIds]
        .filter((clientId) => clientId !== self)
        .toSorted((a, b) => a - b)
        .join(" ");
    const expected = this.#people.map(({ name, doc }) => `${name} ${doc.clientID}`).toSorted();
    for (const { name, seen, doc, roster } of this.#people) {
      const listed = [...roster].map(([id, clientIds]) => `${id} ${clientIds.join(" ")}`);
      if (listed.toSorted().join() !== expected.join())
        this.#fail(`${name} is told of ${listed.join()}, here are ${expected.join()}`);
      const others = inWords(everyone, doc.clientID);
      const shown = inWords(seen.keys(), doc.clientID);
      if (others !== shown) this.#fail(`${name} sees ${shown}, here are ${others}`);
    }
  }

  #newClientId(name: string): number {
    const clientId = ++this.#clientIds * (1 + this.#random.below(1_000));
    this.#ownersByClientId.set(clientId, name);
    return clientId;
  }

  #note(line: string): void {
    this.trace.push(`${this.#agenda.nowMs} ${line}`);
  }

  #fail(invariant: string): never {
    throw new InvariantBroken(invariant, this.#seed, this.trace);
  }
}

/** All that a board shows, in an order of its own. */
function contentOf(doc: Y.Doc): string {
  const roots = ["meta", "personas", "journeys", "phases", "steps", "lanes", "cards", "emotions"];
  return JSON.stringify(
    [...roots, "canvas"].map((root) => doc.getMap(root).toJSON()),
    (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}
