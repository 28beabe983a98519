import {
  type Board,
  CardFields,
  CardId,
  CardKind,
  type ImportRecords,
  importRecords,
  JourneyId,
  laneKindIds,
  LaneId,
  monthAfter,
  openJourneyDoc,
  PersonaColor,
  PersonaId,
  PhaseId,
  ranksAfter,
  seedBoard,
  StepId,
  TagId,
  type JourneyDoc,
} from "@cojourney/journey-model";
import { Card, ParkedCard } from "@cojourney/journey-model/entities";
import fc from "fast-check";
import * as Y from "yjs";
import { type Snapshot, takeSnapshot } from "#snapshot/snapshot.ts";
import { hostileTexts } from "#testing/hostile-snapshot.ts";

/** A board as the server makes it: a persona and a journey without a word in them. */
export function newBoard(name = "own"): JourneyDoc {
  let made = 0;
  const journey = openJourneyDoc(new Y.Doc(), { newId: () => `${name}-${++made}` });
  seedBoard(journey, { title: "New", framework: "five-phase", language: "en" });
  return journey;
}

/** A text that a document can hold, hostile ones among them. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.string({ unit: fc.constantFrom("a", "'", "=", "-", '"', ";", ",", "\n", "\r", "\t", " ") }),
    fc.constantFrom(...hostileTexts, "_x0041_", "x".repeat(501)),
  )
  .map((given) => given.replaceAll("\u0000", "").toWellFormed());
const shortText = text.map((given) => given.slice(0, 60).toWellFormed());
const color = fc.constantFrom(...PersonaColor.options);
const score = fc.integer({ min: -2, max: 2 });

const fields = fc.record({
  reach: fc.constantFrom("online", "offline", "both", null),
  device: fc.constantFrom("laptop", "tablet", "phone", "none", null),
  timeOfDay: fc.option(shortText),
  location: fc.option(shortText),
  entrySource: fc.constantFrom("direct", "search", "social", "newsletter", "referral", null),
  momentOfTruth: fc.boolean(),
  dropOff: fc.option(
    fc.record({
      reason: shortText,
      percent: fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)),
    }),
  ),
  owner: fc.option(shortText),
  decisionFactors: fc.uniqueArray(
    fc.constantFrom(...CardFields.shape.decisionFactors.element.options),
  ),
  evidenceIds: fc.uniqueArray(shortText.map((id) => id.slice(0, 20).toWellFormed())),
  loyalty: fc.constantFrom("none", "passive", "active", null),
  stream: fc.constantFrom("communication", "operations", null),
  period: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }))
      .map(([after, length]) => ({
        from: monthAfter("2025-11", after),
        to: monthAfter("2025-11", after + length),
      })),
  ),
  metric: fc.option(shortText),
  baseline: fc.option(shortText),
  target: fc.option(shortText),
  opportunityId: fc.option(fc.constantFrom("o1", "gone").map((id) => CardId.parse(id))),
  color: fc.option(color),
});

const cardShape = fc.record({
  kind: fc.constantFrom(...CardKind.options),
  step: fc.nat(),
  lane: fc.nat(),
  channel: fc.option(fc.nat()),
  tags: fc.uniqueArray(fc.nat({ max: 3 })),
  title: text,
  note: text,
  author: fc.option(shortText, { nil: undefined }),
  fields,
});

const journeyShape = fc.record({
  title: text,
  goal: text,
  situation: text,
  state: fc.constantFrom("current", "future"),
  persona: fc.nat(),
  lanes: fc.array(fc.record({ kind: fc.constantFrom(...laneKindIds), title: text }), {
    minLength: 1,
    maxLength: 4,
  }),
  phases: fc.array(
    fc.record({
      title: text,
      skipped: fc.boolean(),
      steps: fc.array(fc.record({ title: text, score: fc.option(score), label: shortText }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  hasLoop: fc.boolean(),
  cards: fc.array(cardShape, { maxLength: 6 }),
});

const boardShape = fc.record({
  title: text,
  language: fc.constantFrom("en", "nl"),
  channels: fc.uniqueArray(shortText, { selector: plain, maxLength: 4 }),
  tags: fc.uniqueArray(shortText, { selector: plain, maxLength: 4 }),
  personas: fc.array(fc.record({ name: text, statement: text, color }), {
    minLength: 1,
    maxLength: 3,
  }),
  journeys: fc.array(journeyShape, { minLength: 1, maxLength: 3 }),
  parked: fc.array(fc.record({ title: text, note: text, hasPlace: fc.boolean() }), {
    maxLength: 3,
  }),
});
type Shape = typeof boardShape extends fc.Arbitrary<infer T> ? T : never;

/** Names are told apart without capitals, spaces around them and kinds of spaces between. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_]+/g, " ")
    .trim();
}

/** A board with something of everything, as it reads from a document. */
export const arbitrarySnapshot: fc.Arbitrary<Snapshot> = boardShape.map((shape) => {
  const journey = newBoard();
  const imported = importRecords(journey, recordsOf(shape));
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  return takeSnapshot(journey, new Date("2026-01-31T12:00:00Z"));
});

