import { randomBytes, randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { carryOut, ok } from "@cojourney/journey-model";
import type { Lock, LockGroup, Role } from "@cojourney/journey-model/protocol";
import {
  carriedOut,
  decide,
  nextMomentMs,
  passTime,
  type BoardEdit,
  type Reaction,
  type Workshop,
  type WorkshopCommand,
} from "@cojourney/journey-model/workshop";
import type { Logger } from "pino";
import { locksPlace, toLocks } from "#access/access-records.ts";
import type { Door } from "#access/door.ts";
import type { BoardRecords } from "#core/board-records.ts";
import type { WorkshopWord } from "#core/fanout.ts";
import type { Visitor } from "#core/visitor.ts";
import {
  decideTogether,
  type Outcome,
  type Refusal,
  type Request,
} from "#workshop/decide-together.ts";
import { HeldWorkshop, placesOf } from "#workshop/held-workshop.ts";
import { NextMoment } from "#workshop/next-moment.ts";
import { PendingEdits } from "#workshop/pending-edits.ts";
import { ReactionLimit } from "#workshop/reaction-limit.ts";
import { WorkshopNews } from "#workshop/workshop-news.ts";
import type { WorkshopRoom } from "#workshop/workshop-room.ts";

/** So often something is decided anew because another server was quicker, before it is refused. */
const MAX_TRIES = 100;
/** After so many tries they get out of each other's way. */
const PATIENT_TRIES = 3;
/** Other servers are told of changes at most so often. */
const TELL_PEERS_MS = 60;

export interface RunningWorkshopOptions {
  readonly boardId: string;
  readonly records: BoardRecords;
  readonly door: Pick<Door, "names" | "locksChanged">;
  readonly room: WorkshopRoom;
  /** Whether other servers may run the same workshop. */
  readonly hasPeers: boolean;
  readonly logger: Logger;
  /** Ms since 1970. */
  readonly nowMs?: () => number;
}

interface Waiting extends Request {
  /** The board as it was before was kept, so that another try does not keep it again. */
  hasKeptBoard: boolean;
  readonly settle: (refusal: Refusal) => void;
}

/** What people need no names for: it comes often. */
const namelessCommands: ReadonlySet<WorkshopCommand["type"]> = new Set([
  "vote",
  "setDone",
  "putDraft",
  "removeDraft",
  "react",
  "raiseHand",
  "setReady",
  "answerCheckIn",
]);

/**
 * The workshop of a board that is open: decides what is asked of it, stores that, and then tells.
 *
 * What comes in while something is being stored is decided on together and stored in one go. Everything is
 * stored only if the records are as they were when it was decided on; otherwise another server was quicker,
 * and it is decided on anew.
 */
export class RunningWorkshop {
  readonly #options: RunningWorkshopOptions;
  readonly #news: WorkshopNews;
  readonly #reactions = new ReactionLimit();
  readonly #edits: PendingEdits;
  readonly #moment: NextMoment;
  readonly #nowMs: () => number;
  /** Null until it is read, and when what is stored may be other than was read. */
  #held: HeldWorkshop | null = null;
  /** Another server has changed something since. */
  #isStale = false;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #hasEnded = false;
  #tellingPeers: NodeJS.Timeout | undefined;

  constructor(options: RunningWorkshopOptions) {
    this.#options = options;
    this.#nowMs = options.nowMs ?? (() => Date.now());
    this.#news = new WorkshopNews(options.room, this.#nowMs);
    this.#moment = new NextMoment(this.#nowMs, () => this.#pass());
    this.#edits = new PendingEdits({
      carryOut: (edit) => this.#edit(edit),
      hasPeers: options.hasPeers,
      onTrouble: (err) => options.logger.error({ err }, "A workshop could not change its board"),
    });
  }

  /** Reads what is stored, unless it is known. Rejects when it cannot be read. */
  async open(): Promise<void> {
    if (this.#held) return;
    const held = await this.#read();
    // Something that was asked meanwhile has read it too, and perhaps changed it.
    if (!this.#held) this.#hold(held, "theirs");
  }

  /** Somebody is in the room from now on. */
  greet(memberId: string): void {
    this.#news.greet(memberId);
  }

  leave(memberId: string): void {
    this.#news.forget(memberId);
  }

  /** Somebody has another role now, and may know more or less. */
  rolesChanged(): void {
    this.#news.tellSoon();
  }

  /** Somebody came or left, here or on another server. */
  peopleChanged(): void {
    this.#news.peopleChanged();
  }

  /** Carries out a command if its author may give it. Says why not otherwise; never rejects. */
  command(memberId: string, visitor: Visitor, command: WorkshopCommand): Promise<Refusal> {
    const { participantId: personId } = visitor;
    if (personId === null) return Promise.resolve("NotAllowed");
    // Of the moment at which it is decided: a facilitator who has just become a viewer leads no more.
    const roleNow = (): Role => this.#options.room.visitorOf(memberId)?.role ?? visitor.role;
    return this.#ask({
      decide: (workshop, surroundings) =>
        decide(workshop, { personId, role: roleNow() }, command, surroundings),
      personId,
      looksAt: placesOf(personId, command),
      needsNames: !namelessCommands.has(command.type),
      isKept: command.type !== "react",
    });
  }

  /** Another server says something of the same workshop. */
  hear(word: WorkshopWord): void {
    if (word.type === "reaction") this.#options.room.relay(word);
    else this.changedElsewhere();
  }

  /** What is stored may be other than it was. */
  changedElsewhere(): void {
    this.#isStale = true;
    this.#run();
  }

  /** Resolves when nothing that was asked waits to be stored. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Nobody is here any more. What was asked is still stored. */
  stop(): void {
    this.#hasEnded = true;
    this.#news.stop();
    this.#moment.stop();
    this.#edits.stop();
    if (this.#tellingPeers) this.#options.room.tellPeers({ type: "workshopChanged" });
    clearTimeout(this.#tellingPeers);
  }

  #ask(request: Request): Promise<Refusal> {
    return new Promise((settle) => {
      this.#waiting.push({ ...request, hasKeptBoard: false, settle });
      this.#run();
    });
  }

  #run(): void {
    this.#running ??= this.#runAll();
  }

  async #runAll(): Promise<void> {
    // What comes in within one turn goes together from the first.
    await Promise.resolve();
    while (this.#waiting.length > 0 || this.#isStale) {
      const batch = this.#waiting;
      this.#waiting = [];
      if (this.#isStale) this.#held = null;
      this.#isStale = false;
      try {
        await this.#carryOut(batch);
      } catch (cause) {
        this.#held = null;
        this.#options.logger.error({ err: cause }, "A workshop could not be stored, or read");
        for (const { settle } of batch) settle("NotStored");
      }
    }
    this.#running = null;
  }

  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (tries > PATIENT_TRIES) await sleep(randomInt(20));
      if (await this.#try(batch)) return;
      this.#held = null;
    }
    throw new Error(`Other servers were quicker ${MAX_TRIES} times.`);
  }

  /** Whether it is done; otherwise the records are not what was read any more. */
  async #try(batch: readonly Waiting[]): Promise<boolean> {
    const { hasPeers, boardId, records } = this.#options;
    const before = this.#held ?? (await this.#read());
    const nowMs = this.#nowMs();
    const names = await this.#namesFor(before.workshop, batch, nowMs);
    const outcome = this.#decide(before.workshop, batch, names, nowMs);
    await this.#keepBoards(batch, outcome);
    const looksAt = batch.flatMap((request) => request.looksAt);
    const changing = before.changeTo(outcome.workshop, { looksAt, hasPeers });
    if (!changing) return false;
    const { change, after } = changing;
    const locks = await this.#locksAfter(batch, outcome, names);
    if (locks) change.replace(locksPlace, locks.value, locks.next);
    // With one server what it holds is what is stored.
    const isVerified = !hasPeers || batch.every(({ isKept }) => !isKept);
    // A writing that was revealed or a round that was closed, not somebody who takes back a card of theirs.
    const forgets = change.removesAny && after.workshop.state !== before.workshop.state;
    if (change.isChange || !isVerified)
      if (!(await records.change(change.toChange(boardId, forgets)))) return false;
    this.#edits.become(before.workshop.state.pending, "theirs");
    this.#hold(after, change.isChange ? "ours" : "theirs");
    this.#conclude(batch, outcome);
    if (locks) this.#options.door.locksChanged(boardId, locks.next);
    if (change.isChange) this.#tellPeersSoon();
    return true;
  }

  #read(): Promise<HeldWorkshop> {
    const { records, boardId, logger } = this.#options;
    return HeldWorkshop.read(records, boardId, (kind) =>
      logger.error({ kind }, "A record of a workshop cannot be read, and counts as not there"),
    );
  }

  /** A round that closes by itself may have to say who voted. */
  async #namesFor(
    workshop: Workshop,
    batch: readonly Waiting[],
    nowMs: number,
  ): Promise<ReadonlyMap<string, string>> {
    const isClosing = (nextMomentMs(workshop) ?? Infinity) <= nowMs;
    if (!isClosing && !batch.some(({ needsNames }) => needsNames)) return new Map();
    return this.#options.door.names(this.#options.boardId);
  }

  #decide(
    workshop: Workshop,
    batch: readonly Waiting[],
    names: ReadonlyMap<string, string>,
    nowMs: number,
  ): Outcome {
    const surroundings = {
      nowMs,
      newId: () => randomBytes(16).toString("base64url"),
      shuffled,
      nameOf: (personId: string) => names.get(personId) ?? null,
    };
    return decideTogether(workshop, batch, surroundings, (cause) =>
      this.#options.logger.error({ err: cause }, "The rules of a workshop failed"),
    );
  }

  /** The board as it is before any of this changes it. */
  async #keepBoards(batch: readonly Waiting[], { rulings }: Outcome): Promise<void> {
    for (const request of batch) {
      if (request.hasKeptBoard) continue;
      for (const consequence of rulings.get(request)?.consequences ?? []) {
        if (consequence.type !== "keepBoard") continue;
        const { reason, label } = consequence;
        await this.#options.room.keepBoard({ reason, label });
        request.hasKeptBoard = true;
      }
    }
  }

  /** What is locked afterwards, and the record of now; null when nothing about locks was decided. */
  async #locksAfter(
    batch: readonly Waiting[],
    { rulings }: Outcome,
    names: ReadonlyMap<string, string>,
  ): Promise<{ value: string | null; next: readonly Lock[] } | null> {
    const decided = batch.flatMap((request) =>
      (rulings.get(request)?.consequences ?? []).flatMap((consequence) =>
        consequence.type === "lock" ? { groups: consequence.groups, by: request.personId } : [],
      ),
    );
    const last = decided.at(-1);
    if (!last) return null;
    const { records, boardId } = this.#options;
    const value = await records.get({ boardId, ...locksPlace });
    const before = toLocks(value);
    const by = last.by === null ? null : (names.get(last.by) ?? null);
    const lockOf = (group: LockGroup): Lock =>
      before.find((lock) => lock.group === group) ?? { group, by };
    return { value, next: last.groups.map(lockOf) };
  }

  /** `change` says who made what is new of it. */
  #hold(held: HeldWorkshop, change: "ours" | "theirs"): void {
    this.#held = held;
    if (this.#hasEnded) return;
    const { workshop } = held;
    this.#options.room.exempt(workshop.state.exemptIds);
    this.#news.become(workshop);
    this.#moment.become(workshop);
    this.#edits.become(workshop.state.pending, change);
  }

  #conclude(batch: readonly Waiting[], { rulings }: Outcome): void {
    for (const request of batch) {
      const ruled = rulings.get(request);
      request.settle(ruled?.refusal ?? null);
      for (const consequence of ruled?.consequences ?? [])
        if (consequence.type === "showReaction") this.#react(consequence);
    }
  }

  async #pass(): Promise<"done" | "again"> {
    const refusal = await this.#askOfOurselves((workshop, surroundings) =>
      ok(passTime(workshop, surroundings) ?? { workshop, consequences: [] }),
    );
    return refusal === null ? "done" : "again";
  }

  async #edit(edit: BoardEdit): Promise<void> {
    await this.#options.room.editBoard((journey) => carryOut(journey, edit));
    const refusal = await this.#askOfOurselves((workshop) =>
      ok({ workshop: carriedOut(workshop, edit.id), consequences: [] }),
    );
    if (refusal !== null) throw new Error("That an edit is made could not be stored.");
  }

  #askOfOurselves(decideNow: Request["decide"]): Promise<Refusal> {
    return this.#ask({
      decide: decideNow,
      personId: null,
      looksAt: [],
      needsNames: true,
      isKept: true,
    });
  }

  #react({ personId, reaction }: { personId: string; reaction: Reaction }): void {
    if (!this.#reactions.mayShow(personId, performance.now())) return;
    const word = { type: "reaction", personId, reaction } as const;
    this.#options.room.relay(word);
    this.#options.room.tellPeers(word);
  }

  #tellPeersSoon(): void {
    if (!this.#options.hasPeers) return;
    this.#tellingPeers ??= setTimeout(() => {
      this.#tellingPeers = undefined;
      this.#options.room.tellPeers({ type: "workshopChanged" });
    }, TELL_PEERS_MS).unref();
  }
}

/** In an order that nobody can foresee (Fisher and Yates). */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(randomInt(left.length), 1));
}
