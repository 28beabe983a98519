import * as Y from "yjs";
import type { BoardControl } from "./access-change.ts";
import { AccessHere } from "./access-here.ts";
import { applyChecked, isNews, mergeUpdates } from "./apply-checked.ts";
import type { BoardFacts } from "./board-facts.ts";
import { decodeFrame } from "./decode-frame.ts";
import { EditIntake } from "./edit-intake.ts";
import { EditJudge, type Taken } from "./edit-judge.ts";
import type { Edit } from "./edit.ts";
import type { Effect } from "./effect.ts";
import { askMissingMessage, noticeMessage, updateMessage } from "./encode-message.ts";
import { farewell } from "./farewell.ts";
import { defaultGuardLimits } from "./guard/guard-limits.ts";
import { guardStored, guardUpdate, type Guard } from "./guard/guard-update.ts";
import { HeldBoard } from "./held-board.ts";
import type { Member } from "./member.ts";
import { migrateBoard, type Migrate } from "./migrate-board.ts";
import { PeopleHere } from "./people-here.ts";
import { defaultRoomLimits, type RoomLimits } from "./room-limits.ts";
import { RoomPeople } from "./room-people.ts";
import { SnapshotDue } from "./snapshot-due.ts";
import { StorageWord } from "./storage-word.ts";
import type { BoardHistory } from "./update-log.ts";
import { unknownVisitor, type Visitor } from "./visitor.ts";
import { WaitingEdits } from "./waiting-edits.ts";

/**
 * - `loading`: the document is being read from the log; everything waits.
 * - `ready`: the document is exactly what the log holds.
 * - `read`: as `ready`, but there are only the log's bytes, until somebody changes the board.
 * - `resting`: as `ready`, but the board is only in the log, until somebody needs it.
 * - `appending`: the document is one batch ahead of the log; edits and questions wait for the commit.
 */
export type RoomState = "loading" | "ready" | "read" | "resting" | "appending";

/** Something that only the committed document may answer. */
type Question =
  | { readonly type: "greet"; readonly memberId: string }
  | {
      readonly type: "missing";
      readonly memberId: string;
      readonly stateVector: Uint8Array;
      readonly clients: number;
    };

/** The batch whose commit is awaited. */
interface Batch {
  readonly news: Uint8Array;
  readonly senderIds: ReadonlySet<string>;
  readonly edits: readonly Edit[];
  readonly removals: readonly Effect[];
}

export interface RoomOptions {
  /** Milliseconds that only ever grow. */
  readonly nowMs?: () => number;
  /** What stands between the network and the document. */
  readonly guard?: Guard;
  readonly limits?: RoomLimits;
  /** What a board of an older version goes through before anybody is answered. */
  readonly migrate?: Migrate;
  /** Whether other servers may have the same board open, and write to its log. */
  readonly hasPeers?: boolean;
}

/** Client ids that a question may name though the board does not know them: tabs that were offline. */
const UNKNOWN_CLIENTS_NAMED = 4_096;

/** About a thousand cards, which are read again in some 15 ms. */
const LARGEST_RESTING_BYTES = 262_144;

/**
 * One board, open in memory: decides what every message means.
 *
 * Pure: it returns effects and the caller performs them. Edits are applied in batches, and none is applied
 * while the batch before it is being stored. So whenever the room is `ready` its document is what a crash
 * would leave, and only then does it answer, acknowledge or relay.
 */
export class Room {
  #state: RoomState = "loading";
  readonly #board: HeldBoard;
  /** Bytes will not do once the log is read: somebody is about to change the board. */
  #isDocWanted = false;
  #facts: BoardFacts | null = null;
  #batch: Batch | null = null;
  /** The disk refused the last batch: the board can be read, and edits wait until `retry`. */
  #isReadOnly = false;
  readonly #storageWord = new StorageWord();
  readonly #edits = new WaitingEdits();
  #questions: Question[] = [];
  readonly #here: PeopleHere;
  readonly #access: AccessHere;
  readonly #judge: EditJudge;
  /** Who is connected and what they see of each other, which waits for nothing. */
  readonly people: RoomPeople;
  readonly #intake: EditIntake;
  readonly #snapshotDue = new SnapshotDue();
  /** When the document was last read, changed or asked for. */
  #neededAtMs = -Infinity;
  readonly #nowMs: () => number;
  readonly #limits: RoomLimits;
  readonly #migrate: Migrate | undefined;
  readonly #hasPeers: boolean;
  /** What others committed while the document was being read. */
  #early: Uint8Array[] = [];
  /** The state vector of what everybody here has, while the document is read anew; others may have written since. */
  #heldHere: Uint8Array | null = null;

