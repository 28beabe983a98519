import * as Y from "yjs";
import type { Random } from "@cojourney/journey-model/testing";
import type { Effect } from "#core/effect.ts";
import { copyBoard } from "#core/copy-board.ts";
import type { NextGeneration } from "#core/update-log.ts";
import { Room } from "#core/room.ts";
import { takeSnapshot } from "#core/take-snapshot.ts";
import { readServerMessage } from "#testing/wire.ts";
import { visitor } from "#testing/visitors.ts";
import type { Agenda } from "#testing/simulation/agenda.ts";
import type { DurableBoard } from "#testing/simulation/durable-board.ts";

/**
 * A server that is wrong in one way, to see that the simulation notices:
 *
 * - `ackFirst`: it acknowledges and relays what is not stored yet
 * - `relayFirst`: it shows others what is not stored yet
 * - `forgetFailed`: it goes on as if a batch that the disk refused were stored
 * - `loseRelay`: now and then it forgets to pass something on
 */
export type Mutant = "ackFirst" | "relayFirst" | "forgetFailed" | "loseRelay";

/** Who hears what the server says. */
export interface Wire {
  deliver(memberId: string, message: Uint8Array): void;
  close(memberId: string, code: number): void;
}

export interface ServerOptions {
  readonly agenda: Agenda;
  readonly random: Random;
  readonly durable: DurableBoard;
  readonly wire: Wire;
  readonly mutant: Mutant | null;
  readonly newClientId: () => number;
  readonly note: (line: string) => void;
  readonly fail: (invariant: string) => never;
}

