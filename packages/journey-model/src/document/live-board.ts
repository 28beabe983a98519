import * as Y from "yjs";
import { z } from "zod";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { isParked } from "#document/parked.ts";
import { readMeta } from "#document/read-meta.ts";
import {
  forbiddenKeys,
  malformed,
  readableOf,
  readRecord,
  type RecordProblem,
} from "#document/read-record.ts";
import type { Board } from "#entities/board.ts";
import { Card, CardFields, ParkedCard } from "#entities/card.ts";
import { Emotion } from "#entities/emotion.ts";
import { evidenceOfKey, MAX_CARD_EVIDENCE } from "#entities/evidence.ts";
import { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId } from "#entities/ids.ts";
import { Journey, Loop, MAX_LOOPS } from "#entities/journey.ts";
import { Lane } from "#entities/lane.ts";
import { Persona } from "#entities/persona.ts";
import { Phase } from "#entities/phase.ts";
import { Step } from "#entities/step.ts";
import { MAX_CARD_TAGS, tagOfKey } from "#entities/tag.ts";
import { VoteResult } from "#entities/vote-result.ts";
import { ok, type Result } from "#result.ts";

/** A board as read, and what could not be read of it. */
export interface BoardReading {
  readonly board: Board;
  readonly problems: readonly RecordProblem[];
}

/** A board that stays up to date with its document, whoever changes it. */
export interface LiveBoard {
  reading(): BoardReading;
  /** Calls back after each transaction that changed what the board says. */
  subscribe(listener: (reading: BoardReading) => void): () => void;
  close(): void;
}

/** Reads a board and keeps reading: only the records that a change touched are parsed again. */
export function openLiveBoard(journey: JourneyDoc): LiveBoard {
  const personas = openRoot("personas", journey.personas, PersonaId, Persona);
  const journeys = openRoot("journeys", journey.journeys, JourneyId, StoredJourney);
  const phases = openRoot("phases", journey.phases, PhaseId, Phase);
  const steps = openRoot("steps", journey.steps, StepId, Step);
  const lanes = openRoot("lanes", journey.lanes, LaneId, Lane);
  const cards = openParsedRoot("cards", journey.cards, CardId, readCard);
  const emotions = openValues("emotions", journey.emotions, StepId, Emotion);
  const votes = openValues("votes", journey.votes, RoundId, VoteResult);
  const roots = [personas, journeys, phases, steps, lanes, cards, emotions, votes];
  const listeners = new Set<(reading: BoardReading) => void>();
  let isMetaStale = true;
  let latest: BoardReading | undefined;

  function reading(): BoardReading {
    const isStale = roots.map((root) => root.refresh()).includes(true);
    if (latest && !isStale && !isMetaStale) return latest;
    const apart = toldApart(cards.records(), latest?.board.parked);
    const board: Board = {
      meta: isMetaStale || !latest ? readMeta(journey) : latest.board.meta,
      personas: personas.records(),
      journeys: journeys.records(),
      phases: phases.records(),
      steps: steps.records(),
      lanes: lanes.records(),
      cards: apart.cards,
      emotions: emotions.records(),
      parked: apart.parked,
      votes: votes.records(),
    };
    isMetaStale = false;
    const fresh = { board, problems: roots.flatMap((root) => root.problems()) };
    latest = fresh;
    return fresh;
  }

  function onMeta(): void {
    isMetaStale = true;
  }
  function onTransaction(): void {
    const before = latest;
    const now = reading();
    if (now !== before) for (const listener of listeners) listener(now);
  }
  journey.meta.observe(onMeta);
  journey.doc.on("afterTransaction", onTransaction);

  return {
    reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      journey.meta.unobserve(onMeta);
      journey.doc.off("afterTransaction", onTransaction);
      for (const root of roots) root.close();
      listeners.clear();
    },
  };
}

/** Reads a board once. */
export function readBoard(journey: JourneyDoc): BoardReading {
  const live = openLiveBoard(journey);
  const reading = live.reading();
  live.close();
  return reading;
}

const Loops = readableOf(Loop, MAX_LOOPS);

/** Loops are stored under a key each, so that they merge one by one; a journey lists them. */
const StoredJourney = z.preprocess((stored: Readonly<Record<string, unknown>>) => {
  const loops = Object.keys(stored).filter((key) => key.startsWith("loop:"));
  return { ...stored, loops: Loops.parse(loops.toSorted().map((key) => stored[key])) };
}, Journey);

