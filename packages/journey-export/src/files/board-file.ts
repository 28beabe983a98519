import { type Board, err, ok, type Result } from "@cojourney/journey-model";
import {
  BoardMeta,
  Card,
  Emotion,
  Journey,
  Lane,
  Persona,
  Phase,
  Step,
  StepId,
} from "@cojourney/journey-model/entities";
import { z } from "zod";
import { type Snapshot, snapshotOf } from "#snapshot/snapshot.ts";

/** The version that this program writes; it goes up when a reader of the old one would be misled. */
export const BOARD_FILE_VERSION = 1;

const JsonValue = z.json();
const EmotionOfStep = Emotion.extend({ stepId: StepId });

/** A board as a file of its own: a list per root, each record with its id. Documented in docs/board-file.md. */
const BoardFile = z.object({
  format: z.literal("cojourney-board"),
  version: z.int().min(1),
  takenAt: z.iso.datetime(),
  meta: BoardMeta,
  personas: z.array(Persona),
  journeys: z.array(Journey),
  phases: z.array(Phase),
  steps: z.array(Step),
  lanes: z.array(Lane),
  cards: z.array(Card),
  emotions: z.array(EmotionOfStep),
  drawing: z.array(z.object({ id: z.string().min(1), fields: z.record(z.string(), JsonValue) })),
});

/** Why a file is no board. */
export type BoardFileProblem =
  | { readonly kind: "notJson" }
  | { readonly kind: "notABoard"; readonly details: string }
  /** Written by a newer Cojourney. */
  | { readonly kind: "tooNew"; readonly version: number };

/** Writes a snapshot as UTF-8 JSON, records sorted by id, so that the same board gives the same bytes. */
export function writeBoardFile({ takenAt, board, drawing }: Snapshot): Uint8Array<ArrayBuffer> {
  const file = {
    format: "cojourney-board",
    version: BOARD_FILE_VERSION,
    takenAt,
    meta: board.meta,
    personas: sorted(board.personas),
    journeys: sorted(board.journeys),
    phases: sorted(board.phases),
    steps: sorted(board.steps),
    lanes: sorted(board.lanes),
    cards: sorted(board.cards),
    emotions: byId([...board.emotions]).map(([stepId, emotion]) => ({ stepId, ...emotion })),
    drawing: byId([...drawing]).map(([id, fields]) => ({ id, fields })),
  } satisfies z.input<typeof BoardFile>;
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/** Reads what `writeBoardFile` wrote. Nothing in it is trusted: every record is checked like one from the network. */
export function readBoardFile(bytes: Uint8Array): Result<Snapshot, BoardFileProblem> {
  let stored: unknown;
  try {
    stored = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err({ kind: "notJson" });
  }
  const version = z.object({ version: z.int() }).safeParse(stored).data?.version ?? 0;
  if (version > BOARD_FILE_VERSION) return err({ kind: "tooNew", version });
  const { success, data, error } = BoardFile.safeParse(stored);
  if (!success) return err({ kind: "notABoard", details: z.prettifyError(error) });
  const board: Board = {
    meta: data.meta,
    personas: mapped(data.personas),
    journeys: mapped(data.journeys),
    phases: mapped(data.phases),
    steps: mapped(data.steps),
    lanes: mapped(data.lanes),
    cards: mapped(data.cards),
    emotions: new Map(data.emotions.map(({ stepId, ...emotion }) => [stepId, emotion])),
  };
  const drawing = new Map(data.drawing.map(({ id, fields }) => [id, fields]));
  return ok(snapshotOf({ takenAt: data.takenAt, board, drawing }));
}

function sorted<Id extends string, T>(records: ReadonlyMap<Id, T>): T[] {
  return byId([...records]).map(([, record]) => record);
}

function byId<Id extends string, T>(entries: readonly (readonly [Id, T])[]): (readonly [Id, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function mapped<Id, T extends { readonly id: Id }>(records: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(records.map((record) => [record.id, record]));
}