  constructor(options: RoomOptions = {}) {
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.#limits = options.limits ?? defaultRoomLimits;
    this.#migrate = options.migrate;
    this.#board = new HeldBoard(this.#limits);
    this.#hasPeers = options.hasPeers ?? false;
    this.#here = new PeopleHere(this.#limits, this.#hasPeers);
    this.#access = new AccessHere(this.#here);
    const guard = options.guard ?? guardUpdate(defaultGuardLimits);
    this.#judge = new EditJudge(guard, this.#limits, this.#nowMs);
    this.#intake = new EditIntake(this.#here, this.#access, this.#judge);
    this.people = new RoomPeople({
      here: this.#here,
      access: this.#access,
      judge: this.#judge,
      edits: this.#edits,
      limits: this.#limits,
      nowMs: this.#nowMs,
      onEmpty: () => this.#board.forgetAnswer(),
    });
  }

  get state(): RoomState {
    return this.#state;
  }

  /** Title and language as last committed; null while the first load runs, and while a new version is being stored. */
  get facts(): BoardFacts | null {
    return this.#facts;
  }

  /** The facts once they are those of a document as this server writes it; null until then. */
  get factsToNote(): BoardFacts | null {
    return this.#state === "ready" && !this.#isReadOnly ? this.#facts : null;
  }

  /** Nobody is here and nothing waits: the room may leave memory without losing anything. */
  get isIdle(): boolean {
    return this.isStored && this.#here.isEmpty && this.#edits.isEmpty;
  }

  /** Nothing is on its way to the log or from it. */
  get isStored(): boolean {
    return this.#state !== "loading" && this.#state !== "appending";
  }

