import type { Board, JourneyDoc } from "@cojourney/journey-model";
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

/** Gives what a board says its id. */
export function snapshotOf(content: Omit<Snapshot, "id">): Snapshot {
  return { ...content, id: snapshotId(content.board, content.drawing) };
}

function snapshotId(board: Board, drawing: Drawing): string {
  const { meta, ...roots } = board;
  const text = canonicalJson({
    meta,
    ...Object.fromEntries(
      Object.entries(roots).map(([name, records]) => [name, Object.fromEntries<unknown>(records)]),
    ),
    drawing: Object.fromEntries(drawing),
  });
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 12);
}

function drawingIn(journey: JourneyDoc): Drawing {
  const stored: Record<string, unknown> = journey.canvas.toJSON();
  return new Map(
    Object.entries(stored)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, fields]) => (isFields(fields) ? [[id, fields] as const] : [])),
  );
}

function isFields(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
