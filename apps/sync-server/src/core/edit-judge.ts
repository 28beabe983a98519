import type { EditRefusal, Lock } from "@cojourney/journey-model/protocol";
import type * as Y from "yjs";
import { applyWithin, type Applied } from "./apply-checked.ts";
import type { BoardSize } from "./board-size.ts";
import type { Edit } from "./edit.ts";
import { whyNotAllowed } from "./edit-policy.ts";
import type { Effect } from "./effect.ts";
import { ClientOwners } from "./guard/client-owners.ts";
import type { Guard } from "./guard/guard-update.ts";
import type { UpdateRefusal } from "./guard/refusal.ts";
import { NewClients } from "./new-clients.ts";
import type { RoomLimits } from "./room-limits.ts";
import type { Visitor } from "./visitor.ts";

/** What came of an edit: the guard or the policy turned it down, or it went into the document. */
export type Taken =
  | Applied
  | { readonly type: "BoardReplaced" }
  | { readonly type: "TooManyNewClients" }
  | { readonly type: "EditRefused"; readonly refusal: EditRefusal }
  | { readonly type: "UpdateRefused"; readonly refusal: UpdateRefusal };

/** The board as it is when an edit is judged. */
export interface JudgedBoard {
  readonly size: BoardSize;
  readonly locks: readonly Lock[];
  /** Client ids that wrote in older generations, and in none of this one. */
  readonly retiredClients: ReadonlySet<number>;
}

const boardFull: EditRefusal = { reason: "BoardFull", groups: [] };

/** Somebody without a participant counts as one per connection. */
const bringerOf = (memberId: string): string => `connection ${memberId}`;

/** Judges edits by their bytes, their author and the board, and applies those that may be. */
export class EditJudge {
  readonly #guard: Guard;
  readonly #limits: RoomLimits;
  readonly #nowMs: () => number;
  readonly #owners = new ClientOwners();
  readonly #newClients: NewClients;
  /** Client ids of which the owner is known since they were last taken. */
  #bound: Effect[] = [];

  constructor(guard: Guard, limits: RoomLimits, nowMs: () => number) {
    this.#guard = guard;
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#newClients = new NewClients(limits);
  }

  /** Takes in whose client ids are whose, as storage knows it. */
  remember(ownersByClientId: ReadonlyMap<number, string>): void {
    this.#owners.remember(ownersByClientId);
  }

  maySpeakFor(participantId: string | null, clientIds: readonly number[]): boolean {
    return this.#owners.maySpeakFor(participantId, clientIds);
  }

  /** A connection is gone. */
  forget(memberId: string): void {
    this.#newClients.forget(bringerOf(memberId));
  }

  /** What is new about owners, to be stored. */
  takeBound(): Effect[] {
    const bound = this.#bound;
    this.#bound = [];
    return bound;
  }

  /**
   * Applies the edit within a transaction of the document, or says why not. Nothing of one that is refused is
   * in the document.
   */
  takeIn(edit: Edit, visitor: Visitor, board: JudgedBoard, transaction: Y.Transaction): Taken {
    const { update, isFullAnswer } = edit;
    const { locks, retiredClients } = board;
    const { doc } = transaction;
    const { participantId, role } = visitor;
    const verdict = this.#guard(doc, update, isFullAnswer);
    if (verdict.type === "UpdateRefused")
      return isOfOldBoard(verdict.refusal, edit, board) ? { type: "BoardReplaced" } : verdict;
    // Before the gap: a tab that fell out in the middle of a relay waits for a part of a board that is no more.
    if (verdict.newsOf.some((client) => retiredClients.has(client)))
      return { type: "BoardReplaced" };
    if (verdict.type === "GapFound") return { type: "GapFound", gap: verdict.gap, isNews: false };
    if (!this.#owners.maySpeakFor(participantId, verdict.newsOf))
      return { type: "UpdateRefused", refusal: "ClientIdTaken" };
    const newClients = verdict.newsOf.filter((client) => !doc.store.clients.has(client));
    const refusal =
      whyNotAllowed(verdict, role, locks) ??
      (this.#isFullFor(doc, board, verdict.newsOf, newClients) ? boardFull : null);
    if (refusal) return { type: "EditRefused", refusal };
    const bringer = participantId ?? bringerOf(edit.memberId);
    if (!this.#newClients.mayBring(bringer, newClients, this.#nowMs()))
      return { type: "TooManyNewClients" };
    const applied = applyWithin(transaction, update, verdict);
    if (applied.type === "Applied" && !isFullAnswer) this.#bind(participantId, verdict.newsOf);
    return applied;
  }

  /** Removing something is always possible. */
  #isFullFor(
    doc: Y.Doc,
    { size }: JudgedBoard,
    newsOf: readonly number[],
    newClients: readonly number[],
  ): boolean {
    if (newsOf.length === 0) return false;
    const clients = doc.store.clients.size + newClients.length;
    return (newClients.length > 0 && clients > this.#limits.clients) || size.isFull(doc);
  }

  #bind(participantId: string | null, clients: readonly number[]): void {
    const clientId = this.#owners.bind(participantId, clients);
    if (clientId === null || participantId === null) return;
    this.#bound.push({ type: "bindClient", clientId, participantId });
  }
}

/** A tab from before a restore may name more clients than an answer to the board of today ever does. */
const isOfOldBoard = (
  refusal: UpdateRefusal,
  { isFullAnswer }: Edit,
  { retiredClients }: JudgedBoard,
): boolean => isFullAnswer && refusal === "TooManyClients" && retiredClients.size > 0;
