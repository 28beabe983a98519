import { type Board, err, ok, type Result } from "@cojourney/journey-model";
import {
  BoardMeta,
  Card,
  Channel,
  Emotion,
  Journey,
  Lane,
  ParkedCard,
  Persona,
  Phase,
  Step,
  StepId,
  Tag,
  VoteResult,
} from "@cojourney/journey-model/entities";
import { z } from "zod";
import type { LeftOut } from "#import/import-plan.ts";
import { oneLine } from "#import/one-line.ts";
import { wrongFields } from "#import/wrong-fields.ts";
import { type Snapshot, snapshotOf } from "#snapshot/snapshot.ts";

const JsonValue = z.json();
const EmotionOfStep = Emotion.extend({ stepId: StepId });
const Drawn = z.object({ id: z.string().min(1), fields: z.record(z.string(), JsonValue) });

/** What a file must have to be a board. Its records are read one by one: a bad one stops no other. */
const Envelope = z.object({
  format: z.literal("cojourney-board"),
  version: z.int().min(1),
  takenAt: z.iso.datetime(),
  /** For people: the id that every document of this snapshot bears. A reader works it out anew. */
  snapshot: z.string().optional(),
  meta: z.object({
    title: BoardMeta.shape.title.catch(""),
    framework: BoardMeta.shape.framework.catch("blank"),
    language: BoardMeta.shape.language.catch("en"),
    channels: z.array(z.unknown()).catch([]),
    tags: z.array(z.unknown()).readonly().catch([]),
  }),
  personas: z.array(z.unknown()),
  journeys: z.array(z.unknown()),
  phases: z.array(z.unknown()),
  steps: z.array(z.unknown()),
  lanes: z.array(z.unknown()),
  cards: z.array(z.unknown()),
  emotions: z.array(z.unknown()),
  /** Files from before there was a parking lot, or a vote, have none. */
  parked: z.array(z.unknown()).default([]),
  votes: z.array(z.unknown()).default([]),
  drawing: z.array(z.unknown()),
});

