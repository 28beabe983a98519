import { z } from "zod";
import { loopKey } from "#commands/add-loop.ts";
import { cleanText, cleanValue } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import { missing } from "#commands/missing.ts";
import { putRecord } from "#commands/new-record.ts";
import type { RecordMissing } from "#commands/refusal.ts";
import { storedCardFields } from "#commands/set-card-fields.ts";
import { isUntouched } from "#commands/untouched-start.ts";
import { writeDrawing } from "#commands/write-drawing.ts";
import { type JourneyDoc, recordIn, type Records } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { readMeta } from "#document/read-meta.ts";
import { forbiddenKeys } from "#document/read-record.ts";
import { textFields, type TextRoot } from "#document/text-fields.ts";
import { BoardMeta, Channel, MAX_CHANNELS } from "#entities/board-meta.ts";
import { Card, ParkedCard } from "#entities/card.ts";
import { Emotion } from "#entities/emotion.ts";
import { StepId } from "#entities/ids.ts";
import { Journey } from "#entities/journey.ts";
import { Lane } from "#entities/lane.ts";
import { Persona } from "#entities/persona.ts";
import { Phase } from "#entities/phase.ts";
import { Step } from "#entities/step.ts";
import { Tag, tagKey } from "#entities/tag.ts";
import { err, ok, type Result } from "#result.ts";

const Drawn = z.object({ id: z.string().min(1), fields: z.record(z.string(), z.json()) });

const Import = z.object({
  /** What the board is about, when all of it takes the place of the empty start of a new board; else null. */
  replaces: BoardMeta.pick({ title: true, framework: true, language: true }).nullable(),
  /** To put behind the channels of the board; in place of them when the empty start is replaced. */
  channels: z.array(Channel).max(MAX_CHANNELS).readonly(),
  tags: z.array(Tag).readonly(),
  personas: z.array(Persona).readonly(),
  journeys: z.array(Journey).readonly(),
  phases: z.array(Phase).readonly(),
  steps: z.array(Step).readonly(),
  lanes: z.array(Lane).readonly(),
  cards: z.array(Card).readonly(),
  emotions: z.array(Emotion.extend({ stepId: StepId })).readonly(),
  parked: z.array(ParkedCard).readonly(),
  drawing: z.array(Drawn).readonly(),
  /** What of the board it is put into: refused when somebody removed one of these meanwhile. */
  builds: z
    .array(
      z.object({
        root: z.enum(["personas", "journeys", "phases", "steps", "lanes"]),
        id: z.string(),
      }),
    )
    .readonly(),
});

/** What an import brings: whole records, under the ids that they will have on the board. */
export type ImportRecords = z.infer<typeof Import>;

/** Why nothing was imported. The board is then as it was. */
export type ImportRefusal =
  | RecordMissing
  /** Somebody has put a record under one of these ids since: plan the import anew. */
  | { readonly type: "IdTaken"; readonly root: string; readonly id: string }
  /** Somebody has begun to work on the new board, which is therefore not to be replaced: plan anew. */
  | { readonly type: "BoardTouched" }
  | { readonly type: "ValueInvalid"; readonly reason: string };

/**
 * Adds what a file holds, as one transaction and one step of undo, or refuses all of it. It only adds:
 * no record that is on the board changes, but for the empty start of a new board, which goes.
 */
export function importRecords(
  journey: JourneyDoc,
  records: ImportRecords,
): Result<void, ImportRefusal> {
  const { success, data, error } = Import.safeParse(records);
  if (!success) return err({ type: "ValueInvalid", reason: z.prettifyError(error) });
  const refusal = refusalOf(journey, data);
  if (refusal) return refusal;
  commit(journey, () => {
    if (data.replaces) replaceStart(journey, data.replaces);
    writeLists(journey, data);
    writeStructure(journey, data);
    writeContent(journey, data);
  });
  return ok(undefined);
}

const writtenRoots = ["personas", "journeys", "phases", "steps", "lanes", "cards"] as const;

function refusalOf(journey: JourneyDoc, data: ImportRecords): Result<never, ImportRefusal> | null {
  if (data.replaces && !isUntouched(readBoard(journey).board, journey.canvas))
    return err({ type: "BoardTouched" });
  for (const { root, id } of data.builds)
    if (!recordIn(journey[root], id)) return missing(root, id);
  const seen = new Set<string>();
  for (const { root, id } of newKeys(data)) {
    const key = `${root} ${id}`;
    // What is on a new board goes, so that its ids are free.
    const isTaken = data.replaces === null && rootOf(journey, root).has(id);
    if (isTaken || seen.has(key) || forbiddenKeys.has(id))
      return err({ type: "IdTaken", root, id });
    seen.add(key);
  }
  return null;
}

