import type * as Y from "yjs";
import type { AccessHere } from "./access-here.ts";
import { applyOneByOne, applyTogether, type Application } from "./apply-batch.ts";
import type { EditJudge, Taken } from "./edit-judge.ts";
import type { Edit } from "./edit.ts";
import type { Effect } from "./effect.ts";
import type { HeldBoard } from "./held-board.ts";
import type { PeopleHere } from "./people-here.ts";
import { RemovedCards } from "./removed-cards.ts";

/** What came of a batch. */
export type TakenIn =
  | {
      readonly type: "TakenIn";
      readonly applications: readonly Application[];
      /** What the document lacked of all of them, as one update; null for nothing. */
      readonly news: Uint8Array | null;
      /** To be performed when the batch is committed. */
      readonly removals: readonly Effect[];
    }
  /** This edit broke the document. */
  | { readonly type: "BrokenBy"; readonly edit: Edit; readonly cause: unknown }
  /** One of them broke the document. On a sound document the same batch will tell which. */
  | { readonly type: "BrokenByOne" };

/** What came of a batch while it is being taken in. Not kept: a transaction of Yjs holds on to a good deal. */
interface SoFar {
  readonly refusedIds: Set<string>;
  readonly removedCards: RemovedCards;
  readonly removals: Effect[];
}

/** Takes edits of people into the document, each as its author may. */
export class EditIntake {
  readonly #people: PeopleHere;
  readonly #access: AccessHere;
  readonly #judge: EditJudge;
  /** Something broke the document at the end of a batch: the next tells what it was. */
  #isOneByOne = false;
  /** Whom no lock concerns. */
  #exemptIds: ReadonlySet<string> = new Set();

  constructor(people: PeopleHere, access: AccessHere, judge: EditJudge) {
    this.#people = people;
    this.#access = access;
    this.#judge = judge;
  }

  /** From now on these may edit in spite of locks, and nobody else. */
  exempt(personIds: readonly string[]): void {
    this.#exemptIds = new Set(personIds);
  }

  takeIn(board: HeldBoard, edits: readonly Edit[]): TakenIn {
    const removals: Effect[] = [];
    const soFar = { refusedIds: new Set<string>(), removedCards: new RemovedCards(), removals };
    const takeIn = (edit: Edit, transaction: Y.Transaction) =>
      this.#takeIn(edit, board, transaction, soFar);
    const batch = this.#isOneByOne
      ? applyOneByOne(board.doc, edits, takeIn)
      : applyTogether(board.doc, edits, takeIn);
    if (batch.type === "Applied") {
      this.#isOneByOne = false;
      const { applications, news } = batch;
      return { type: "TakenIn", applications, news, removals };
    }
    if (batch.by) return { type: "BrokenBy", edit: batch.by, cause: batch.cause };
    this.#isOneByOne = true;
    return { type: "BrokenByOne" };
  }

  /** Null for what a member sent behind an edit that was refused: it builds on that, and nobody waits for it. */
  #takeIn(
    edit: Edit,
    { size, retiredClients }: HeldBoard,
    transaction: Y.Transaction,
    { refusedIds, removedCards, removals }: SoFar,
  ): Taken | null {
    if (refusedIds.has(edit.memberId)) return null;
    const visitor = this.#people.find(edit.memberId)?.visitor ?? edit.visitor;
    const { participantId } = visitor;
    const isExempt = participantId !== null && this.#exemptIds.has(participantId);
    const locks = isExempt ? [] : this.#access.locks;
    const taken = this.#judge.takeIn(edit, visitor, { size, locks, retiredClients }, transaction);
    if (taken.type === "EditRefused" || taken.type === "TooManyNewClients")
      refusedIds.add(edit.memberId);
    const cards = removedCards.since(transaction);
    if (cards > 0) removals.push({ type: "cardsRemoved", visitor, cards });
    return taken;
  }
}
