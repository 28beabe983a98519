import {
  type Board,
  type CardId,
  type JourneyId,
  type LaneId,
  type PersonaId,
  type PhaseId,
  StepId,
} from "@cojourney/journey-model";
import {
  Card,
  Emotion,
  Journey,
  Lane,
  ParkedCard,
  Persona,
  Phase,
  Step,
} from "@cojourney/journey-model/entities";
import type { z } from "zod";
import { keyOf, laneKindIn, plainWord } from "#import/known-words.ts";
import type { WhyLeft } from "#import/import-plan.ts";
import { periodIn } from "#import/month-in.ts";
import type { OwnRow } from "#import/own-table.ts";
import type { Lists } from "#import/read-own-lists.ts";
import { wrongFields } from "#import/wrong-fields.ts";
import { colorWords } from "#words/colors.ts";
import {
  decisionFactorWords,
  deviceWords,
  entrySourceWords,
  kindWords,
  loyaltyWords,
  reachWords,
  stateWords,
  streamWords,
} from "#words/field-values.ts";

/** The rows of each sheet, and the ranks that their order gives them. */
export interface Draft {
  readonly rows: (
    table: "journeys" | "personas" | "phases" | "steps" | "emotions" | "cards" | "parked" | "lanes",
  ) => readonly OwnRow[];
  readonly ranks: (
    rows: readonly OwnRow[],
    group: (row: OwnRow) => string,
  ) => (row: OwnRow) => string;
}

/** As long as texts are read: longer than anybody can type, since two can type at once. */
const TITLE = 2_000;
const NOTE = 40_000;
const ID = 64;

export function readPersonas(draft: Draft): ReadonlyMap<PersonaId, Persona> {
  const rows = draft.rows("personas");
  const rankOf = draft.ranks(rows, () => "");
  return taken(rows, Persona, (row) => ({
    id: idOf(row),
    rank: rankOf(row),
    color: row.key("color", colorWords) ?? "teal",
    loyalty: row.key("loyalty", loyaltyWords) ?? "none",
    name: row.text("name", TITLE),
    segment: row.text("segment", TITLE),
    ...texts(row, [
      "statement",
      "goals",
      "needs",
      "expectations",
      "drivers",
      "frustrations",
      "media",
      "trends",
      "environment",
    ]),
  }));
}

export function readJourneys(draft: Draft): ReadonlyMap<JourneyId, Journey> {
  const rows = draft.rows("journeys");
  const loops = loopsByJourney(draft.rows("phases"));
  const order = new Map(rows.map((row, i) => [row, i]));
  return taken(rows, Journey, (row) => ({
    id: idOf(row),
    personaId: row.text("personaId", ID),
    state: row.key("state", stateWords) ?? "current",
    origin: [0, order.get(row) ?? 0],
    copiedFrom: row.word("copiedFrom", ID),
    loops: loops.get(row.text("id", ID)) ?? [],
    title: row.text("title", TITLE),
    ...texts(row, [
      "goal",
      "start",
      "end",
      "businessPart",
      "measure",
      "situation",
      "trigger",
      "need",
      "expectation",
    ]),
  }));
}

function loopsByJourney(phases: readonly OwnRow[]): ReadonlyMap<string, readonly object[]> {
  const loops = new Map<string, object[]>();
  for (const row of phases) {
    const journeyId = row.text("journeyId", ID);
    const own = row.list("backTo").map((to) => ({ from: row.text("id", ID), to }));
    loops.set(journeyId, [...(loops.get(journeyId) ?? []), ...own]);
  }
  return loops;
}

export function readPhases(draft: Draft): ReadonlyMap<PhaseId, Phase> {
  const rows = draft.rows("phases");
  const rankOf = draft.ranks(rows, (row) => row.text("journeyId", ID));
  return taken(rows, Phase, (row) => ({
    id: idOf(row),
    place: { journeyId: row.text("journeyId", ID), rank: rankOf(row) },
    ...origin(row),
    frameworkPhase: row.word("frameworkPhase", 130),
    skipped: row.yesNo("skipped"),
    title: row.text("title", TITLE),
  }));
}

export function readSteps(draft: Draft): ReadonlyMap<StepId, Step> {
  const rows = draft.rows("steps");
  const rankOf = draft.ranks(rows, (row) => row.text("phaseId", ID));
  return taken(rows, Step, (row) => ({
    id: idOf(row),
    place: { phaseId: row.text("phaseId", ID), rank: rankOf(row) },
    ...origin(row),
    title: row.text("title", TITLE),
  }));
}

export function readLanes(draft: Draft): ReadonlyMap<LaneId, Lane> {
  const rows = draft.rows("lanes");
  const rankOf = draft.ranks(rows, (row) => row.text("journeyId", ID));
  return taken(rows, Lane, (row) => ({
    id: idOf(row),
    place: { journeyId: row.text("journeyId", ID), rank: rankOf(row) },
    ...origin(row),
    kind: laneKindIn(row.text("kind", ID)) ?? row.text("kind", ID),
    title: row.text("title", TITLE),
  }));
}

export function readEmotions(draft: Draft): Board["emotions"] {
  const schema = Emotion.extend({ id: StepId });
  const felt = taken<StepId, z.infer<typeof schema>>(draft.rows("emotions"), schema, (row) => ({
    id: row.text("stepId", ID),
    score: row.number("score"),
    label: row.text("label", 200),
  }));
  return new Map([...felt].map(([id, { score, label }]) => [id, { score, label }]));
}