type WrittenRoot = (typeof writtenRoots)[number] | "emotions" | "canvas" | "meta";

function rootOf(journey: JourneyDoc, root: WrittenRoot): Records {
  return journey[root];
}

/** The key under which each record will be stored. */
function newKeys(data: ImportRecords): readonly { root: WrittenRoot; id: string }[] {
  return [
    ...writtenRoots.flatMap((root) => data[root].map(({ id }) => ({ root, id: String(id) }))),
    ...data.parked.map(({ id }) => ({ root: "cards" as const, id: String(id) })),
    ...data.emotions.map(({ stepId }) => ({ root: "emotions" as const, id: String(stepId) })),
    ...data.drawing.map(({ id }) => ({ root: "canvas" as const, id })),
    ...data.tags.map(({ id }) => ({ root: "meta" as const, id: tagKey(id) })),
  ];
}

function replaceStart(
  journey: JourneyDoc,
  { title, framework, language }: NonNullable<ImportRecords["replaces"]>,
): void {
  for (const root of writtenRoots) journey[root].clear();
  journey.meta.set("title", cleanText(title));
  journey.meta.set("framework", cleanText(framework));
  journey.meta.set("language", language);
}

function writeLists(journey: JourneyDoc, { replaces, channels, tags }: ImportRecords): void {
  const before = replaces ? [] : readMeta(journey).channels;
  if (replaces || channels.length > 0)
    journey.meta.set("channels", cleanValue([...before, ...channels]));
  for (const { id, name, color } of tags)
    journey.meta.set(tagKey(id), { name: cleanText(name), color });
}

function writeStructure(journey: JourneyDoc, data: ImportRecords): void {
  for (const persona of data.personas) {
    const { id, rank, color, loyalty } = persona;
    putRecord(journey.personas, id, { rank, color, loyalty }, textsIn("personas", persona));
  }
  for (const one of data.journeys) {
    const { id, personaId, state, origin, copiedFrom, loops } = one;
    const ways = loops.map((loop) => [loopKey(loop), { from: loop.from, to: loop.to }]);
    const fields = { personaId, state, origin, copiedFrom, ...Object.fromEntries(ways) };
    putRecord(journey.journeys, id, fields, textsIn("journeys", one));
  }
  for (const phase of data.phases) {
    const { id, place, copiedFrom, frameworkPhase, skipped } = phase;
    const fields = { place, copiedFrom, frameworkPhase, skipped: skipped || undefined };
    putRecord(journey.phases, id, fields, textsIn("phases", phase));
  }
  for (const step of data.steps) putPlaced(journey.steps, step, {}, textsIn("steps", step));
  for (const lane of data.lanes)
    putPlaced(journey.lanes, lane, { kind: lane.kind }, textsIn("lanes", lane));
}

function writeContent(journey: JourneyDoc, data: ImportRecords): void {
  for (const card of [...data.cards, ...data.parked]) {
    const fields = storedCardFields(card);
    if (!fields.ok) throw new Error("A card that was read has fields that can be stored.");
    const worn = Object.fromEntries(card.tags.map((id) => [tagKey(id), true]));
    const author = card.author === undefined ? {} : { author: cleanText(card.author) };
    const parked = "parked" in card ? { parked: card.parked } : {};
    const all = { ...fields.value, ...worn, ...author, ...parked };
    putPlaced(journey.cards, card, all, textsIn("cards", card));
  }
  for (const { stepId, score, label } of data.emotions)
    journey.emotions.set(stepId, { score, label: cleanText(label) });
  writeDrawing(journey, data.drawing);
}

function putPlaced(
  records: Records,
  record: {
    readonly id: string;
    readonly place: object | null;
    readonly copiedFrom?: string | undefined;
  },
  fields: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
): void {
  const { id, place, copiedFrom } = record;
  putRecord(records, id, { ...fields, place, copiedFrom }, texts);
}

/** All texts of a record; one that two people made too long together stays as long as it is. */
function textsIn(root: TextRoot, record: object): Readonly<Record<string, string>> {
  const values = new Map<string, unknown>(Object.entries(record));
  const fields = Object.keys(textFields[root]);
  return Object.fromEntries(fields.map((field) => [field, cleanText(String(values.get(field)))]));
}
