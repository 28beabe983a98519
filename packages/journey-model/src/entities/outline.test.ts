import fc from "fast-check";
import { expect, test } from "vitest";
import { readBoard } from "#document/live-board.ts";
import type { Board } from "#entities/board.ts";
import { CardId, LaneId, StepId } from "#entities/ids.ts";
import { outlineBoard } from "#entities/outline.ts";
import { buildBoard } from "#testing/build-board.ts";
import { histories, play } from "#testing/history.ts";
import { openDisorderlyNetwork } from "#testing/network.ts";
import { openReplicas } from "#testing/replicas.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { testProperty } from "#testing/property.ts";

const start = furnishedBoard();
const { board: built } = readBoard(buildBoard({ cards: 60, journeys: 2 }));

testProperty(
  "as long as there is a map, every card is shown exactly once, whatever was removed around it",
  { runs: 100 },
  fc.record({ seed: fc.nat(), history: histories({ maxLength: 50 }) }),
  ({ seed, history }) => {
    const replicas = openReplicas(2, seed, start);
    const network = openDisorderlyNetwork(replicas);
    play(replicas, network, history);
    network.exchangeAll(seed);
    const { board } = replicas[0]!.reading();
    const outlines = outlineBoard(board);
    if (outlines.length === 0) return;
    const shown = outlines.flatMap(({ cards, unplaced }) =>
      [...cards.values()].flat().concat(unplaced),
    );
    expect(shown.map(({ id }) => id).toSorted()).toEqual([...board.cards.keys()].toSorted());
  },
);

test("the order of the records in memory does not matter", () => {
  const turned = <K, V>(records: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    new Map([...records].toReversed());
  const board: Board = {
    ...built,
    journeys: turned(built.journeys),
    phases: turned(built.phases),
    steps: turned(built.steps),
    lanes: turned(built.lanes),
    cards: turned(built.cards),
  };
  expect(outlineBoard(board)).toEqual(outlineBoard(built));
});

test("a card with one foot on a map is shown beside that map, one with none beside the first", () => {
  const [first, second] = outlineBoard(built);
  const [card] = built.cards.values();
  const lost = (id: string, stepId: string, laneId: string) => {
    const place = { stepId: StepId.parse(stepId), laneId: LaneId.parse(laneId), rank: "a0" };
    return [CardId.parse(id), { ...card!, id: CardId.parse(id), place }] as const;
  };
  const cards = new Map([
    lost("step left", second!.steps[0]!.step.id, "gone"),
    lost("lane left", "gone", second!.lanes[0]!.id),
    lost("nothing left", "gone", "gone"),
    lost("two maps", first!.steps[0]!.step.id, second!.lanes[0]!.id),
  ]);
  const unplaced = outlineBoard({ ...built, cards }).map((map) => map.unplaced.map(({ id }) => id));
  expect(unplaced).toEqual([
    ["nothing left", "two maps"],
    ["lane left", "step left"],
  ]);
});