  /** Whether `rest` would save memory: a large board stays, since reading it again would be felt. */
  get mayRest(): boolean {
    // What other servers write has to be relayed, so a board that they may hold stays.
    if (this.#hasPeers) return false;
    const isSmall = this.#board.size.bytes <= LARGEST_RESTING_BYTES;
    return this.#isAnswering && this.#edits.isEmpty && isSmall;
  }

  /** Whether `turn` has something to do. */
  get hasWork(): boolean {
    return this.#isAnswering && this.hasEdits && !this.#isReadOnly;
  }

  /** Whether the log grew enough to be worth a snapshot when the room leaves memory. */
  get isSnapshotWorthwhile(): boolean {
    return this.#snapshotDue.isWorthwhileWhenIdle;
  }

  /** Whether edits wait to be taken in. */
  get hasEdits(): boolean {
    return !this.#edits.isEmpty;
  }

  /** Whether the server may change the board itself now: see `edit`. */
  get mayBeEdited(): boolean {
    return this.#state === "ready" && !this.#isReadOnly;
  }

  /** The board as committed, as one update. Only while the room is `ready`. */
  get committedBoard(): Uint8Array {
    if (this.#state !== "ready") throw new Error(`A room that is ${this.#state} has no document.`);
    return this.#board.update;
  }

  /** What storage knows of the board besides its document; what the room has heard since counts more. */
  knows({ locks, ownersByClientId }: BoardControl): void {
    this.#access.knows(locks);
    this.#judge.remember(ownersByClientId);
  }

  join(memberId: string, visitor: Visitor = unknownVisitor): Effect[] {
    const limit = this.#here.limitFor(visitor);
    if (limit) return this.people.dismiss(memberId, farewell.full(memberId, limit, this.#limits));
    this.#here.join(memberId, visitor);
    this.#questions.push({ type: "greet", memberId });
    return [...this.#here.everyoneTo(memberId), ...this.#answerQuestions()];
  }

  receive(memberId: string, message: Uint8Array): Effect[] {
    const member = this.#here.find(memberId);
    if (!member) return [];
    const frame = decodeFrame(message);
    switch (frame.type) {
      case "FrameRefused":
        return this.people.dismiss(memberId, farewell.badFrame(memberId, frame.reason));
      case "askMissing":
        if (!member.mayQuestion(this.#nowMs())) return [];
        this.#questions.push({ ...frame, type: "missing", memberId });
        return this.#answerQuestions();
      case "edit":
        if (!member.edits.take(this.#nowMs()))
          return this.people.dismiss(memberId, farewell.tooManyEdits(memberId, this.#limits));
        return this.#queue(member, frame);
      case "presence":
        return this.people.hearPresence(member, frame.entries);
      case "askPresence":
        return this.#here.everyoneTo(memberId);
      case "command":
        if (!member.mayCommand(message.length, this.#nowMs()))
          return this.people.dismiss(memberId, farewell.tooManyCommands(memberId, this.#limits));
        return [{ type: "command", memberId, visitor: member.visitor, message: frame.message }];
    }
  }

  /**
   * Lets go of the board, which is all in the log, when nobody has needed it for so long; whether it did.
   *
   * People stay, and see each other. The next edit or question has it read again.
   */
  rest(unneededMs: number): boolean {
    if (!this.mayRest || this.#nowMs() - this.#neededAtMs < unneededMs) return false;
    this.#board.forget();
    this.#state = "resting";
    return true;
  }

  /** Somebody is about to change the board: the room becomes `ready`, at once or with the next `loaded`. */
  wake(): Effect[] {
    if (this.#state === "read") return this.#build();
    this.#isDocWanted = this.#state === "resting" || this.#state === "loading";
    return this.#state === "resting" ? this.#load() : [];
  }

  /** From now on these may edit in spite of locks, and nobody else. */
  exempt(personIds: readonly string[]): void {
    this.#intake.exempt(personIds);
  }

  /** Takes in, as one batch, every edit that came in since the last turn. Call it once a tick. */
  turn(): Effect[] {
    if (!this.hasWork) return [];
    if (this.#state === "read") return this.#build();
    const edits = this.#edits.take(this.#here.members);
    const taken = this.#intake.takeIn(this.#board, edits);
    if (taken.type === "BrokenBy") return this.#rebuildWithout(taken.edit, edits, taken.cause);
    if (taken.type === "BrokenByOne") return this.#rebuildWith(edits);
    const { applications, news, removals } = taken;
    const effects = applications.flatMap(({ edit, applied }) => this.#conclude(edit, applied));
    effects.push(...this.#judge.takeBound());
    const withNews = applications.filter(({ applied }) => isNews(applied));
    if (!news) return [...effects, ...this.#settle(null)];
    this.#board.forgetAnswer();
    const senderIds = new Set(withNews.map(({ edit }) => edit.memberId));
    this.#batch = { news, senderIds, edits, removals };
    this.#state = "appending";
    return [...effects, { type: "append", update: news }];
  }

  /**
   * Takes in a change that the server makes itself, of `changeBoard`; only while `mayBeEdited`. No lock and no
   * limit concerns it. Where it is not committed nothing of it is left, and whoever wanted it tries again.
   */
  edit(update: Uint8Array): Effect[] {
    if (!this.mayBeEdited) throw new Error("This room cannot be edited now.");
    const { applied, news } = applyChecked(this.#board.doc, update);
    if (applied.type !== "Applied")
      throw new Error(`A change of our own ended as ${applied.type}.`);
    this.#neededAtMs = this.#nowMs();
    if (!news) return [];
    this.#board.forgetAnswer();
    this.#batch = { news, senderIds: new Set(), edits: [], removals: [] };
    this.#state = "appending";
    return [{ type: "append", update: news }];
  }

  /** The batch in flight would now survive a crash. Before it in the log stands what other servers committed. */
  committed(missed: readonly Uint8Array[] = []): Effect[] {
    const batch = this.#batch;
    if (this.#state !== "appending" || !batch) return [];
    this.#batch = null;
    this.#state = "ready";
    this.#facts = this.#board.facts;
    const effects = [...this.#storageWord.tell(true), ...this.#settle(batch)];
    if (this.#board.grow(batch.news.length)) effects.push(...this.#warnOfSize());
    if (this.#snapshotDue.grow(1, batch.news.length, this.#nowMs()))
      effects.push({ type: "compact" });
    effects.push(...batch.removals);
    return missed.length === 0 ? effects : [...effects, ...this.catchUp(missed)];
  }

  /** Other servers committed this, which is next in the log. */
  catchUp(updates: readonly Uint8Array[]): Effect[] {
    if (this.#state === "loading") {
      this.#early.push(...updates);
      return [];
    }
    const news: Uint8Array[] = [];
    for (const update of updates) {
      // What a replay of the log leaves out is left out here too.
      if (guardStored(update) !== null) continue;
      const { applied, news: told } = applyChecked(this.#board.doc, update);
      if (applied.type !== "Applied") return this.#load();
      if (told) news.push(told);
    }
    const merged = mergeUpdates(news);
    return merged ? this.#relayFromPeers(merged) : [];
  }

  /** Another server wrote first, and perhaps under the same client ids: the batch is decided on again after that. */
  overtaken(): Effect[] {
    if (this.#state !== "appending") return [];
    this.#takeBack();
    return this.#load();
  }

  /**
   * The batch in flight is not stored: the document returns to what the log holds, for everyone to read.
   *
   * Its edits and what follows them wait, unacknowledged, for `retry`.
   */
  appendFailed(): Effect[] {
    if (this.#state !== "appending") return [];
    this.#takeBack();
    this.#isReadOnly = true;
    return [{ type: "retryLater" }, ...this.#storageWord.tell(false), ...this.#load()];
  }

  /** The batch in flight takes long: people should know that it is not stored, until it is. */
  appendDelayed(): Effect[] {
    return this.#state === "appending" ? this.#storageWord.tell(false) : [];
  }

  /** Some time has gone by: what waits is tried again, all of it. */
  retry(): Effect[] {
    this.#isReadOnly = false;
    return this.#state === "ready" ? this.#migrateLoaded() : [];
  }

  /**
   * The log has been read. `retiredClients` wrote in older generations of the board, and nothing in this one.
   *
   * `facts` is what was noted of this generation of it, in the version that this server writes. Where it is
   * known the room makes do with the bytes, until somebody changes the board.
   */
  loaded(
    history: BoardHistory,
    retiredClients: readonly number[] = [],
    facts: BoardFacts | null = null,
  ): Effect[] {
    if (this.#state !== "loading") return [];
    this.#neededAtMs = this.#nowMs();
    this.#board.opened(history, retiredClients);
    const { rows } = history;
    this.#snapshotDue.reset(rows.length, totalLength(rows), this.#nowMs());
    this.#facts ??= facts;
    if (!this.#areBytesEnough || !this.#board.holdBytes(history)) return this.#build(history);
    this.#state = "read";
    return this.#answerQuestions();
  }

  /** Not for edits or a migration that wait for the disk, nor beside other servers: what they write needs a document. */
  get #areBytesEnough(): boolean {
    const isWaitedFor = this.#isDocWanted || this.hasEdits || this.#isReadOnly;
    return this.#facts !== null && !isWaitedFor && !this.#hasPeers;
  }

  /** Of the bytes that are held, unless something else is given. */
  #build(history?: BoardHistory): Effect[] {
    const damage = this.#board.build(history);
    this.#state = "ready";
    this.#isDocWanted = false;
    this.#facts = this.#board.facts;
    return [
      ...(damage ? [{ type: "report", fact: damage } as const] : []),
      ...this.#catchUpAfterLoad(),
      ...this.#migrateLoaded(),
      ...this.#answerQuestions(),
    ];
  }

  /** A board of an older version is stored as this one before anybody is answered; the same once more is nothing. */
  #migrateLoaded(): Effect[] {
    // A disk that refuses would refuse this too; until it takes it, the older version is there to read.
    if (this.#isReadOnly || this.#state !== "ready") return [];
    const news = migrateBoard(this.#board.doc, this.#migrate);
    if (!news) return [];
    // They are of the version before: a board that is read again must come by here again.
    this.#facts = null;
    this.#batch = { news, senderIds: new Set(), edits: [], removals: [] };
    this.#state = "appending";
    return [{ type: "append", update: news }];
  }

  /**
   * The board becomes another state of itself, as the next generation; what waits is decided on after it.
   *
   * Only while the room is `ready`. Then either call `replaced`, or `loaded` with what the log still holds.
   */
  replace(update: Uint8Array): Effect[] {
    if (this.#state !== "ready") throw new Error(`A room that is ${this.#state} is not replaced.`);
    const retired = this.#board.clientsEver;
    this.#facts = null;
    if ([...Y.parseUpdateMeta(update).to.keys()].some((client) => retired.has(client)))
      throw new Error("A new generation is written under new client ids: see copyBoard.");
    this.#load();
    return [{ type: "startGeneration", next: { update, retiredClients: [...retired] } }];
  }

  /** The next generation would survive a crash. Everybody holds the one before, and starts anew. */
  replaced(): Effect[] {
    return [...this.closeReplaced(), { type: "load" }];
  }

  /** Another server replaced the board: everybody holds the one before, and starts anew. */
  replacedElsewhere(): Effect[] {
    this.#facts = null;
    return [...this.closeReplaced(), ...this.#load()];
  }

  /** Everybody here holds a generation that is no more. */
  closeReplaced(): Effect[] {
    const { code, reason } = farewell.boardReplaced;
    return this.closeAll(code, reason);
  }

  /** A snapshot now covers the log. */
  compacted(): void {
    this.#snapshotDue.reset(0, 0, this.#nowMs());
  }

  /** Closes every connection and drops what still waits; it was not acknowledged, so its sender keeps it. */
  closeAll(code: number, reason: string): Effect[] {
    const { memberIds } = this.people;
    this.#edits.clear();
    this.#questions = [];
    this.#here.clear();
    return memberIds.map((memberId) => ({ type: "close", memberId, code, reason }));
  }

  /** Notes what came of an edit, once it is certain that its batch stands. */
  #conclude({ memberId, ordinal, isFullAnswer }: Edit, applied: Taken): Effect[] {
    const member = this.#here.find(memberId);
    switch (applied.type) {
      case "Applied":
        member?.tookIn(ordinal, isFullAnswer);
        return [];
      case "GapFound":
        member?.missedPart(ordinal, isFullAnswer);
        return [{ type: "report", fact: { type: "GapFound", memberId, gap: applied.gap } }];
      case "UpdateRefused":
        return this.people.dismiss(memberId, farewell.badUpdate(memberId, applied.refusal));
      case "EditRefused":
        return this.people.refuseEdit(memberId, ordinal, applied.refusal);
      case "TooManyNewClients":
        this.#edits.dropOf(new Set([memberId]));
        return this.people.dismiss(memberId, farewell.tooManyNewClients(memberId));
      case "BoardReplaced":
        return this.people.dismiss(memberId, farewell.ofOldBoard(memberId));
      case "UpdateMalformed":
      case "DocumentBroken":
        return this.people.dismiss(
          memberId,
          farewell.malformedUpdate({ type: "UpdateRefused", memberId, refusal: "ApplyFailed" }),
        );
    }
  }

  #queue(member: Member, frame: { isFullAnswer: boolean; update: Uint8Array }): Effect[] {
    const isAllKnown =
      frame.isFullAnswer && this.#edits.isEmpty && this.#board.holdsAll(frame.update);
    if (isAllKnown) {
      member.tookIn(++member.received, true);
      return this.people.acknowledge();
    }
    const fits = this.#edits.add(member, frame);
    this.#neededAtMs = this.#nowMs();
    if (!fits) return this.people.dismiss(member.id, farewell.tooMuchWaits(!this.#isReadOnly));
    // A room that is `read` builds its document at its next turn.
    return this.#state === "read" ? [] : this.wake();
  }

  /** The document is what the log holds: acknowledge, then relay, then answer who waited. */
  #settle(batch: Batch | null): Effect[] {
    const effects = this.people.acknowledge();
    if (batch) {
      const [senderId, ...others] = batch.senderIds;
      effects.push({
        type: "relay",
        kind: "document",
        message: updateMessage(batch.news),
        exceptId: others.length === 0 && senderId !== undefined ? senderId : null,
      });
    }
    return [...effects, ...this.#fillGaps(batch !== null), ...this.#answerQuestions()];
  }

  /**
   * Asks members with a gap for everything we lack, unless they are already being asked.
   *
   * One whose full answer had a gap too is asked again only after news: what it lacks may have come from
   * somebody else, and asking without news would go round for ever.
   */
  #fillGaps(hasNews: boolean): Effect[] {
    return this.#here.members
      .filter((member) => member.needsAsking(hasNews))
      .flatMap((member) => this.#ask(member));
  }

  #ask(member: Member): Effect[] {
    member.asked();
    const message = askMissingMessage(this.#board.stateVector);
    return [{ type: "send", memberId: member.id, message }];
  }

  #answerQuestions(): Effect[] {
    if (this.#questions.length === 0) return [];
    if (this.#state === "resting") return this.#load();
    this.#neededAtMs = this.#nowMs();
    const effects: Effect[] = [];
    // An answer may need the document, which may have to be migrated first: then the others wait.
    while (this.#isAnswering) {
      const question = this.#questions.shift();
      if (!question) break;
      effects.push(...this.#answer(question));
    }
    return effects;
  }

  #answer(question: Question): Effect[] {
    const member = this.#here.find(question.memberId);
    if (!member) return [];
    if (question.type === "greet")
      return [
        this.#here.stateFor(member, this.#access.locks),
        { type: "greeted", memberId: member.id },
        ...this.#storageWord.tellNewcomer(member.id),
        ...this.#ask(member),
      ];
    if (question.clients > this.#board.clientsKnown + UNKNOWN_CLIENTS_NAMED) {
      const reason = `A state vector of ${question.clients} entries is too large for this board.`;
      return this.people.dismiss(member.id, farewell.badFrame(member.id, reason));
    }
    return this.#answerMissing(question);
  }

  #answerMissing(question: Extract<Question, { type: "missing" }>): Effect[] {
    const { memberId, stateVector } = question;
    const messages = this.#board.messagesFor(stateVector);
    if (messages) return messages.map((message) => ({ type: "send", memberId, message }));
    this.#questions.unshift(question);
    return this.#build();
  }

  #warnOfSize(): Effect[] {
    const { bytes } = this.#board.size;
    const { maxBytes } = this.#limits;
    const message = noticeMessage({ type: "boardLarge", bytes, maxBytes });
    return this.people.memberIds.map((memberId) => ({ type: "send", memberId, message }));
  }

  /** Nobody waits here for the disk, so this goes to all, and whoever waited for it is asked again. */
  #relayFromPeers(news: Uint8Array): Effect[] {
    this.#board.forgetAnswer();
    this.#board.grow(news.length);
    const relay: Effect = {
      type: "relay",
      kind: "document",
      message: updateMessage(news),
      exceptId: null,
    };
    if (this.#state !== "ready") return [relay];
    this.#facts = this.#board.facts;
    return [relay, ...this.#fillGaps(true)];
  }

  /** What everybody here lacks of a document that was read anew, and what came in while it was read. */
  #catchUpAfterLoad(): Effect[] {
    const early = this.#early;
    this.#early = [];
    const held = this.#heldHere;
    this.#heldHere = null;
    const missed = held && !this.#here.isEmpty ? this.#board.lackedBy(held) : null;
    return [...(missed ? this.#relayFromPeers(missed) : []), ...this.catchUp(early)];
  }

  /** The batch in flight is not in the log: its edits wait with the others again, in front. */
  #takeBack(): void {
    const edits = this.#batch?.edits ?? [];
    for (const { memberId, update } of edits) {
      const member = this.#here.find(memberId);
      if (member) member.waitingBytes += update.length;
    }
    this.#edits.putBack(edits);
  }

  /** The log has none of the batch, so the others' part of it goes again, on the rebuilt document. */
  #rebuildWithout(
    { memberId: offenderId }: Edit,
    edits: readonly Edit[],
    cause: unknown,
  ): Effect[] {
    const broke = farewell.malformedUpdate({
      type: "DocumentRebuilt",
      memberId: offenderId,
      cause: String(cause),
    });
    const rebuilding = this.#rebuildWith(edits);
    this.#edits.dropOf(new Set([offenderId]));
    return [...this.people.dismiss(offenderId, broke), ...rebuilding];
  }

  /** The log has none of these edits, and the document cannot be trusted with them. */
  #rebuildWith(edits: readonly Edit[]): Effect[] {
    this.#edits.putBack(edits);
    this.#noteHeld(edits.map(({ update }) => update));
    return this.#load();
  }

  /** Before the document is read anew: what everybody here has of it, which is all but these updates. */
  #noteHeld(uncommitted: readonly Uint8Array[]): void {
    if (this.#hasPeers && this.#state !== "loading")
      this.#heldHere ??= this.#board.vectorBefore(uncommitted);
  }

  #load(): Effect[] {
    this.#noteHeld(this.#batch ? [this.#batch.news] : []);
    this.#batch = null;
    this.#state = "loading";
    this.#board.forget();
    return [{ type: "load" }];
  }

  /** The board is here as committed, as a document or as bytes. */
  get #isAnswering(): boolean {
    return this.#state === "ready" || this.#state === "read";
  }
}

const totalLength = (rows: readonly Uint8Array[]): number =>
  rows.reduce((total, row) => total + row.length, 0);
