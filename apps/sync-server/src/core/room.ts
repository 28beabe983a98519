import {
  closeCode,
  type ControlMessage,
  type EditRefusal,
  type Lock,
  type ResultMessage,
  type Role,
} from "@cojourney/journey-model/protocol";
import * as Y from "yjs";
import type { AccessChange, BoardControl, BoardStanding } from "./access-change.ts";
import { applyChecked, mergeUpdates, type Applied } from "./apply-checked.ts";
import { readBoardFacts, type BoardFacts } from "./board-facts.ts";
import { BoardSize } from "./board-size.ts";
import { whyNotAllowed } from "./edit-policy.ts";
import { ClientOwners } from "./guard/client-owners.ts";
import { defaultGuardLimits } from "./guard/guard-limits.ts";
import { guardStored, guardUpdate, type Guard } from "./guard/guard-update.ts";
import { refusalReasons, type UpdateRefusal } from "./guard/refusal.ts";
import { decodeFrame } from "./decode-frame.ts";
import type { Effect, RoomFact } from "./effect.ts";
import type { PeerWord } from "./fanout.ts";
import {
  askMissingMessage,
  controlMessage,
  noticeMessage,
  presenceMessage,
  resultMessage,
  savedMessage,
  updateMessage,
} from "./encode-message.ts";
import { Member } from "./member.ts";
import { migrateBoard, type Migrate } from "./migrate-board.ts";
import { MissingAnswer } from "./missing-answer.ts";
import { NewClients } from "./new-clients.ts";
import type { PresenceEntry } from "./presence-entries.ts";
import { PeerPresence } from "./peer-presence.ts";
import { inParts, Presence } from "./presence.ts";
import { replay } from "./replay.ts";
import { defaultRoomLimits, type RoomLimits } from "./room-limits.ts";
import { Roster } from "./roster.ts";
import { SnapshotDue } from "./snapshot-due.ts";
import type { BoardHistory } from "./update-log.ts";
import { vectorBefore } from "./vector-before.ts";
import { unknownVisitor, type Visitor } from "./visitor.ts";

/**
 * - `loading`: the document is being read from the log; everything waits.
 * - `ready`: the document is exactly what the log holds.
 * - `resting`: as `ready`, but the document is only in the log, until somebody needs it.
 * - `appending`: the document is one batch ahead of the log; edits and questions wait for the commit.
 */
export type RoomState = "loading" | "ready" | "resting" | "appending";

interface Edit {
  readonly memberId: string;
  readonly visitor: Visitor;
  /** The how-manieth document message of its connection this is, from 1. */
  readonly ordinal: number;
  readonly isFullAnswer: boolean;
  readonly update: Uint8Array;
}

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
}

/** What came of an edit: the guard or the policy turned it down, or it went into the document. */
type Taken =
  | Applied
  | { readonly type: "BoardReplaced" }
  | { readonly type: "TooManyNewClients" }
  | { readonly type: "EditRefused"; readonly refusal: EditRefusal }
  | { readonly type: "UpdateRefused"; readonly refusal: UpdateRefusal };

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

const BOARD_REPLACED = "The board was restored or cleared since; reload it.";
const ACCESS_ENDED = "Your access to this board has ended. Ask for a link.";
const editRefusals = {
  ViewerMayNotEdit: "You may look at this board, not change it.",
  Locked: "The facilitator has locked what this edit changes.",
  BoardFull: "The board has reached its largest size. Remove something first.",
} as const satisfies Readonly<Record<EditRefusal["reason"], string>>;
const boardFull: EditRefusal = { reason: "BoardFull", groups: [] };
const MALFORMED_UPDATE = "The update is malformed.";

/** Client ids that a question may name though the board does not know them: tabs that were offline. */
const UNKNOWN_CLIENTS_NAMED = 4_096;