/** Reads the cards; a channel or a tag that one names is put on the lists of the board. */
export function readCards(draft: Draft, lists: Lists): ReadonlyMap<CardId, Card> {
  const rows = draft.rows("cards");
  const placeOf = placesByName(draft);
  const rankOf = draft.ranks(rows, (row) => Object.values(placeOf(row)).join("\n"));
  return taken<CardId, Card>(rows, Card, (row) => ({
    ...cardIn(row, lists),
    place: { ...placeOf(row), rank: rankOf(row) },
  }));
}

/** Reads what was set aside; what stood on a map keeps that place, at the top of its cell. */
export function readParked(draft: Draft, lists: Lists): ReadonlyMap<CardId, ParkedCard> {
  const rows = draft.rows("parked");
  const rankOf = draft.ranks(rows, () => "");
  return taken<CardId, ParkedCard>(rows, ParkedCard, (row) => {
    const [stepId, laneId] = [row.word("stepId", ID), row.word("laneId", ID)];
    const place = stepId && laneId ? { stepId, laneId, rank: "a0" } : null;
    return { ...cardIn(row, lists), place, parked: rankOf(row) };
  });
}

/** All of a card but its place. */
function cardIn(row: OwnRow, lists: Lists): object {
  return {
    id: idOf(row),
    kind: row.key("kind", kindWords) ?? "note",
    ...origin(row),
    author: row.word("author", 200) ?? undefined,
    title: row.text("title", TITLE),
    note: row.text("note", NOTE),
    ...fieldsIn(row, lists),
  };
}

/** Where a card stands. In a row that somebody added there are no ids: its step and lane go by their names. */
function placesByName(draft: Draft) {
  const steps = new Map<string, string>();
  for (const row of draft.rows("steps"))
    setFirst(steps, named(row, ["journey", "phase", "title"]), row.text("id", ID));
  const lanes = new Map<string, string>();
  for (const row of draft.rows("lanes"))
    for (const name of ["title", "kind"] as const)
      if (row.text(name, TITLE) !== "")
        setFirst(lanes, named(row, ["journey", name]), row.text("id", ID));
  return (row: OwnRow) => ({
    stepId: row.text("stepId", ID) || steps.get(named(row, ["journey", "phase", "step"])) || "",
    laneId: row.text("laneId", ID) || lanes.get(named(row, ["journey", "lane"])) || "",
  });
}

function named(row: OwnRow, columns: readonly string[]): string {
  return columns.map((column) => plainWord(row.text(column, TITLE))).join("\n");
}

function setFirst(ids: Map<string, string>, name: string, id: string): void {
  if (!ids.has(name)) ids.set(name, id);
}

function fieldsIn(row: OwnRow, lists: Lists): object {
  const channel = row.word("channel", 120);
  const [reason, percent] = [row.word("dropOffReason", 1_000), row.number("dropOffPercent")];
  return {
    channel: channel === null ? null : lists.channelId(channel),
    reach: row.key("reach", reachWords),
    device: row.key("device", deviceWords),
    timeOfDay: row.word("timeOfDay", 200),
    location: row.word("location", 200),
    entrySource: row.key("entrySource", entrySourceWords),
    momentOfTruth: row.yesNo("momentOfTruth"),
    dropOff: reason === null && percent === null ? null : { reason: reason ?? "", percent },
    owner: row.word("owner", 200),
    decisionFactors: row.list("decisionFactors").flatMap((word) => factorIn(row, word)),
    evidenceIds: row.list("evidenceIds"),
    loyalty: row.key("loyalty", loyaltyWords),
    stream: row.key("stream", streamWords),
    period: periodIn(
      (end) => row.text(end, 200),
      (end, text) => row.leave(end, text, { kind: "unknownValue", known: [] }),
    ),
    metric: row.word("metric", 200),
    baseline: row.word("baseline", 200),
    target: row.word("target", 200),
    opportunityId: row.word("opportunityId", ID),
    color: row.key("color", colorWords),
    tags: row.list("tags").map((name) => lists.tagId(name)),
  };
}

function factorIn(row: OwnRow, word: string): readonly string[] {
  const known = keyOf(decisionFactorWords, word);
  if (known) return [known];
  row.leave("decisionFactors", word, {
    kind: "unknownValue",
    known: Object.values(decisionFactorWords),
  });
  return [];
}

/** A row that somebody added by hand has no id: it gets one when it is planned. */
function idOf(row: OwnRow): string {
  return row.text("id", ID) || `new:${row.place}`.slice(0, ID);
}

function origin(row: OwnRow): { readonly copiedFrom?: string } {
  const id = row.word("copiedFrom", ID);
  return id === null ? {} : { copiedFrom: id };
}

function texts(row: OwnRow, columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column, row.text(column, NOTE)]));
}

/** The records in rows, each checked like one from the network; what cannot be one is reported. */
function taken<Id extends string, T extends { readonly id: Id }>(
  rows: readonly OwnRow[],
  schema: z.ZodType<T>,
  read: (row: OwnRow) => object,
): ReadonlyMap<Id, T> {
  const records = new Map<Id, T>();
  for (const row of rows) {
    const { success, data, error } = schema.safeParse(read(row));
    const what = row.text("title", NOTE) || row.text("name", NOTE);
    if (!success) row.leave("", what, whyRefused(wrongFields(error)));
    else if (records.has(data.id)) row.leave("", what, { kind: "twice" });
    else records.set(data.id, data);
  }
  return records;
}

function whyRefused(fields: readonly string[]): WhyLeft {
  const isPlaced = !fields.some((field) => field.startsWith("place."));
  return isPlaced ? { kind: "unreadable", fields } : { kind: "placeUnknown" };
}
