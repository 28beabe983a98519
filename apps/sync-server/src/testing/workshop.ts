import {
  actionTypes,
  openRandom,
  seededBoard,
  type Random,
} from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import type { Effect } from "#core/effect.ts";
import { Room } from "#core/room.ts";
import { takeSnapshot } from "#core/take-snapshot.ts";
import { visitor } from "#testing/visitors.ts";
import { Participant } from "#testing/participant.ts";

const letters = ["a", "b", "é", " ", "😀", "👩‍🚀", "e\u0301", "م", "漢"];

/**
 * A workshop in which everything honest happens: people map, undo, lose the network, reload, come back
 * from offline, while the disk takes its time and the server restarts. The same for the same seed.
 */
export class Workshop {
  /** How often the room reported each fact, gaps by their name. */
  readonly facts = new Map<string, number>();
  readonly refusals: string[] = [];
  /** Document messages that reached the room. */
  received = 0;
  rows: Uint8Array[];
  readonly #random: Random;
  readonly #people: Participant[];
  #membersByPerson = new Map<Participant, string>();
  #room = new Room();
  #isAppending = false;
  #clientIds = 1_000;
  #connections = 0;

  constructor(seed: number, people = 5) {
    this.#random = openRandom(seed);
    this.rows = [seededBoard(this.#random.once(2) ? "blank" : "funnel")];
    this.#restart();
    this.#people = Array.from(
      { length: people },
      (_, i) => new Participant(`p${i}`, this.#newClientId()),
    );
    for (const person of this.#people) this.#connect(person);
    this.settle();
  }

  /** Lets people work until so many more document messages have reached the room, then all come to rest. */
  run(updates: number): void {
    const goal = this.received + updates;
    while (this.received < goal) this.#step();
    this.settle();
  }

  /** Everybody online, nothing on its way: returns each person's board, and the log's. */
  settle(): unknown[] {
    for (const person of this.#people) if (!person.isOnline) this.#connect(person);
    for (let isBusy = true; isBusy;) {
      isBusy = this.#people.map((person) => this.#travel(person, 1_000)).some(Boolean);
      isBusy = this.#serve() || isBusy;
    }
    const log = new Y.Doc();
    for (const row of this.rows) Y.applyUpdate(log, row);
    return [log, ...this.#people.map(({ doc }) => doc)].map(contentOf);
  }

  #step(): void {
    const random = this.#random;
    const person = this.#people[random.below(this.#people.length)];
    if (!person) return;
    const dice = random.below(100);
    if (dice < 60) this.#act(person);
    else if (dice < 85) this.#travel(person, random.below(6));
    else if (dice < 96) this.#serve();
    else if (dice < 98) this.#toggleOnline(person);
    else if (random.once(4)) this.#reload(person);
    else if (random.once(12)) this.#restart();
  }

  #act(person: Participant): void {
    const { below } = this.#random;
    const type = actionTypes[below(actionTypes.length)];
    const text = Array.from({ length: below(6) }, () => letters[below(letters.length)]).join("");
    if (type) person.act({ type, picks: [below(31), below(31), below(31)], text });
  }

  #toggleOnline(person: Participant): void {
    if (person.isOnline) this.#disconnect(person);
    else this.#connect(person);
  }

  #connect(person: Participant): void {
    person.goOnline();
    this.#enter(person);
  }

  #enter(person: Participant): void {
    const member = `${person.name}#${++this.#connections}`;
    this.#membersByPerson.set(person, member);
    this.#perform(this.#room.join(member, visitor(person.name)));
  }

  #disconnect(person: Participant): void {
    person.goOffline();
    const member = this.#membersByPerson.get(person);
    this.#membersByPerson.delete(person);
    if (member) this.#perform(this.#room.people.leave(member));
  }

  #reload(person: Participant): void {
    this.#disconnect(person);
    person.reload(this.#newClientId(), this.#random.once(2));
    this.#enter(person);
  }

  /** The server forgets everything but the log; everybody's connection falls. */
  #restart(): void {
    for (const person of this.#membersByPerson.keys()) person.goOffline();
    this.#membersByPerson.clear();
    this.#isAppending = false;
    if (this.#random.once(3)) this.rows = snapshotted(this.rows);
    this.#room = new Room();
    this.#room.loaded({ snapshot: null, rows: this.rows, quarantined: 0 });
  }

  /** Some messages of a person arrive, in order, on either end. */
  #travel(person: Participant, count: number): boolean {
    const member = this.#membersByPerson.get(person);
    if (!member) return false;
    const isBusy = person.outbox.length + person.inbox.length > 0;
    for (let left = count; left > 0; left--) {
      const message = person.outbox.shift();
      if (message) {
        if (message[1] !== 0) this.received++;
        this.#perform(this.#room.receive(member, message));
      }
      person.receiveOne();
    }
    return isBusy;
  }

  /** The server gets to do one thing: take edits in, or hear from its disk. */
  #serve(): boolean {
    if (this.#isAppending) {
      this.#isAppending = false;
      this.#perform(this.#room.committed());
      return true;
    }
    if (!this.#room.hasWork) return false;
    this.#perform(this.#room.turn());
    return true;
  }

  #perform(effects: readonly Effect[]): void {
    for (const effect of effects) this.#performOne(effect);
  }

  #performOne(effect: Effect): void {
    if (effect.type === "append") {
      this.rows.push(effect.update);
      this.#isAppending = true;
    }
    if (effect.type === "report") this.#note(effect);
    for (const [person, member] of this.#membersByPerson) {
      if (effect.type === "send" && effect.memberId === member) person.inbox.push(effect.message);
      if (effect.type === "relay" && effect.exceptId !== member) person.inbox.push(effect.message);
    }
  }

  #note({ fact }: Extract<Effect, { type: "report" }>): void {
    const name = fact.type === "GapFound" ? fact.gap : fact.type;
    this.facts.set(name, (this.facts.get(name) ?? 0) + 1);
    if (fact.type === "UpdateRefused") this.refusals.push(fact.refusal);
  }

  #newClientId(): number {
    return ++this.#clientIds * (1 + this.#random.below(1_000));
  }
}

function snapshotted(rows: readonly Uint8Array[]): Uint8Array[] {
  const taken = takeSnapshot({ snapshot: null, rows });
  return taken.type === "Taken" ? [taken.bytes] : [...rows];
}

/** All that a board holds, as plain values. */
function contentOf(doc: Y.Doc): unknown {
  const roots = ["meta", "personas", "journeys", "phases", "steps", "lanes", "cards", "emotions"];
  return [...roots, "canvas"].map((root) => doc.getMap(root).toJSON());
}
