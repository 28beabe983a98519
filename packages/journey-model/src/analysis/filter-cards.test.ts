import { beforeEach, expect, test } from "vitest";
import { emptyFilter, filterCards, questionsIn, type CardFilter } from "#analysis/filter-cards.ts";
import { addCard } from "#commands/add-card.ts";
import { addJourney } from "#commands/add-journey.ts";
import { addLane } from "#commands/add-lane.ts";
import { addPersona } from "#commands/add-persona.ts";
import { addTag } from "#commands/add-tag.ts";
import { removeCard } from "#commands/remove-card.ts";
import { tagCard } from "#commands/tag-card.ts";
import type { CardFields } from "#entities/card.ts";
import type { CardId, PersonaId, TagId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { valueOf } from "#testing/cells.ts";
import { openReplica, seededBoard, type Replica } from "#testing/replicas.ts";

let ann: Replica;
let quick: TagId;
let legal: TagId;
let second: PersonaId;

beforeEach(() => {
  ann = openReplica("ann", 1_000, seededBoard("five-phase"));
  const { journey } = ann;
  quick = valueOf(addTag(journey, { name: "Quick win", color: "teal" }));
  legal = valueOf(addTag(journey, { name: "Legal", color: "rose" }));
  second = addPersona(journey, { name: "Yusuf" });
  valueOf(
    addJourney(journey, {
      personaId: second,
      framework: "five-phase",
      language: "en",
      origin: [0, 5_000],
    }),
  );
  add(0, "touchpoints", "Reads at the café", { momentOfTruth: true }, [quick]);
  const map = outlineBoard(ann.reading().board)[0]!;
  const row = { journeyId: map.journey.id, kind: "evidence", before: null } as const;
  valueOf(addLane(journey, row));
  const quote = add(0, "evidence", "“My neighbour had one”, R2", {}, []);
  add(0, "touchpoints", "Asks a friend", { evidenceIds: [quote] }, [quick, legal]);
  add(0, "pains", "Waits", {}, [legal]);
  add(1, "pains", "Pays twice", {}, []);
});

function add(
  map: number,
  laneKind: string,
  title: string,
  fields: Partial<CardFields>,
  tags: readonly TagId[],
): CardId {
  const outline = outlineBoard(ann.reading().board)[map]!;
  const id = valueOf(
    addCard(ann.journey, {
      kind: "note",
      stepId: outline.steps[0]!.step.id,
      laneId: outline.lanes.find(({ kind }) => kind === laneKind)!.id,
      before: null,
      title,
      note: title === "Waits" ? "For the CAFE to open" : "",
      fields,
    }),
  );
  for (const tag of tags) valueOf(tagCard(ann.journey, id, tag));
  return id;
}

function found(asked: Partial<CardFilter>): readonly (string | undefined)[] {
  const { board } = ann.reading();
  const ids = filterCards(board, { ...emptyFilter, ...asked });
  return [...board.cards.values()].filter(({ id }) => ids.has(id)).map(({ title }) => title);
}

test("a filter that asks nothing lets every card pass", () => {
  expect(found({})).toHaveLength(5);
  expect(found({ text: "  " })).toHaveLength(5);
});

test("each question leaves out what does not answer it", () => {
  expect(found({ tagIds: [quick] })).toEqual(["Reads at the café", "Asks a friend"]);
  expect(found({ tagIds: [quick, legal] })).toHaveLength(3);
  expect(found({ laneKinds: ["pains"] })).toEqual(["Waits", "Pays twice"]);
  expect(found({ personaIds: [second] })).toEqual(["Pays twice"]);
  expect(found({ onlyMomentsOfTruth: true })).toEqual(["Reads at the café"]);
  expect(found({ onlyWithoutEvidence: true })).toEqual([
    "Reads at the café",
    "Waits",
    "Pays twice",
  ]);
  expect(found({ text: " Cafe" })).toEqual(["Reads at the café", "Waits"]);
});

test("what rests on evidence that is gone is an assumption again", () => {
  const quote = [...ann.reading().board.cards.values()].find(({ title }) => title.includes("R2"))!;
  valueOf(removeCard(ann.journey, quote.id));
  expect(found({ onlyWithoutEvidence: true })).toContain("Asks a friend");
});

test("several questions must all be answered", () => {
  expect(found({ tagIds: [legal], laneKinds: ["pains"], text: "open" })).toEqual(["Waits"]);
  expect(found({ tagIds: [quick], personaIds: [second] })).toEqual([]);
});

test.each<[number, Partial<CardFilter>]>([
  [0, {}],
  [0, { text: " " }],
  [1, { laneKinds: ["pains", "gains"] }],
  [2, { onlyMomentsOfTruth: true, text: "a" }],
])("counts %i questions in %j", (count, asked) => {
  expect(questionsIn({ ...emptyFilter, ...asked })).toBe(count);
});