/** Edits of one member that wait for the disk, in bytes. Beyond it the member comes back later. */
const MAX_WAITING_BYTES = 8 * 1_048_576;

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
  #doc = new Y.Doc();
  #facts: BoardFacts | null = null;
  #batch: Batch | null = null;
  /** The disk refused the last batch: the board can be read, and edits wait until `retry`. */
  #isReadOnly = false;
  /** People know that nothing is stored; they hear when that is over. */
  #isUnstoredTold = false;
  #edits: Edit[] = [];
  #questions: Question[] = [];
  readonly #members = new Map<string, Member>();
  readonly #presence = new Presence();
  readonly #snapshotDue = new SnapshotDue();
  readonly #owners = new ClientOwners();
  readonly #newClients: NewClients;
  readonly #missingAnswer = new MissingAnswer();
  #retiredClients: ReadonlySet<number> = new Set();
  /** When the document was last read, changed or asked for. */
  #neededAtMs = -Infinity;
  readonly #nowMs: () => number;
  readonly #guard: Guard;
  readonly #limits: RoomLimits;
  readonly #migrate: Migrate | undefined;
  readonly #roster = new Roster();
  readonly #size: BoardSize;
  /** Null until they are known. */
  #locks: readonly Lock[] | null = null;
  /** Client ids of which the owner is known since the last turn. */
  #bound: Effect[] = [];
  readonly #hasPeers: boolean;
  readonly #peerPresence = new PeerPresence();
  /** What others committed while the document was being read. */
  #early: Uint8Array[] = [];
  /** The state vector of what everybody here has, while the document is read anew; others may have written since. */
  #heldHere: Uint8Array | null = null;

  constructor(options: RoomOptions = {}) {
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.#guard = options.guard ?? guardUpdate(defaultGuardLimits);
    this.#limits = options.limits ?? defaultRoomLimits;
    this.#migrate = options.migrate;
    this.#size = new BoardSize(this.#limits);
    this.#newClients = new NewClients(this.#limits);
    this.#hasPeers = options.hasPeers ?? false;
  }

  get state(): RoomState {
    return this.#state;
  }

  /** Title and language as last committed; null while the first load runs. */
  get facts(): BoardFacts | null {
    return this.#facts;
  }

  /** Nobody is here and nothing waits: the room may leave memory without losing anything. */
  get isIdle(): boolean {
    return this.isStored && this.#members.size === 0 && this.#edits.length === 0;
  }

  /** Nothing is on its way to the log or from it. */
  get isStored(): boolean {
    return this.#state === "ready" || this.#state === "resting";
  }

  /** Whether `rest` would save memory: a large board stays, since reading it again would be felt. */
  get mayRest(): boolean {
    // What other servers write has to be relayed, so a board that they may hold stays.
    if (this.#hasPeers) return false;
    const isSmall = this.#size.bytes <= LARGEST_RESTING_BYTES;
    return this.#state === "ready" && this.#edits.length === 0 && isSmall;
  }

  /** Whether `turn` has something to do. */
  get hasWork(): boolean {
    return this.#state === "ready" && this.#edits.length > 0 && !this.#isReadOnly;
  }

  /** Whether the log grew enough to be worth a snapshot when the room leaves memory. */
  get isSnapshotWorthwhile(): boolean {
    return this.#snapshotDue.isWorthwhileWhenIdle;
  }

  /** Whether edits wait to be taken in. */
  get hasEdits(): boolean {
    return this.#edits.length > 0;
  }

  /** How many people are here. Somebody whom nothing tells from others counts once per connection. */
  get people(): number {
    const unknown = [...this.#members.values()].filter(
      ({ visitor }) => visitor.participantId === null,
    );
    return this.#roster.size + unknown.length;
  }

  /** Whether `show` has something to tell. */
  get hasToShow(): boolean {
    return this.#roster.hasChanged || this.#presence.hasNews || this.#peerPresence.hasNews;
  }

  /** Everyone who is connected at the moment. */
  get memberIds(): readonly string[] {
    return [...this.#members.keys()];
  }

  /** What storage knows of the board besides its document; what the room has heard since counts more. */
  knows({ locks, ownersByClientId }: BoardControl): void {
    this.#locks ??= locks;
    this.#owners.remember(ownersByClientId);
  }

  join(memberId: string, visitor: Visitor = unknownVisitor): Effect[] {
    const limit = this.#limitFor(visitor);
    if (limit) return this.#turnAway(memberId, limit);
    this.#members.set(memberId, new Member(memberId, visitor, this.#limits));
    this.#roster.join(memberId, visitor);
    this.#questions.push({ type: "greet", memberId });
    return [...this.#sendEveryoneTo(memberId), ...this.#answerQuestions()];
  }

  /** The connection is gone. What it sent before still counts. */
  leave(memberId: string): Effect[] {
    const member = this.#members.get(memberId);
    if (!member) return [];
    this.#members.delete(memberId);
    if (this.#members.size === 0) this.#missingAnswer.forget();
    this.#roster.leave(memberId, member.visitor.participantId);
    this.#presence.leave(memberId);
    this.#newClients.forget(bringerOf(memberId));
    return [];
  }

  receive(memberId: string, message: Uint8Array): Effect[] {
    const member = this.#members.get(memberId);
    if (!member) return [];
    const frame = decodeFrame(message);
    switch (frame.type) {
      case "FrameRefused":
        return this.#refuse(memberId, frame.reason, { ...frame, memberId });
      case "askMissing":
        if (!member.mayQuestion(this.#nowMs())) return [];
        this.#questions.push({ ...frame, type: "missing", memberId });
        return this.#answerQuestions();
      case "edit":
        if (!member.edits.take(this.#nowMs()))
          return this.#overLimit(member, "editsPerSecond", closeCode.tryLater);
        return this.#queue(member, frame);
      case "presence":
        return this.#receivePresence(member, frame.entries);
      case "askPresence":
        return this.#sendEveryoneTo(memberId);
      case "command":
        return [{ type: "command", memberId, visitor: member.visitor, message: frame.message }];
    }
  }

  /**
   * Lets go of the document, which is all in the log, when nobody has needed it for so long; whether it did.
   *
   * People stay, and see each other. The next edit or question has it read again.
   */
  rest(unneededMs: number): boolean {
    if (!this.mayRest || this.#nowMs() - this.#neededAtMs < unneededMs) return false;
    this.#doc = new Y.Doc();
    this.#missingAnswer.forget();
    this.#state = "resting";
    return true;
  }

  /** Somebody is about to need the document. */
  wake(): Effect[] {
    return this.#state === "resting" ? this.#load() : [];
  }

  /** What came of a member's command. */
  commandResult(memberId: string, result: ResultMessage): Effect[] {
    if (!this.#members.has(memberId)) return [];
    return [{ type: "send", memberId, message: resultMessage(result) }];
  }

  /** Something about who may do what was decided and stored: it holds from now on. */
  follow(change: AccessChange): Effect[] {
    switch (change.type) {
      case "locks":
        this.#locks = change.locks;
        return this.#relayControl({ type: "locks", locks: [...change.locks] });
      case "introduction":
        this.#roster.introduce(change.participantId, change.introduction);
        return [];
      case "role":
        return this.#setRole(change.participantId, change.role);
      case "sessionsEnded":
        return this.#endSessions(new Set(change.sessionIds));
    }
  }

  /**
   * What storage says, to a room on one of several servers, which does not hear of every change.
   *
   * It was read after all of `memberIds` had come in; whoever came since is known as well as it is.
   */
  review(standing: BoardStanding, memberIds: readonly string[]): Effect[] {
    const { locks, rolesBySessionId, introductionsById } = standing;
    this.#owners.remember(standing.ownersByClientId);
    const effects: Effect[] = [];
    if (JSON.stringify(locks) !== JSON.stringify(this.#locks ?? []))
      effects.push(...this.follow({ type: "locks", locks }));
    const ended: string[] = [];
    for (const memberId of memberIds) {
      const {
        participantId = null,
        sessionId = null,
        role,
      } = this.#members.get(memberId)?.visitor ?? {};
      if (participantId === null || sessionId === null) continue;
      const introduction = introductionsById.get(participantId);
      if (introduction) this.#roster.introduce(participantId, introduction);
      const roleNow = rolesBySessionId.get(sessionId);
      if (roleNow === undefined) ended.push(sessionId);
      else if (roleNow !== role)
        effects.push(...this.follow({ type: "role", participantId, role: roleNow }));
    }
    if (ended.length > 0)
      effects.push(...this.follow({ type: "sessionsEnded", sessionIds: ended }));
    return effects;
  }

  /** Another server says who is there and what they do. */
  hear(nodeId: string, word: PeerWord): Effect[] {
    if (word.type === "people") this.#roster.hear(nodeId, word.people);
    else this.#peerPresence.hear(nodeId, word.entries, (clientId) => this.#presence.has(clientId));
    return [];
  }

  /** Another server is gone, and its people with it. */
  forgetNode(nodeId: string): Effect[] {
    this.#roster.forget(nodeId);
    this.#peerPresence.forget(nodeId);
    return [];
  }

  /** Tells the other servers who is here and what they do, all of it. */
  tellPeers(): Effect[] {
    return [
      { type: "tell", word: { type: "people", people: this.#roster.everyoneHere() } },
      ...this.#tellPresence(this.#presence.everyone()),
    ];
  }

  /** Tells everyone what changed about who is here and what they do. Call it now and then, not for each change. */
  show(): Effect[] {
    const people = this.#roster.hasChanged
      ? this.#relayControl({ type: "people", ...this.#roster.takeChanges() })
      : [];
    const news = this.#presence.takeNews();
    const presence = inParts([...news, ...this.#peerPresence.takeNews()]).map((part): Effect => ({
      type: "relay",
      kind: "presence",
      message: presenceMessage(part),
      exceptId: null,
    }));
    return [...people, ...presence, ...(this.#hasPeers ? this.#newsForPeers(news) : [])];
  }

  /** Takes in, as one batch, every edit that came in since the last turn. Call it once a tick. */
  turn(): Effect[] {
    if (!this.hasWork) return [];
    const edits = this.#takeEdits();
    const refusedIds = new Set<string>();
    const applications = edits
      .map((edit) => ({ edit, applied: this.#takeIn(edit, refusedIds) }))
      .filter((it): it is { edit: Edit; applied: Taken } => it.applied !== null);
    for (const { edit, applied } of applications)
      if (applied.type === "DocumentBroken")
        return this.#rebuildWithout(edit, edits, applied.cause);

    const effects = applications.flatMap(({ edit, applied }) => this.#conclude(edit, applied));
    effects.push(...this.#takeBound());
    const withNews = applications.filter(({ applied }) => newsOf(applied) !== null);
    const news = mergeUpdates(withNews.flatMap(({ applied }) => newsOf(applied) ?? []));
    if (!news) return [...effects, ...this.#settle(null)];
    this.#missingAnswer.forget();
    this.#batch = { news, senderIds: new Set(withNews.map(({ edit }) => edit.memberId)), edits };
    this.#state = "appending";
    return [...effects, { type: "append", update: news }];
  }

  /** The batch in flight would now survive a crash. Before it in the log stands what other servers committed. */
  committed(missed: readonly Uint8Array[] = []): Effect[] {
    const batch = this.#batch;
    if (this.#state !== "appending" || !batch) return [];
    this.#batch = null;
    this.#state = "ready";
    this.#facts = readBoardFacts(this.#doc);
    const effects = [...this.#tellStorage(true), ...this.#settle(batch)];
    if (this.#size.grow(batch.news.length, this.#doc)) effects.push(...this.#warnOfSize());
    if (this.#snapshotDue.grow(1, batch.news.length)) effects.push({ type: "compact" });
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
      const applied = applyChecked(this.#doc, update);
      if (applied.type !== "Applied") return this.#load();
      if (applied.news) news.push(applied.news);
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
    return [{ type: "retryLater" }, ...this.#tellStorage(false), ...this.#load()];
  }

  /** Some time has gone by: what waits is tried again, all of it. */
  retry(): Effect[] {
    this.#isReadOnly = false;
    return this.#state === "ready" ? this.#migrateLoaded() : [];
  }

  /** The log has been read. `retiredClients` wrote in older generations of the board, and nothing in this one. */
  loaded(history: BoardHistory, retiredClients: readonly number[] = []): Effect[] {
    if (this.#state !== "loading") return [];
    this.#neededAtMs = this.#nowMs();
    this.#retiredClients = new Set(retiredClients);
    const { doc, skipped, incomplete } = replay(history);
    this.#doc = doc;
    this.#state = "ready";
    this.#facts = readBoardFacts(doc);
    const { quarantined, rows } = history;
    this.#snapshotDue.reset(rows.length, totalLength(rows));
    this.#size.reset((history.snapshot?.length ?? 0) + totalLength(rows));
    const damage: Effect[] =
      quarantined > 0 || skipped > 0 || incomplete
        ? [{ type: "report", fact: { type: "LogDamaged", quarantined, skipped, incomplete } }]
        : [];
    return [
      ...damage,
      ...this.#catchUpAfterLoad(),
      ...this.#migrateLoaded(),
      ...this.#answerQuestions(),
    ];
  }

  /** A board of an older version is stored as this one before anybody is answered; the same once more is nothing. */
  #migrateLoaded(): Effect[] {
    // A disk that refuses would refuse this too; until it takes it, the older version is there to read.
    if (this.#isReadOnly || this.#state !== "ready") return [];
    const news = migrateBoard(this.#doc, this.#migrate);
    if (!news) return [];
    this.#batch = { news, senderIds: new Set(), edits: [] };
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
    const retired = new Set([...this.#retiredClients, ...this.#doc.store.clients.keys()]);
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
    return [...this.closeReplaced(), ...this.#load()];
  }

  /** Everybody here holds a generation that is no more. */
  closeReplaced(): Effect[] {
    return this.closeAll(closeCode.boardReplaced, BOARD_REPLACED);
  }

  /** A snapshot now covers the log. */
  compacted(): void {
    this.#snapshotDue.reset(0, 0);
  }

  /** Closes every connection and drops what still waits; it was not acknowledged, so its sender keeps it. */
  closeAll(code: number, reason: string): Effect[] {
    const memberIds = [...this.#members.keys()];
    this.#edits = [];
    this.#questions = [];
    this.#members.clear();
    for (const memberId of memberIds) this.#presence.leave(memberId);
    this.#roster.clear();
    return memberIds.map((memberId) => ({ type: "close", memberId, code, reason }));
  }

  /** Null for what a member sent behind an edit that was refused: it builds on that, and nobody waits for it. */
  #takeIn(edit: Edit, refusedIds: Set<string>): Taken | null {
    if (refusedIds.has(edit.memberId)) return null;
    const { update, isFullAnswer } = edit;
    const visitor = this.#members.get(edit.memberId)?.visitor ?? edit.visitor;
    const verdict = this.#guard(this.#doc, update, isFullAnswer);
    if (verdict.type === "GapFound") return { ...verdict, news: null };
    if (verdict.type === "UpdateRefused")
      return this.#isOfOldBoard(verdict.refusal, isFullAnswer)
        ? { type: "BoardReplaced" }
        : verdict;
    if (verdict.newsOf.some((client) => this.#retiredClients.has(client)))
      return { type: "BoardReplaced" };
    if (!this.#owners.maySpeakFor(visitor.participantId, verdict.newsOf))
      return { type: "UpdateRefused", refusal: "ClientIdTaken" };
    const newClients = verdict.newsOf.filter((client) => !this.#doc.store.clients.has(client));
    const refusal =
      whyNotAllowed(verdict, visitor.role, this.#locks ?? []) ??
      (this.#isFullFor(verdict.newsOf, newClients) ? boardFull : null);
    if (refusal) {
      refusedIds.add(edit.memberId);
      return { type: "EditRefused", refusal };
    }
    const bringer = visitor.participantId ?? bringerOf(edit.memberId);
    if (!this.#newClients.mayBring(bringer, newClients, this.#nowMs())) {
      refusedIds.add(edit.memberId);
      return { type: "TooManyNewClients" };
    }
    const applied = applyChecked(this.#doc, update, verdict);
    if (applied.type === "Applied" && !isFullAnswer)
      this.#bind(visitor.participantId, verdict.newsOf);
    return applied;
  }

  /** A tab from before a restore may name more clients than an answer to the board of today ever does. */
  #isOfOldBoard(refusal: UpdateRefusal, isFullAnswer: boolean): boolean {
    return isFullAnswer && refusal === "TooManyClients" && this.#retiredClients.size > 0;
  }

  /** Removing something is always possible. */
  #isFullFor(newsOf: readonly number[], newClients: readonly number[]): boolean {
    if (newsOf.length === 0) return false;
    const clients = this.#doc.store.clients.size + newClients.length;
    return (
      (newClients.length > 0 && clients > this.#limits.clients) || this.#size.isFull(this.#doc)
    );
  }

  /** Client ids that somebody who asks may have heard of from us. */
  get #clientsKnown(): number {
    return this.#doc.store.clients.size + this.#retiredClients.size;
  }

  /** Notes what came of an edit, once it is certain that its batch stands. */
  #conclude({ memberId, ordinal, isFullAnswer }: Edit, applied: Taken): Effect[] {
    const member = this.#members.get(memberId);
    switch (applied.type) {
      case "Applied":
        member?.tookIn(ordinal, isFullAnswer);
        return [];
      case "GapFound":
        member?.missedPart(ordinal, isFullAnswer);
        return [{ type: "report", fact: { type: "GapFound", memberId, gap: applied.gap } }];
      case "UpdateRefused":
        return this.#refuse(memberId, refusalReasons[applied.refusal], { ...applied, memberId });
      case "EditRefused":
        return this.#refuseEdit(memberId, ordinal, applied.refusal);
      case "TooManyNewClients":
        return this.#refuseNewClients(memberId);
      case "BoardReplaced":
        return [
          { type: "report", fact: { type: "BoardReplaced", memberId } },
          ...this.#close(memberId, closeCode.boardReplaced, BOARD_REPLACED),
        ];
      case "UpdateMalformed":
      case "DocumentBroken": {
        const fact: RoomFact = { type: "UpdateRefused", memberId, refusal: "ApplyFailed" };
        return this.#refuse(memberId, MALFORMED_UPDATE, fact);
      }
    }
  }

  #queue(member: Member, frame: { isFullAnswer: boolean; update: Uint8Array }): Effect[] {
    member.received++;
    member.waitingBytes += frame.update.length;
    const { isFullAnswer, update } = frame;
    const { id: memberId, visitor, received: ordinal } = member;
    this.#edits.push({ memberId, visitor, ordinal, isFullAnswer, update });
    this.#neededAtMs = this.#nowMs();
    if (member.waitingBytes <= MAX_WAITING_BYTES) return this.wake();
    return this.#isReadOnly
      ? this.#close(member.id, closeCode.notStored, "Edits cannot be stored now; come back.")
      : this.#close(member.id, closeCode.tryLater, "Edits come in faster than they are stored.");
  }

  #takeEdits(): Edit[] {
    const edits = this.#edits;
    this.#edits = [];
    for (const member of this.#members.values()) member.waitingBytes = 0;
    return edits;
  }

  /** The document is what the log holds: acknowledge, then relay, then answer who waited. */
  #settle(batch: Batch | null): Effect[] {
    const effects: Effect[] = [];
    for (const member of this.#members.values()) {
      const count = member.takeSavedCount();
      if (count !== null)
        effects.push({ type: "send", memberId: member.id, message: savedMessage(count) });
    }
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
    return [...this.#members.values()]
      .filter((member) => member.needsAsking(hasNews))
      .flatMap((member) => this.#ask(member));
  }

  #ask(member: Member): Effect[] {
    member.asked();
    const message = askMissingMessage(Y.encodeStateVector(this.#doc));
    return [{ type: "send", memberId: member.id, message }];
  }

  #answerQuestions(): Effect[] {
    if (this.#state === "resting" && this.#questions.length > 0) return this.wake();
    if (this.#state !== "ready") return [];
    const questions = this.#questions;
    if (questions.length > 0) this.#neededAtMs = this.#nowMs();
    this.#questions = [];
    return questions.flatMap((question) => this.#answer(question));
  }

  #answer(question: Question): Effect[] {
    const member = this.#members.get(question.memberId);
    if (!member) return [];
    if (question.type === "greet")
      return [this.#stateFor(member), ...this.#storageFor(member), ...this.#ask(member)];
    if (question.clients > this.#clientsKnown + UNKNOWN_CLIENTS_NAMED) {
      const reason = `A state vector of ${question.clients} entries is too large for this board.`;
      return this.#refuse(member.id, reason, { type: "FrameRefused", memberId: member.id, reason });
    }
    const message = this.#missingAnswer.to(question.stateVector, this.#doc);
    return [{ type: "send", memberId: member.id, message }];
  }

  #receivePresence(member: Member, entries: readonly PresenceEntry[]): Effect[] {
    const { id: memberId, visitor } = member;
    const nowMs = this.#nowMs();
    if (!member.presenceMessages.take(nowMs))
      return this.#overLimit(member, "presenceMessagesPerSecond", closeCode.tooFast);
    const entry = this.#presence.ownOf(memberId, entries, (clientId) =>
      this.#owners.maySpeakFor(visitor.participantId, [clientId]),
    );
    if (!entry) return [];
    if (!member.presence.take(nowMs)) return this.#noticePresence(member, nowMs);
    if (this.#presence.receive(memberId, entry) === "Malformed") {
      const reason =
        "A presence state must be a small, shallow JSON object, its clock in small steps.";
      return this.#refuse(memberId, reason, { type: "FrameRefused", memberId, reason });
    }
    this.#roster.shows(memberId, visitor.participantId, entry.clientId);
    return [];
  }

  /** What is left out is worth nothing a moment later, so its sender is told and keeps the connection. */
  #noticePresence(member: Member, nowMs: number): Effect[] {
    if (!member.notices.take(nowMs)) return [];
    const perSecond = this.#limits.presencePerSecond;
    const message = noticeMessage({ type: "presenceTooFast", perSecond });
    const fact: RoomFact = {
      type: "LimitReached",
      memberId: member.id,
      limit: "presencePerSecond",
    };
    return [
      { type: "report", fact },
      { type: "send", memberId: member.id, message },
    ];
  }

  /** Says it once, and once that it is over. */
  #tellStorage(canStore: boolean): Effect[] {
    if (canStore !== this.#isUnstoredTold) return [];
    this.#isUnstoredTold = !canStore;
    const message = noticeMessage({ type: "storage", canStore });
    return [{ type: "relay", kind: "document", message, exceptId: null }];
  }

  /** All that a client has to know of a board besides its document. */
  #stateFor({ id: memberId, visitor }: Member): Effect {
    const message = controlMessage({
      type: "state",
      you: visitor.participantId,
      role: visitor.role,
      people: this.#roster.everyone(),
      locks: [...(this.#locks ?? [])],
    });
    return { type: "send", memberId, message };
  }

  #storageFor({ id: memberId }: Member): Effect[] {
    if (!this.#isUnstoredTold) return [];
    return [
      { type: "send", memberId, message: noticeMessage({ type: "storage", canStore: false }) },
    ];
  }

  #relayControl(control: ControlMessage): Effect[] {
    return [{ type: "relay", kind: "document", message: controlMessage(control), exceptId: null }];
  }

  #setRole(participantId: string, role: Role): Effect[] {
    this.#roster.setRole(participantId, role);
    const theirs = [...this.#members.values()].filter(
      ({ visitor }) => visitor.participantId === participantId,
    );
    for (const member of theirs) member.visitor = { ...member.visitor, role };
    return theirs.map((member) => this.#stateFor(member));
  }

  #endSessions(sessionIds: ReadonlySet<string>): Effect[] {
    const ended = [...this.#members.values()].filter(
      ({ visitor }) => visitor.sessionId !== null && sessionIds.has(visitor.sessionId),
    );
    const endedIds = new Set(ended.map(({ id }) => id));
    this.#edits = this.#edits.filter(({ memberId }) => !endedIds.has(memberId));
    return ended.flatMap(({ id }) => this.#close(id, closeCode.accessEnded, ACCESS_ENDED));
  }

  /** The limit that keeps somebody out. */
  #limitFor({ participantId, sessionId }: Visitor): "people" | "connectionsPerSession" | null {
    const isHere = participantId !== null && this.#roster.has(participantId);
    const people = participantId === null ? this.#members.size : this.#roster.size;
    if (!isHere && people >= this.#limits.people) return "people";
    const tabs = [...this.#members.values()].filter(
      ({ visitor }) => visitor.sessionId === sessionId,
    );
    const isOver = sessionId !== null && tabs.length >= this.#limits.connectionsPerSession;
    return isOver ? "connectionsPerSession" : null;
  }

  #turnAway(memberId: string, limit: "people" | "connectionsPerSession"): Effect[] {
    const reason =
      limit === "people"
        ? `The board is full: ${this.#limits.people} people are here.`
        : `You have this board open ${this.#limits.connectionsPerSession} times already.`;
    return [
      { type: "report", fact: { type: "LimitReached", memberId, limit } },
      { type: "close", memberId, code: closeCode.full, reason },
    ];
  }

  #overLimit(
    { id: memberId }: Member,
    limit: "editsPerSecond" | "presenceMessagesPerSecond",
    code: number,
  ): Effect[] {
    const fact: RoomFact = { type: "LimitReached", memberId, limit };
    const what = limit === "editsPerSecond" ? "edits" : "presence messages";
    const reason = `More than ${this.#limits[limit]} ${what} a second.`;
    return [{ type: "report", fact }, ...this.#close(memberId, code, reason)];
  }

  /** None of it was stored, and its sender comes back with it; sooner or later as many may pass. */
  #refuseNewClients(memberId: string): Effect[] {
    this.#edits = this.#edits.filter((edit) => edit.memberId !== memberId);
    const fact: RoomFact = { type: "LimitReached", memberId, limit: "newClientsPerSecond" };
    const reason = "Too many client ids at once; come back.";
    return [{ type: "report", fact }, ...this.#close(memberId, closeCode.tryLater, reason)];
  }

  /** Nobody saw it and the log has none of it; its author is told why, and starts anew from what the log has. */
  #refuseEdit(memberId: string, ordinal: number, refusal: EditRefusal): Effect[] {
    this.#edits = this.#edits.filter((edit) => edit.memberId !== memberId);
    const message = noticeMessage({ type: "editRefused", ordinal, ...refusal });
    return [
      { type: "report", fact: { type: "EditRefused", memberId, ...refusal } },
      { type: "send", memberId, message },
      ...this.#close(memberId, closeCode.editRefused, editRefusals[refusal.reason]),
    ];
  }

  #warnOfSize(): Effect[] {
    const { bytes } = this.#size;
    const { maxBytes } = this.#limits;
    const message = noticeMessage({ type: "boardLarge", bytes, maxBytes });
    return [...this.#members.keys()].map((memberId) => ({ type: "send", memberId, message }));
  }

  #bind(participantId: string | null, clients: readonly number[]): void {
    const clientId = this.#owners.bind(participantId, clients);
    if (clientId === null || participantId === null) return;
    this.#bound.push({ type: "bindClient", clientId, participantId });
  }

  #takeBound(): Effect[] {
    const bound = this.#bound;
    this.#bound = [];
    return bound;
  }

  #sendEveryoneTo(memberId: string): Effect[] {
    const everyone = [...this.#presence.everyone(), ...this.#peerPresence.everyone()];
    return inParts(everyone).map((part) => ({
      type: "send",
      memberId,
      message: presenceMessage(part),
    }));
  }

  #newsForPeers(presence: readonly PresenceEntry[]): Effect[] {
    const people: Effect[] = this.#roster.takeNewsForPeers()
      ? [{ type: "tell", word: { type: "people", people: this.#roster.everyoneHere() } }]
      : [];
    return [...people, ...this.#tellPresence(presence)];
  }

  #tellPresence(entries: readonly PresenceEntry[]): Effect[] {
    return entries.length === 0 ? [] : [{ type: "tell", word: { type: "presence", entries } }];
  }

  /** Nobody waits here for the disk, so this goes to all, and whoever waited for it is asked again. */
  #relayFromPeers(news: Uint8Array): Effect[] {
    this.#missingAnswer.forget();
    this.#size.grow(news.length, this.#doc);
    const relay: Effect = {
      type: "relay",
      kind: "document",
      message: updateMessage(news),
      exceptId: null,
    };
    if (this.#state !== "ready") return [relay];
    this.#facts = readBoardFacts(this.#doc);
    return [relay, ...this.#fillGaps(true)];
  }

  /** What everybody here lacks of a document that was read anew, and what came in while it was read. */
  #catchUpAfterLoad(): Effect[] {
    const early = this.#early;
    this.#early = [];
    const held = this.#heldHere;
    this.#heldHere = null;
    const missed = held && this.#members.size > 0 ? Y.encodeStateAsUpdate(this.#doc, held) : null;
    return [...(missed ? this.#relayFromPeers(missed) : []), ...this.catchUp(early)];
  }

  /** The batch in flight is not in the log: its edits wait with the others again, in front. */
  #takeBack(): void {
    const edits = this.#batch?.edits ?? [];
    for (const { memberId, update } of edits) {
      const member = this.#members.get(memberId);
      if (member) member.waitingBytes += update.length;
    }
    this.#edits = [...edits, ...this.#edits];
  }

  /** The log has none of the batch, so the others' part of it goes again, on the rebuilt document. */
  #rebuildWithout(
    { memberId: offenderId }: Edit,
    edits: readonly Edit[],
    cause: unknown,
  ): Effect[] {
    this.#edits = [...edits, ...this.#edits].filter(({ memberId }) => memberId !== offenderId);
    this.#noteHeld(edits.map(({ update }) => update));
    const fact: RoomFact = { type: "DocumentRebuilt", memberId: offenderId, cause: String(cause) };
    return [...this.#refuse(offenderId, MALFORMED_UPDATE, fact), ...this.#load()];
  }

  /** Before the document is read anew: what everybody here has of it, which is all but these updates. */
  #noteHeld(uncommitted: readonly Uint8Array[]): void {
    if (this.#hasPeers && this.#state !== "loading")
      this.#heldHere ??= vectorBefore(this.#doc, uncommitted);
  }

  #load(): Effect[] {
    this.#noteHeld(this.#batch ? [this.#batch.news] : []);
    this.#batch = null;
    this.#state = "loading";
    this.#doc = new Y.Doc();
    this.#missingAnswer.forget();
    return [{ type: "load" }];
  }

  #refuse(memberId: string, reason: string, fact: RoomFact): Effect[] {
    return [{ type: "report", fact }, ...this.#close(memberId, closeCode.badFrame, reason)];
  }

  #close(memberId: string, code: number, reason: string): Effect[] {
    const farewell = this.leave(memberId);
    return [{ type: "close", memberId, code, reason }, ...farewell];
  }
}

/** Somebody without a participant counts as one per connection. */
const bringerOf = (memberId: string): string => `connection ${memberId}`;

const newsOf = (applied: Taken): Uint8Array | null => ("news" in applied ? applied.news : null);

const totalLength = (rows: readonly Uint8Array[]): number =>
  rows.reduce((total, row) => total + row.length, 0);
