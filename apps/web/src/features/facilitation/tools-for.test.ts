// @vitest-environment jsdom
import type { Role } from "@cojourney/journey-model/protocol";
import { noWorkshop, viewFor, type WorkshopState } from "@cojourney/journey-model/workshop";
import { expect, test } from "vitest";
import type { Room } from "#features/facilitation/room.tsx";
import { stripPartsFor } from "#features/facilitation/tools-for.ts";

/** What stays in the one row of a phone. */
function inRow(role: Role, state: Partial<WorkshopState>): readonly string[] {
  const view = viewFor(
    {
      state: { ...noWorkshop, ...state },
      ballotsByPerson: new Map(),
      draftsByPerson: new Map(),
    },
    { personId: "p", role },
    new Map(),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that the tools look at
  const room = { view, role, you: "p", people: [], board: { boardId: "b" } } as unknown as Room;
  return stripPartsFor(room)
    .filter(({ isInRow }) => isInRow)
    .map(({ id }) => id);
}

const groups: WorkshopState["groups"] = {
  isSplit: true,
  groups: [{ id: "g", name: "One", journeyId: null, memberIds: ["p"] }],
};
const checkIn: WorkshopState["checkIn"] = { id: "c", question: "How are you?", answers: [] };

test("on a phone what waits for somebody comes before what only tells them something", () => {
  expect(inRow("participant", { groups })).toEqual(["groups"]);
  expect(inRow("participant", { groups, checkIn })).toEqual(["checkIn"]);
  expect(inRow("viewer", { groups, checkIn })).toEqual(["groups"]);
});