const noTexts = {
  segment: "",
  goals: "",
  needs: "",
  expectations: "",
  drivers: "",
  frustrations: "",
  media: "",
  trends: "",
  environment: "",
};
const noScope = {
  start: "",
  end: "",
  businessPart: "",
  measure: "",
  trigger: "",
  need: "",
  expectation: "",
};

function recordsOf(shape: Shape): ImportRecords {
  const channels = shape.channels
    .filter((name) => plain(name) !== "")
    .map((name, i) => ({ id: `channel${i}`, name }));
  const tags: Board["meta"]["tags"] = shape.tags
    .filter((name) => plain(name) !== "")
    .map((name, i) => ({ id: TagId.parse(`tag${i}`), name, color: "plum" }));
  const ranks = ranksAfter([], 20);
  const rank = (i: number): string => ranks[i] ?? "a0";
  const journeys = shape.journeys.map((one, j) => {
    const id = JourneyId.parse(`journey${j}`);
    const phases = one.phases.map(({ title, skipped }, p) => ({
      id: PhaseId.parse(`${id}phase${p}`),
      place: { journeyId: id, rank: rank(p) },
      frameworkPhase: p === 0 ? "five-phase/awareness" : null,
      skipped,
      title,
    }));
    const steps = one.phases.flatMap(({ steps: inPhase }, p) =>
      inPhase.map(({ title, score: felt, label }, s) => ({
        record: {
          id: StepId.parse(`${id}step${p}-${s}`),
          place: { phaseId: PhaseId.parse(`${id}phase${p}`), rank: rank(s) },
          title,
        },
        felt: felt === null ? null : { score: felt, label },
      })),
    );
    const lanes = one.lanes.map(({ kind, title }, l) => ({
      id: LaneId.parse(`${id}lane${l}`),
      place: { journeyId: id, rank: rank(l) },
      kind,
      title,
    }));
    const cards = one.cards.map((card, c) =>
      Card.parse({
        id: `${id}card${c}`,
        kind: card.kind,
        place: {
          stepId: steps[card.step % steps.length]?.record.id,
          laneId: lanes[card.lane % lanes.length]?.id,
          rank: rank(c),
        },
        title: card.title,
        note: card.note,
        author: card.author,
        ...card.fields,
        channel:
          card.channel === null ? null : (channels[card.channel % channels.length]?.id ?? null),
        tags: card.tags.flatMap((i) => tags[i]?.id ?? []),
      }),
    );
    const first = phases[0]!.id;
    const last = phases.at(-1)!.id;
    const record = {
      ...noScope,
      id,
      personaId: PersonaId.parse(`persona${one.persona % shape.personas.length}`),
      state: one.state,
      origin: [0, j * 3_000] as [number, number],
      copiedFrom: j === 1 ? JourneyId.parse("journey0") : null,
      loops: one.hasLoop && first !== last ? [{ from: last, to: first }] : [],
      title: one.title,
      goal: one.goal,
      situation: one.situation,
    };
    return { record, phases, steps, lanes, cards };
  });
  return {
    replaces: { title: shape.title, framework: "funnel", language: shape.language },
    channels,
    tags,
    personas: shape.personas.map((persona, i) => ({
      ...noTexts,
      ...persona,
      id: PersonaId.parse(`persona${i}`),
      rank: rank(i),
      loyalty: "passive",
    })),
    journeys: journeys.map(({ record }) => record),
    phases: journeys.flatMap(({ phases }) => phases),
    steps: journeys.flatMap(({ steps }) => steps.map(({ record }) => record)),
    lanes: journeys.flatMap(({ lanes }) => lanes),
    cards: journeys.flatMap(({ cards }) => cards),
    emotions: journeys.flatMap(({ steps }) =>
      steps.flatMap(({ record, felt }) => (felt ? [{ stepId: record.id, ...felt }] : [])),
    ),
    parked: shape.parked.map(({ title, note, hasPlace }, i) =>
      ParkedCard.parse({
        id: `parked${i}`,
        kind: "note",
        parked: rank(i),
        place: hasPlace ? (journeys[0]?.cards[0]?.place ?? null) : null,
        title,
        note,
        tags: [],
      }),
    ),
    drawing: [
      {
        id: "shape:drawn",
        fields: { typeName: "shape", type: "geo", xy: [10, 20], "p:w": 3, "p:url": null },
      },
    ],
    builds: [],
  };
}
