import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addNote, firstMap } from "#testing/cells.ts";
import { openReplica } from "#testing/replicas.ts";
import type { Board } from "#entities/board.ts";
import { isReadable, migrate } from "#document/migrate.ts";

/** What a solution is planned as, where nobody did. */
const plan = {
  stream: null,
  period: null,
  metric: null,
  baseline: null,
  target: null,
  opportunityId: null,
};
/** Fields that came after schema 1, as they are read from records that were stored without them. */
const laterFields = { card: { ...plan, color: null, tags: [] }, meta: { tags: [] } };

/** What a board of schema 1 has none of. */
const laterRoots = { parked: {}, votes: {} };

/** What schema 1 said, with the later fields empty. */
function saidThen(): Record<string, unknown> {
  const { cards, meta, ...rest } = JSON.parse(fixture("schema-1.json").toString());
  return {
    ...rest,
    cards: withFields(cards, laterFields.card),
    meta: { ...meta, ...laterFields.meta },
    ...laterRoots,
  };
}

function withFields(cards: object, fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cards).map(([id, card]) => [id, Object.assign({}, card, fields)]),
  );
}

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

/** See fixtures/README.md: when this fails, the code is wrong and not the fixture. */
test("a document of schema 1 says what it has always said", () => {
  const { journey, reading } = openReplica("later", 5_000, fixture("schema-1.bin"));
  const { board, problems } = reading();
  expect({ ...plainBoard(board), canvas: journey.canvas.toJSON() }).toEqual(saidThen());
  expect(problems).toEqual([]);
  expect(isReadable(journey)).toBe(true);
});

/** See fixtures/README.md. */
test("parked cards, authors and results of votes say what they have always said", () => {
  const { reading } = openReplica("later", 5_000, fixture("schema-1-workshop.bin"));
  const { board, problems } = reading();
  const { cards, parked, votes } = plainBoard(board);
  const said = JSON.parse(fixture("schema-1-workshop.json").toString());
  expect({ cards, parked, votes }).toEqual({
    ...said,
    cards: withFields(said.cards, plan),
    parked: withFields(said.parked, plan),
  });
  expect(problems).toEqual([]);
});

function plainBoard(board: Board): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(board).map(([root, records]) => [
      root,
      records instanceof Map ? Object.fromEntries(records) : records,
    ]),
  );
}

test("a document of schema 1 can be worked on", () => {
  const ann = openReplica("later", 5_000, fixture("schema-1.bin"));
  expect(migrate(ann.journey).ok).toBe(true);
  const before = firstMap(ann.journey).unplaced;
  expect(before.map(({ title }) => title)).toContain("zonder plek");
  const id = addNote(ann.journey, "new");
  expect(ann.reading().board.cards.get(id)?.title).toBe("new");
  ann.undo.undo();
  expect(ann.reading().board.cards.has(id)).toBe(false);
});