/** The tags of a card and its evidence are stored under a key each, for the same reason. */
function withLists(stored: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(stored).filter((key) => stored[key] === true);
  const tags = keys.flatMap((key) => tagOfKey(key) ?? []);
  return {
    ...stored,
    tags: tags.toSorted().slice(0, MAX_CARD_TAGS),
    evidenceIds: evidenceIn(stored, keys),
  };
}
const StoredCard = z.preprocess(withLists, Card);
const StoredParkedCard = z.preprocess(withLists, ParkedCard);

/** Boards of before evidence had keys hold it as one list, which still counts. */
function evidenceIn(
  { evidenceIds: listed }: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): readonly string[] {
  const ids = keys.flatMap((key) => evidenceOfKey(key) ?? []);
  if (listed === undefined && ids.length === 0) return noEvidence;
  const all = new Set([...ListedEvidence.parse(listed), ...ids.filter(isEvidenceId)]);
  return [...all].toSorted().slice(0, MAX_CARD_EVIDENCE);
}
const noEvidence: readonly string[] = [];
const ListedEvidence = CardFields.shape.evidenceIds.catch([]);
const isEvidenceId = (id: string) => ListedEvidence.unwrap().element.safeParse(id).success;

function readCard(id: string, stored: unknown): Result<Card | ParkedCard, RecordProblem> {
  const schema = stored instanceof Y.Map && isParked(stored) ? StoredParkedCard : StoredCard;
  return readRecord<Card | ParkedCard>("cards", id, stored, schema);
}

/** Cards on a map and cards in the parking lot: of one root, so that parking one changes nothing else of it. */
function toldApart(
  all: ReadonlyMap<CardId, Card | ParkedCard>,
  parkedBefore: Board["parked"] | undefined,
): Pick<Board, "cards" | "parked"> {
  const cards = new Map<CardId, Card>();
  const parked = new Map<CardId, ParkedCard>();
  for (const [id, card] of all)
    if ("parked" in card) parked.set(id, card);
    else cards.set(id, card);
  const isSame =
    parkedBefore?.size === parked.size &&
    [...parked].every(([id, card]) => parkedBefore.get(id) === card);
  return { cards, parked: isSame ? parkedBefore : parked };
}

interface Root<Id, T> {
  /** Parses what changed since the last call; true when anything did. */
  refresh(): boolean;
  /** A new map whenever anything changed. */
  records(): ReadonlyMap<Id, T>;
  problems(): readonly RecordProblem[];
  close(): void;
}

function openRoot<Id extends z.ZodType<string>, T>(
  name: string,
  root: Y.Map<unknown>,
  idSchema: Id,
  schema: z.ZodType<T>,
): Root<z.output<Id>, T> {
  return openParsedRoot(name, root, idSchema, (id, stored) => readRecord(name, id, stored, schema));
}

const RoundId = VoteResult.shape.id;

/** A root of plain values: what is under a key is set as a whole. */
function openValues<Id extends z.ZodType<string>, T>(
  name: string,
  root: Y.Map<unknown>,
  idSchema: Id,
  schema: z.ZodType<T>,
): Root<z.output<Id>, T> {
  return openParsedRoot(name, root, idSchema, (id, stored) => {
    if (forbiddenKeys.has(id)) return malformed(name, id, "The id is a reserved word.");
    const { success, data, error } = schema.safeParse(stored);
    return success ? ok(data) : malformed(name, id, z.prettifyError(error));
  });
}

function openParsedRoot<Schema extends z.ZodType<string>, T>(
  name: string,
  root: Y.Map<unknown>,
  idSchema: Schema,
  read: (id: string, stored: unknown) => Result<T, RecordProblem>,
): Root<z.output<Schema>, T> {
  type Id = z.output<Schema>;
  let records: ReadonlyMap<Id, T> = new Map();
  const problems = new Map<string, RecordProblem>();
  const stale = new Set<string>(root.keys());

  function onChange(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === "string") stale.add(id);
      else for (const key of event.changes.keys.keys()) stale.add(key);
    }
  }
  root.observeDeep(onChange);

  return {
    refresh() {
      if (stale.size === 0) return false;
      const next = new Map(records);
      for (const key of stale) {
        const { success, data: id } = idSchema.safeParse(key);
        problems.delete(key);
        if (success) next.delete(id);
        if (!root.has(key)) continue;
        const result = success
          ? read(key, root.get(key))
          : malformed(name, key.slice(0, 80), "Unusable id.");
        if (success && result.ok) next.set(id, result.value);
        if (!result.ok) problems.set(key, result.error);
      }
      stale.clear();
      records = next;
      return true;
    },
    records: () => records,
    problems: () => [...problems.values()],
    close: () => root.unobserveDeep(onChange),
  };
}
