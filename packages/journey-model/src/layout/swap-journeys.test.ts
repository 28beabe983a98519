import { describe, expect, test } from "vitest";
import { commit, moveJourney } from "#commands/index.ts";
import { outlineBoard } from "#entities/outline.ts";
import { readBoard } from "#document/live-board.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { swapWithNeighbour } from "#layout/swap-journeys.ts";
import { buildBoard } from "#testing/build-board.ts";

function openBoard() {
  const journey = buildBoard({ cards: 90, journeys: 3 });
  const layout = () => layoutBoard(readBoard(journey).board);
  const ids = () => outlineBoard(readBoard(journey).board).map((one) => one.journey.id);
  const swap = (id: ReturnType<typeof ids>[number], direction: "back" | "forth") =>
    commit(journey, () => {
      for (const move of swapWithNeighbour(layout(), id, direction))
        moveJourney(journey, move.id, move.origin);
    });
  return { journey, layout, ids, swap };
}

describe("a journey that changes places with its neighbour", () => {
  test.each(["back", "forth"] as const)("comes %s in reading order, and the third stays", (way) => {
    const { ids, swap } = openBoard();
    const [first, second, third] = ids();
    swap(way === "back" ? second! : first!, way);
    expect(ids()).toEqual([second, first, third]);
  });

  test("there and back again is where it was", () => {
    const { ids, swap, layout } = openBoard();
    const corners = () => layout().journeys.map(({ bounds: { x, y } }) => [x, y]);
    const before = corners();
    const [first] = ids();
    swap(first!, "forth");
    expect(corners()).not.toEqual(before.toReversed());
    swap(first!, "back");
    expect(corners()).toEqual(before);
  });

  test("side by side it changes sides", () => {
    const { journey, ids, swap, layout } = openBoard();
    const [first, second] = ids();
    const { bounds } = layout().journeys[0]!;
    moveJourney(journey, second!, [bounds.x + bounds.w + 100, bounds.y]);
    swap(second!, "back");
    expect(ids().slice(0, 2)).toEqual([second, first]);
    const [a, b] = layout().journeys;
    expect(b!.bounds.y).toBe(a!.bounds.y);
    expect(b!.bounds.x).toBeGreaterThan(a!.bounds.x + a!.bounds.w);
  });

  test("the first goes no further back, the last no further forth", () => {
    const { ids, layout } = openBoard();
    expect(swapWithNeighbour(layout(), ids()[0]!, "back")).toEqual([]);
    expect(swapWithNeighbour(layout(), ids().at(-1)!, "forth")).toEqual([]);
  });
});
