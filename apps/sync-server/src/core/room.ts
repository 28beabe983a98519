import { closeCode } from "@cojourney/journey-model/protocol";
import * as Y from "yjs";
import { applyChecked, mergeUpdates, type Applied } from "./apply-checked.ts";
import { readBoardFacts, type BoardFacts } from "./board-facts.ts";
import { ClientOwners } from "./guard/client-owners.ts";
import { defaultGuardLimits } from "./guard/guard-limits.ts";
import { guardUpdate, type Guard } from "./guard/guard-update.ts";
import { refusalReasons, type UpdateRefusal } from "./guard/refusal.ts";
import { decodeFrame } from "./decode-frame.ts";
import type { Effect, RoomFact } from "./effect.ts";
import {
  askMissingMessage,
  presenceMessage,
  savedMessage,
  updateMessage,
} from "./encode-message.ts";
import { Member } from "./member.ts";
import { MissingAnswer } from "./missing-answer.ts";
import type { PresenceEntry } from "./presence-entries.ts";
import { Presence } from "./presence.ts";
import { replay } from "./replay.ts";
import { SnapshotDue } from "./snapshot-due.ts";
import type { BoardHistory } from "./update-log.ts";

/**
 * - `loading`: the document is being read from the log; everything waits.
 * - `ready`: the document is exactly what the log holds.
 * - `appending`: the document is one batch ahead of the log; edits and questions wait for the commit.
 */
export type RoomState = "loading" | "ready" | "appending";

interface Edit {
  readonly memberId: string;
  readonly owner: string | null;
  /** The how-manieth document message of its connection this is, from 1. */
  readonly ordinal: number;
  readonly isFullAnswer: boolean;
  readonly update: Uint8Array;
}

/** Something that only the committed document may answer. */
type Question =
  | { readonly type: "greet"; readonly memberId: string }
  | { readonly type: "missing"; readonly memberId: string; readonly stateVector: Uint8Array };

/** The batch whose commit is awaited. */
interface Batch {
  readonly news: Uint8Array;
  readonly senderIds: ReadonlySet<string>;
  readonly edits: readonly Edit[];
}

/** What came of an edit: the guard turned it down, or it went into the document. */
type Taken =
  | Applied
  | { readonly type: "BoardReplaced" }
  | { readonly type: "UpdateRefused"; readonly refusal: UpdateRefusal };

export interface RoomOptions {
  /** Milliseconds that only ever grow. */
  readonly nowMs?: () => number;
  /** What stands between the network and the document. */
  readonly guard?: Guard;
}

const BOARD_REPLACED = "The board was restored or cleared since; reload it.";
const MALFORMED_UPDATE = "The update is malformed.";