/** Brings a file from the version of its index to the next; never edit one that has been released. */
export type BoardFileMigration = (
  file: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** One entry per step 1 -> 2, 2 -> 3 ... */
const boardFileMigrations: readonly BoardFileMigration[] = [];

/** The version that this program writes; it goes up when a reader of the old one would be misled. */
export const BOARD_FILE_VERSION = boardFileMigrations.length + 1;

/** Why a file is no board. */
export type BoardFileProblem =
  | { readonly kind: "notJson" }
  | { readonly kind: "notABoard"; readonly details: string }
  /** Written by a newer Cojourney. */
  | { readonly kind: "tooNew"; readonly version: number };

/** Writes a snapshot as UTF-8 JSON, records sorted by id, so that the same board gives the same bytes. */
export function writeBoardFile(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const { takenAt, board, drawing } = snapshot;
  const file = {
    format: "cojourney-board",
    version: BOARD_FILE_VERSION,
    takenAt,
    snapshot: snapshot.id,
    meta: board.meta,
    personas: sorted(board.personas),
    journeys: sorted(board.journeys),
    phases: sorted(board.phases),
    steps: sorted(board.steps),
    lanes: sorted(board.lanes),
    cards: sorted(board.cards),
    emotions: byId([...board.emotions]).map(([stepId, emotion]) => ({ stepId, ...emotion })),
    parked: sorted(board.parked),
    votes: sorted(board.votes),
    drawing: byId([...drawing]).map(([id, fields]) => ({ id, fields })),
  } satisfies z.input<typeof Envelope>;
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * Reads what `writeBoardFile` wrote, all of it: a file with a single record that cannot be read is refused.
 * Nothing in it is trusted: every record is checked like one from the network.
 */
export function readBoardFile(bytes: Uint8Array): Result<Snapshot, BoardFileProblem> {
  const read = readBoardRecords(bytes);
  if (!read.ok) return read;
  const [unread] = read.value.unread;
  return unread
    ? err({ kind: "notABoard", details: JSON.stringify(unread) })
    : ok(read.value.snapshot);
}

/** Reads what can be read of a board file, and says what cannot. Files of older versions are migrated. */
export function readBoardRecords(
  bytes: Uint8Array,
  migrations: readonly BoardFileMigration[] = boardFileMigrations,
): Result<{ readonly snapshot: Snapshot; readonly unread: readonly LeftOut[] }, BoardFileProblem> {
  let stored: unknown;
  try {
    stored = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err({ kind: "notJson" });
  }
  const known = migrations.length + 1;
  const version = z.object({ version: z.int().min(1) }).safeParse(stored).data?.version ?? known;
  if (version > known) return err({ kind: "tooNew", version });
  const { success, data, error } = Envelope.safeParse(
    migrated(stored, migrations.slice(version - 1)),
  );
  if (!success) return err({ kind: "notABoard", details: z.prettifyError(error) });
  const unread: LeftOut[] = [];
  const { title, framework, language } = data.meta;
  const board: Board = {
    meta: {
      title,
      framework,
      language,
      channels: [...readRecords("channels", Channel, data.meta.channels, unread).values()],
      tags: [...readRecords("tags", Tag, data.meta.tags, unread).values()],
    },
    personas: readRecords("personas", Persona, data.personas, unread),
    journeys: readRecords("journeys", Journey, data.journeys, unread),
    phases: readRecords("phases", Phase, data.phases, unread),
    steps: readRecords("steps", Step, data.steps, unread),
    lanes: readRecords("lanes", Lane, data.lanes, unread),
    cards: readRecords("cards", Card, data.cards, unread),
    emotions: readEmotions(data.emotions, unread),
    parked: readRecords("parked", ParkedCard, data.parked, unread),
    votes: readRecords("votes", VoteResult, data.votes, unread),
  };
  const drawn = readRecords("drawing", Drawn, data.drawing, unread);
  const drawing = new Map([...drawn].map(([id, { fields }]) => [id, fields]));
  return ok({ snapshot: snapshotOf({ takenAt: data.takenAt, board, drawing }), unread });
}

function migrated(stored: unknown, steps: readonly BoardFileMigration[]): unknown {
  if (typeof stored !== "object" || stored === null || steps.length === 0) return stored;
  const file: Readonly<Record<string, unknown>> = { ...stored };
  return { ...steps.reduce((older, step) => step(older), file), version: BOARD_FILE_VERSION };
}

function readRecords<Id extends string, T extends { readonly id: Id }>(
  root: string,
  schema: z.ZodType<T>,
  stored: readonly unknown[],
  unread: LeftOut[],
): ReadonlyMap<Id, T> {
  const records = new Map<Id, T>();
  for (const value of stored) {
    const where = { kind: "record", root, id: idIn(value, "id") } as const;
    const what = nameIn(value);
    const { success, data, error } = isHarmless(value, MAX_DEPTH)
      ? schema.safeParse(value)
      : notHarmless;
    if (!success)
      unread.push({ where, what, why: { kind: "unreadable", fields: wrongFields(error) } });
    else if (records.has(data.id)) unread.push({ where, what, why: { kind: "twice" } });
    else records.set(data.id, data);
  }
  return records;
}

const notHarmless = z.never("It is nested too deeply, or uses a reserved word.").safeParse(null);

function readEmotions(stored: readonly unknown[], unread: LeftOut[]): Board["emotions"] {
  const schema = EmotionOfStep.transform((felt) => ({ id: felt.stepId, ...felt }));
  const withIds = stored.map((value) =>
    typeof value === "object" ? { ...value, id: idIn(value, "stepId") } : value,
  );
  const records = readRecords<StepId, z.infer<typeof schema>>("emotions", schema, withIds, unread);
  return new Map([...records].map(([id, { score, label }]) => [id, { score, label }]));
}

/** Deeper than anything that is drawn; the server takes no more than 16. */
const MAX_DEPTH = 12;
/** What means something else to JavaScript: no board takes them for a key or an id. */
export const reservedWords = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a value is nested no deeper than this, without keys that mean something else to JavaScript. */
function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, inner]) => !reservedWords.has(key) && isHarmless(inner, depth - 1),
  );
}

function idIn(value: unknown, key: string): string {
  const id = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof id === "string" ? id.slice(0, 64) : "";
}

/** What a record is called, for whoever is told that it was left. */
function nameIn(value: unknown): string {
  const { title, name } = z
    .object({ title: z.string(), name: z.string() })
    .partial()
    .catch({})
    .parse(value);
  return oneLine(title ?? name ?? "");
}

function sorted<Id extends string, T>(records: ReadonlyMap<Id, T>): T[] {
  return byId([...records]).map(([, record]) => record);
}

function byId<Id extends string, T>(entries: readonly (readonly [Id, T])[]): (readonly [Id, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
