import { expect, test } from "vitest";
import * as Y from "yjs";
import { addCard } from "#commands/add-card.ts";
import { addPersona } from "#commands/add-persona.ts";
import { type ImportRecords, importRecords } from "#commands/import-records.ts";
import { removeJourney } from "#commands/remove-journey.ts";
import { writeText } from "#commands/write-text.ts";
import { readBoard } from "#document/live-board.ts";
import { CardId, JourneyId } from "#entities/ids.ts";
import { buildBoard } from "#testing/build-board.ts";
import { cellAt, firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openReplica, seededBoard, type Replica } from "#testing/replicas.ts";

const nothing: ImportRecords = {
  replaces: null,
  channels: [],
  tags: [],
  personas: [],
  journeys: [],
  phases: [],
  steps: [],
  lanes: [],
  cards: [],
  emotions: [],
  parked: [],
  drawing: [],
  builds: [],
};

/** All that a built board holds, as records beside those of another. */
function builtRecords(cards = 20): ImportRecords {
  const { board } = readBoard(buildBoard({ cards }));
  return {
    ...nothing,
    personas: [...board.personas.values()],
    journeys: [...board.journeys.values()],
    phases: [...board.phases.values()],
    steps: [...board.steps.values()],
    lanes: [...board.lanes.values()],
    cards: [...board.cards.values()],
    emotions: [...board.emotions].map(([stepId, emotion]) => ({ stepId, ...emotion })),
    drawing: [{ id: "shape:drawn", fields: { type: "geo", xy: [1, 2], "p:url": null } }],
  };
}
const replaced = { title: "Theirs", framework: "seven-phase", language: "nl" } as const;

const ann = (board: Uint8Array): Replica => openReplica("ann", 1_000, board);
const content = ({ journey }: Replica) => ({
  board: readBoard(journey).board,
  drawing: journey.canvas.toJSON(),
});

test("adds whole records in one update and one step of undo, and changes nothing that is there", () => {
  const { journey, undo, ...replica } = ann(furnishedBoard());
  const before = content({ journey, undo, ...replica });
  let updates = 0;
  journey.doc.on("update", () => updates++);

  expect(importRecords(journey, builtRecords())).toStrictEqual({ ok: true, value: undefined });
  expect(updates).toBe(1);
  const { board, problems } = readBoard(journey);
  expect(problems).toStrictEqual([]);
  expect(board.cards.size).toBe(before.board.cards.size + 20);
  for (const [id, card] of before.board.cards) expect(board.cards.get(id)).toStrictEqual(card);
  for (const card of builtRecords().cards) expect(board.cards.get(card.id)).toStrictEqual(card);
  expect(journey.canvas.get("shape:drawn")).toBeInstanceOf(Y.Map);

  undo.undo();
  expect(content({ journey, undo, ...replica })).toStrictEqual(before);
  expect(undo.canUndo()).toBe(false);
  undo.redo();
  expect(readBoard(journey).board).toStrictEqual(board);
});

test("takes the place of the empty start of a new board, and undo brings that back", () => {
  const replica = ann(seededBoard("five-phase"));
  const before = content(replica);
  const records = { ...builtRecords(), replaces: replaced, channels: [{ id: "c", name: "Phone" }] };
  expect(importRecords(replica.journey, records).ok).toBe(true);
  const { board } = content(replica);
  expect(board.meta).toMatchObject({ ...replaced, channels: [{ id: "c", name: "Phone" }] });
  expect([...board.journeys.keys()]).toStrictEqual(records.journeys.map(({ id }) => id));
  replica.undo.undo();
  expect(content(replica)).toStrictEqual(before);
});

test("does not replace a board on which somebody has begun", () => {
  const begun: readonly ((replica: Replica) => void)[] = [
    ({ journey }) => addPersona(journey, {}),
    ({ journey }) => addCard(journey, { ...cellAt(journey, 0, 0), kind: "note", before: null }),
    ({ journey }) =>
      writeText(
        journey,
        { root: "phases", id: firstMap(journey).phases[0]!.phase.id, field: "title" },
        "Other",
      ),
    ({ journey }) => journey.canvas.set("shape:a", new Y.Map()),
  ];
  for (const begin of begun) {
    const replica = ann(seededBoard("five-phase"));
    begin(replica);
    const before = content(replica);
    expect(importRecords(replica.journey, { ...builtRecords(), replaces: replaced })).toStrictEqual(
      {
        ok: false,
        error: { type: "BoardTouched" },
      },
    );
    expect(content(replica)).toStrictEqual(before);
  }
});

test("refuses all of it when one id is taken, comes twice or is a reserved word", () => {
  const replica = ann(furnishedBoard());
  const before = content(replica);
  const [there] = before.board.cards.values();
  const [card] = builtRecords().cards;
  for (const cards of [[there!], [card!, card!], [{ ...card!, id: CardId.parse("__proto__") }]])
    expect(importRecords(replica.journey, { ...builtRecords(), cards })).toMatchObject({
      ok: false,
      error: { type: "IdTaken", root: "cards" },
    });
  const [stepId] = before.board.emotions.keys();
  const emotions = [{ stepId: stepId!, score: 1, label: "" }];
  expect(importRecords(replica.journey, { ...nothing, emotions })).toMatchObject({
    error: { type: "IdTaken", root: "emotions" },
  });
  const tags = before.board.meta.tags;
  expect(importRecords(replica.journey, { ...nothing, tags })).toMatchObject({
    error: { type: "IdTaken", root: "meta" },
  });
  expect(content(replica)).toStrictEqual(before);
});

test("refuses records that are none, and what builds on something that is gone", () => {
  const { journey } = ann(furnishedBoard());
  const [card] = builtRecords().cards;
  const cards = [{ ...card!, title: "x".repeat(2_001) }];
  expect(importRecords(journey, { ...nothing, cards })).toMatchObject({
    error: { type: "ValueInvalid" },
  });
  const id = firstMap(journey).journey.id;
  removeJourney(journey, JourneyId.parse(id));
  expect(importRecords(journey, { ...nothing, builds: [{ root: "journeys", id }] })).toStrictEqual({
    ok: false,
    error: { type: "RecordMissing", root: "journeys", id },
  });
});

test("undo of an import keeps the card in which somebody else has written since", () => {
  const board = furnishedBoard();
  const [first, second] = [ann(board), openReplica("bob", 1_001, board)];
  importRecords(first.journey, builtRecords());
  Y.applyUpdate(second.journey.doc, Y.encodeStateAsUpdate(first.journey.doc));
  const [card] = builtRecords().cards;
  writeText(second.journey, { root: "cards", id: card!.id, field: "note" }, "Bob says");
  Y.applyUpdate(first.journey.doc, Y.encodeStateAsUpdate(second.journey.doc));
  first.undo.undo();
  const kept = [...readBoard(first.journey).board.cards.values()].filter(({ id }) =>
    builtRecords().cards.some((one) => one.id === id),
  );
  expect(kept.map(({ note }) => note)).toStrictEqual(["Bob says"]);
});
