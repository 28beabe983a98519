import type { AgendaStep, WorkshopView } from "@cojourney/journey-model/workshop";
import { expect, test } from "vitest";
import { blankStep } from "#features/facilitation/agenda/agenda-templates.ts";
import { minutesLeft, placeInAgenda } from "#features/facilitation/agenda/place-in-agenda.ts";

const steps: AgendaStep[] = [10, 20, 30].map((minutes, i) => ({
  ...blankStep,
  minutes,
  id: `step-${i + 1}`,
}));
const at = (currentId: string | null, doneIds: string[] = []): WorkshopView["agenda"] => ({
  steps,
  currentId,
  startedAt: null,
  doneIds,
});
const told = (agenda: WorkshopView["agenda"]) => {
  const { current, number, next, previous, isAhead, isOver } = placeInAgenda(agenda);
  return [current?.id, number, next?.id, previous?.id, isAhead, isOver];
};

test.each([
  ["before it begins", at(null), [undefined, 0, "step-1", undefined, true, false]],
  ["in the middle", at("step-2", ["step-1"]), ["step-2", 2, "step-3", "step-1", false, false]],
  ["in the last step", at("step-3"), ["step-3", 3, undefined, "step-2", false, false]],
  ["when it is over", at(null, ["step-3"]), [undefined, 0, undefined, undefined, false, true]],
  [
    "when the step is gone",
    at("step-9", ["step-1"]),
    [undefined, 0, undefined, undefined, false, true],
  ],
])("knows where the room is %s", (_, agenda, place) => {
  expect(told(agenda)).toEqual(place);
});

test("an agenda without steps is neither ahead nor over", () => {
  expect(told({ ...at(null), steps: [] })).toEqual([
    undefined,
    0,
    undefined,
    undefined,
    false,
    false,
  ]);
});

test("counts what is left of the step that goes by its clock, and the steps after it", () => {
  expect(minutesLeft(at(null), null)).toBe(60);
  expect(minutesLeft(at("step-2"), null)).toBe(50);
  expect(minutesLeft(at("step-2"), 5 * 60)).toBe(35);
  expect(minutesLeft(at("step-2"), -9)).toBe(30);
});
