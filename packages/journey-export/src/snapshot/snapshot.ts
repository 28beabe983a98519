import type { Board, Card, JourneyDoc } from "@cojourney/journey-model";
import { readBoard } from "@cojourney/journey-model";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson, type Json } from "#snapshot/canonical-json.ts";

/** Free drawing as it is stored: record id -> flat fields. What they mean is the canvas's business. */
export type Drawing = ReadonlyMap<string, { readonly [key: string]: Json }>;

/** A board at one moment: all that an export may know. The same snapshot gives the same bytes. */
export interface Snapshot {
  /** Twelve hexadecimal digits of the SHA-256 of what the board says; printed in every document. */
  readonly id: string;
  /** ISO 8601, UTC, whole seconds. The only date that a document may bear. */
  readonly takenAt: string;
  readonly board: Board;
  readonly drawing: Drawing;
}

/** Reads a document. What it holds that this version cannot read is not in it. */
export function takeSnapshot(journey: JourneyDoc, at: Date): Snapshot {
  return snapshotOf({
    takenAt: `${at.toISOString().slice(0, 19)}Z`,
    board: readBoard(journey).board,
    drawing: drawingIn(journey),
  });
}

/**
 * Gives what a board says its id, and puts its records in order of theirs: documents that say the same hold
 * them in different orders, and what is made of them must not differ.
 */
export function snapshotOf({ takenAt, board, drawing }: Omit<Snapshot, "id">): Snapshot {
  const ordered: Board = {
    meta: board.meta,
    personas: inOrder(board.personas),
    journeys: inOrder(board.journeys),
    phases: inOrder(board.phases),
    steps: inOrder(board.steps),
    lanes: inOrder(board.lanes),
    cards: inOrder(board.cards),
    emotions: inOrder(board.emotions),
    parked: inOrder(board.parked),
    votes: inOrder(board.votes),
  };
  return { id: snapshotId(board, drawing), takenAt, board: ordered, drawing: inOrder(drawing) };
}

function inOrder<Id extends string, T>(records: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> {
  return new Map([...records].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function snapshotId(board: Board, drawing: Drawing): string {
  const { meta, cards, parked, votes, ...roots } = board;
  const text = canonicalJson({
    meta,
    ...Object.fromEntries(
      Object.entries(roots).map(([name, records]) => [name, Object.fromEntries<unknown>(records)]),
    ),
    cards: withoutUnplanned(cards),
    ...whereAny({ parked: withoutUnplanned(parked), votes: Object.fromEntries<unknown>(votes) }),
    drawing: Object.fromEntries(drawing),
  });
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 12);
}

/** What boards did not have from the start counts where there is some: a board without keeps the id that it had. */
function whereAny(roots: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(roots).filter(([, records]) => Object.keys(records).length > 0),
  );
}

/** The fields of a plan came later too. */
const planFields = new Set<string>([
  "stream",
  "period",
  "metric",
  "baseline",
  "target",
  "opportunityId",
] satisfies readonly (keyof Card)[]);

function withoutUnplanned(cards: ReadonlyMap<string, object>): Readonly<Record<string, object>> {
  return Object.fromEntries([...cards].map(([id, card]) => [id, withoutEmptyPlan(card)]));
}

function withoutEmptyPlan(card: object): object {
  return Object.fromEntries(
    Object.entries(card).filter(([field, value]) => value !== null || !planFields.has(field)),
  );
}

function drawingIn(journey: JourneyDoc): Drawing {
  const stored: Record<string, unknown> = journey.canvas.toJSON();
  return new Map(
    Object.entries(stored).flatMap(([id, fields]) =>
      isFields(fields) ? [[id, fields] as const] : [],
    ),
  );
}

function isFields(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