/** The room of one board with a disk that takes its time, refuses and crashes, and the invariants of both. */
export class SimulatedServer {
  /** The disk neither refuses nor crashes any more. */
  isCalm = false;
  /** Whose client ids are known, over crashes too. */
  readonly ownersByClientId = new Map<number, string>();
  readonly #options: ServerOptions;
  /** Document messages of each connection, as they arrived: what `saved n` speaks of. */
  #receivedByMember = new Map<string, Uint8Array[]>();
  #room: Room | null = null;
  /** Whatever was planned before a crash happens to nobody. */
  #life = 0;
  /** A batch that is not on the disk yet, and may never be. */
  #onItsWay: (() => void) | null = null;
  #isTurnDue = false;
  #isRestDue = false;
  #isShowDue = false;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.start();
  }

  get isUp(): boolean {
    return this.#room !== null;
  }

  start(): void {
    const { agenda, durable, random } = this.#options;
    this.#life++;
    this.#receivedByMember = new Map();
    this.#isTurnDue = this.#isShowDue = this.#isRestDue = false;
    if (random.once(3)) {
      const taken = takeSnapshot({ snapshot: null, rows: durable.rows });
      if (taken.type === "Taken") durable.compact(taken.bytes);
    }
    this.#room = new Room({ nowMs: () => agenda.nowMs });
    this.#room.knows({ locks: [], ownersByClientId: this.ownersByClientId });
    this.#load();
  }

  /** What is not on the disk is gone, and so is every connection. */
  crash(): void {
    this.#options.note("crash");
    // What is on its way may have got there, though nobody will ever say so.
    if (this.#options.random.once(2)) this.#reachDisk();
    this.#onItsWay = null;
    this.#life++;
    this.#room = null;
  }

  /** Somebody restores or clears the board; false while it is not at rest. */
  replace(): boolean {
    if (!this.#room?.isStored || this.#onItsWay) return false;
    this.#do((room) => room.wake());
    if (this.#room.state !== "ready") return false;
    const original = new Y.Doc();
    for (const row of this.#options.durable.rows) Y.applyUpdate(original, row);
    const update = copyBoard(original, this.#options.newClientId());
    this.#do((room) => room.replace(update));
    return true;
  }

  join(memberId: string, name: string): void {
    this.#receivedByMember.set(memberId, []);
    this.#do((room) => room.join(memberId, visitor(name)));
  }

  leave(memberId: string): void {
    this.#do((room) => room.people.leave(memberId));
  }

  receive(memberId: string, message: Uint8Array): void {
    if (message[0] === 0 && message[1] !== 0) this.#receivedByMember.get(memberId)?.push(message);
    this.#do((room) => room.receive(memberId, message));
  }

  #do(decide: (room: Room) => Effect[]): void {
    if (!this.#room) return;
    for (const effect of decide(this.#room)) this.#perform(effect);
    this.#afterwards();
  }

  #afterwards(): void {
    this.#options.durable.facts = this.#room?.factsToNote ?? this.#options.durable.facts;
    if (this.#room?.hasWork && !this.#isTurnDue) {
      this.#isTurnDue = true;
      this.#later(0, () => {
        this.#isTurnDue = false;
        this.#do((room) => room.turn());
      });
    }
    if (this.#room?.mayRest && !this.#isRestDue) {
      this.#isRestDue = true;
      this.#later(this.#options.random.below(200), () => {
        this.#isRestDue = false;
        this.#room?.rest(0);
      });
    }
    if (this.#room?.people.hasToShow && !this.#isShowDue) {
      this.#isShowDue = true;
      this.#later(50, () => {
        this.#isShowDue = false;
        this.#do((room) => room.people.show());
      });
    }
  }

  #later(delayMs: number, act: () => void): void {
    const life = this.#life;
    this.#options.agenda.after(delayMs, () => {
      if (life === this.#life) act();
    });
  }

  #perform(effect: Effect): void {
    const { wire, random, mutant } = this.#options;
    switch (effect.type) {
      case "append":
        return this.#append(effect.update);
      case "send":
        return this.#say(effect.memberId, effect.message);
      case "relay": {
        if (mutant === "loseRelay" && effect.kind === "document" && random.once(4)) return;
        for (const memberId of this.#receivedByMember.keys())
          if (memberId !== effect.exceptId) this.#say(memberId, effect.message);
        return;
      }
      case "close":
        this.#options.note(`${effect.memberId} closed ${effect.code}`);
        this.#receivedByMember.delete(effect.memberId);
        return wire.close(effect.memberId, effect.code);
      case "load":
        return this.#load();
      case "retryLater":
        return this.#later(1_000, () => this.#do((room) => room.retry()));
      case "report":
        return this.#options.note(JSON.stringify(effect.fact));
      case "bindClient":
        this.ownersByClientId.set(effect.clientId, effect.participantId);
        return;
      case "startGeneration":
        return this.#startGeneration(effect.next);
      case "cardsRemoved":
      case "greeted":
      case "peopleChanged":
      case "command":
      case "compact":
      case "tell":
        return;
    }
  }

  /** Durable somewhere in the time that it takes, which a crash may cut; or refused. */
  #append(update: Uint8Array): void {
    const { random, mutant } = this.#options;
    const takesMs = 1 + random.below(random.once(8) ? 800 : 12);
    const isRefused = !this.isCalm && random.once(12);
    if (mutant === "relayFirst")
      for (const memberId of this.#receivedByMember.keys())
        this.#say(memberId, Uint8Array.of(0, 2, ...lengthPrefixed(update)));
    if (mutant === "ackFirst") this.#later(0, () => this.#do((room) => room.committed()));
    this.#options.note(`append ${update.length} B, ${takesMs} ms${isRefused ? ", refused" : ""}`);
    this.#onItsWay = isRefused ? null : () => this.#options.durable.store(update);
    this.#later(random.below(takesMs), () => this.#reachDisk());
    this.#later(takesMs, () =>
      this.#do((room) =>
        isRefused && mutant !== "forgetFailed" ? room.appendFailed() : room.committed(),
      ),
    );
  }

  #startGeneration(next: NextGeneration): void {
    const { random, durable, note } = this.#options;
    const takesMs = 1 + random.below(200);
    const isRefused = !this.isCalm && random.once(4);
    note(`next generation, ${takesMs} ms${isRefused ? ", refused" : ""}`);
    this.#onItsWay = isRefused ? null : () => durable.replace(next);
    this.#later(takesMs, () => {
      this.#reachDisk();
      if (isRefused) this.#load();
      else this.#do((room) => room.replaced());
    });
  }

  #reachDisk(): void {
    this.#onItsWay?.();
    this.#onItsWay = null;
  }

  #load(): void {
    const { random, durable } = this.#options;
    this.#later(random.below(20), () =>
      this.#do((room) =>
        room.loaded(
          { snapshot: null, rows: [...durable.rows], quarantined: 0 },
          durable.retiredClients,
          random.once(4) ? null : durable.facts,
        ),
      ),
    );
  }

  #say(memberId: string, bytes: Uint8Array): void {
    const { durable, fail, wire } = this.#options;
    const message = readServerMessage(bytes);
    if (message.type === "missing" || message.type === "update") {
      const lost = durable.lacks(message.bytes);
      if (lost) fail(`${memberId} sees what a crash would take: ${lost}`);
    }
    if (message.type === "saved")
      for (const received of this.#receivedByMember.get(memberId)?.slice(0, message.count) ?? []) {
        const lost = durable.lacks(updateIn(received));
        if (lost) fail(`${memberId} is told that something is saved that is not: ${lost}`);
      }
    wire.deliver(memberId, bytes);
  }
}

const updateIn = (message: Uint8Array): Uint8Array => {
  const read = readServerMessage(message);
  if (read.type !== "missing" && read.type !== "update") throw new Error("Not a document message.");
  return read.bytes;
};

function lengthPrefixed(bytes: Uint8Array): number[] {
  const length: number[] = [];
  let left = bytes.length;
  for (; left > 127; left = Math.floor(left / 128)) length.push((left % 128) + 128);
  return [...length, left, ...bytes];
}