/** Edits of one member that wait for the disk, in bytes. Beyond it the member comes back later. */
const MAX_WAITING_BYTES = 8 * 1_048_576;

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
  #edits: Edit[] = [];
  #questions: Question[] = [];
  readonly #members = new Map<string, Member>();
  readonly #presence = new Presence();
  readonly #snapshotDue = new SnapshotDue();
  readonly #owners = new ClientOwners();
  readonly #missingAnswer = new MissingAnswer();
  #retiredClients: ReadonlySet<number> = new Set();
  readonly #nowMs: () => number;
  readonly #guard: Guard;

  constructor(options: RoomOptions = {}) {
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.#guard = options.guard ?? guardUpdate(defaultGuardLimits);
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
    return this.#state === "ready" && this.#members.size === 0 && this.#edits.length === 0;
  }

  /** Whether `turn` has something to do. */
  get hasWork(): boolean {
    return this.#state === "ready" && this.#edits.length > 0 && !this.#isReadOnly;
  }

  /** Whether the log grew enough to be worth a snapshot when the room leaves memory. */
  get isSnapshotWorthwhile(): boolean {
    return this.#snapshotDue.isWorthwhileWhenIdle;
  }

  /** `owner` names the participant for longer than the connection lasts; null when nobody can tell. */
  join(memberId: string, owner: string | null = null): Effect[] {
    this.#members.set(memberId, new Member(memberId, owner));
    this.#questions.push({ type: "greet", memberId });
    return [...this.#sendEveryoneTo(memberId), ...this.#answerQuestions()];
  }

  /** The connection is gone. What it sent before still counts. */
  leave(memberId: string): Effect[] {
    if (!this.#members.delete(memberId)) return [];
    if (this.#members.size === 0) this.#missingAnswer.forget();
    return this.#relayPresence(this.#presence.leave(memberId), null);
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
        this.#questions.push({ type: "missing", memberId, stateVector: frame.stateVector });
        return this.#answerQuestions();
      case "edit":
        return this.#queue(member, frame);
      case "presence":
        return this.#receivePresence(memberId, frame.entries);
      case "askPresence":
        return this.#sendEveryoneTo(memberId);
    }
  }

  /** Takes in, as one batch, every edit that came in since the last turn. Call it once a tick. */
  turn(): Effect[] {
    if (!this.hasWork) return [];
    const edits = this.#takeEdits();
    const applications = edits.map((edit) => ({
      edit,
      applied: this.#takeIn(edit),
    }));
    for (const { edit, applied } of applications)
      if (applied.type === "DocumentBroken")
        return this.#rebuildWithout(edit, edits, applied.cause);

    const effects = applications.flatMap(({ edit, applied }) => this.#conclude(edit, applied));
    const withNews = applications.filter(({ applied }) => newsOf(applied) !== null);
    const news = mergeUpdates(withNews.flatMap(({ applied }) => newsOf(applied) ?? []));
    if (!news) return [...effects, ...this.#settle(null)];
    this.#missingAnswer.forget();
    this.#batch = { news, senderIds: new Set(withNews.map(({ edit }) => edit.memberId)), edits };
    this.#state = "appending";
    return [...effects, { type: "append", update: news }];
  }

  /** The batch in flight would now survive a crash. */
  committed(): Effect[] {
    const batch = this.#batch;
    if (this.#state !== "appending" || !batch) return [];
    this.#batch = null;
    this.#state = "ready";
    this.#facts = readBoardFacts(this.#doc);
    const effects = this.#settle(batch);
    if (this.#snapshotDue.grow(1, batch.news.length)) effects.push({ type: "compact" });
    return effects;
  }

  /**
   * The batch in flight is not stored: the document returns to what the log holds, for everyone to read.
   *
   * Its edits and what follows them wait, unacknowledged, for `retry`.
   */
  appendFailed(): Effect[] {
    const edits = this.#batch?.edits ?? [];
    for (const { memberId, update } of edits) {
      const member = this.#members.get(memberId);
      if (member) member.waitingBytes += update.length;
    }
    this.#edits = [...edits, ...this.#edits];
    this.#batch = null;
    this.#isReadOnly = true;
    return [{ type: "retryLater" }, ...this.#load()];
  }

  /** Some time has gone by: what waits is tried again, all of it. */
  retry(): Effect[] {
    this.#isReadOnly = false;
    return [];
  }

  /** The log has been read. `retiredClients` wrote in older generations of the board, and nothing in this one. */
  loaded(history: BoardHistory, retiredClients: readonly number[] = []): Effect[] {
    if (this.#state !== "loading") return [];
    this.#retiredClients = new Set(retiredClients);
    const { doc, skipped, incomplete } = replay(history);
    this.#doc = doc;
    this.#state = "ready";
    this.#facts = readBoardFacts(doc);
    const { quarantined, rows } = history;
    this.#snapshotDue.reset(rows.length, totalLength(rows));
    const damage: Effect[] =
      quarantined > 0 || skipped > 0 || incomplete
        ? [{ type: "report", fact: { type: "LogDamaged", quarantined, skipped, incomplete } }]
        : [];
    return [...damage, ...this.#answerQuestions()];
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
    return [...this.closeAll(closeCode.boardReplaced, BOARD_REPLACED), { type: "load" }];
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
    return memberIds.map((memberId) => ({ type: "close", memberId, code, reason }));
  }

  #takeIn({ update, isFullAnswer, owner }: Edit): Taken {
    const verdict = this.#guard(this.#doc, update, isFullAnswer);
    if (verdict.type === "GapFound") return { ...verdict, news: null };
    if (verdict.type === "UpdateRefused") return verdict;
    if (verdict.newsOf.some((client) => this.#retiredClients.has(client)))
      return { type: "BoardReplaced" };
    if (!this.#owners.maySpeakFor(owner, verdict.newsOf))
      return { type: "UpdateRefused", refusal: "ClientIdTaken" };
    const applied = applyChecked(this.#doc, update, verdict);
    if (applied.type === "Applied" && !isFullAnswer) this.#owners.bind(owner, verdict.newsOf);
    return applied;
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
    const { id: memberId, owner, received: ordinal } = member;
    this.#edits.push({ memberId, owner, ordinal, isFullAnswer, update });
    if (member.waitingBytes <= MAX_WAITING_BYTES) return [];
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
    return [...effects, ...this.#fillGaps(batch), ...this.#answerQuestions()];
  }

  /**
   * Asks members with a gap for everything we lack, unless they are already being asked.
   *
   * One whose full answer had a gap too is asked again only after news: what it lacks may have come from
   * somebody else, and asking without news would go round for ever.
   */
  #fillGaps(batch: Batch | null): Effect[] {
    return [...this.#members.values()]
      .filter((member) => member.needsAsking(batch !== null))
      .flatMap((member) => this.#ask(member));
  }

  #ask(member: Member): Effect[] {
    member.asked();
    const message = askMissingMessage(Y.encodeStateVector(this.#doc));
    return [{ type: "send", memberId: member.id, message }];
  }

  #answerQuestions(): Effect[] {
    if (this.#state !== "ready") return [];
    const questions = this.#questions;
    this.#questions = [];
    return questions.flatMap((question) => this.#answer(question));
  }

  #answer(question: Question): Effect[] {
    const member = this.#members.get(question.memberId);
    if (!member) return [];
    if (question.type === "greet") return this.#ask(member);
    const message = this.#missingAnswer.to(question.stateVector, this.#doc);
    return [{ type: "send", memberId: member.id, message }];
  }

  #receivePresence(memberId: string, entries: readonly PresenceEntry[]): Effect[] {
    const news = this.#presence.receive(memberId, entries);
    if (news !== "Malformed") return this.#relayPresence(news, memberId);
    const reason = "A presence state must be a shallow JSON object.";
    return this.#refuse(memberId, reason, { type: "FrameRefused", memberId, reason });
  }

  #relayPresence(entries: readonly PresenceEntry[], exceptId: string | null): Effect[] {
    if (entries.length === 0) return [];
    return [{ type: "relay", kind: "presence", message: presenceMessage(entries), exceptId }];
  }

  #sendEveryoneTo(memberId: string): Effect[] {
    return this.#presence
      .everyone()
      .map((part) => ({ type: "send", memberId, message: presenceMessage(part) }));
  }

  /** The log has none of the batch, so the others' part of it goes again, on the rebuilt document. */
  #rebuildWithout(
    { memberId: offenderId }: Edit,
    edits: readonly Edit[],
    cause: unknown,
  ): Effect[] {
    this.#edits = [...edits, ...this.#edits].filter(({ memberId }) => memberId !== offenderId);
    const fact: RoomFact = { type: "DocumentRebuilt", memberId: offenderId, cause: String(cause) };
    return [...this.#refuse(offenderId, MALFORMED_UPDATE, fact), ...this.#load()];
  }

  #load(): Effect[] {
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

const newsOf = (applied: Taken): Uint8Array | null => ("news" in applied ? applied.news : null);

const totalLength = (rows: readonly Uint8Array[]): number =>
  rows.reduce((total, row) => total + row.length, 0);
