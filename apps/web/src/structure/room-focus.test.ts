import { JourneyId } from "@cojourney/journey-model";
import type { AgendaStep, WorkshopNews } from "@cojourney/journey-model/workshop";
import { expect, test, vi } from "vitest";
import { roomFocus } from "#structure/room-focus.ts";
import { openRoster } from "#sync/roster.ts";
import { openServerClock } from "#sync/server-clock.ts";
import { openWorkshop } from "#sync/workshop.ts";

const step: AgendaStep = {
  id: "a",
  title: "",
  goal: "",
  task: "",
  minutes: 0,
  mode: "writeTogether",
  isAnonymous: true,
  laneKinds: ["pains", "gains"],
  locks: [],
  doneCheck: "",
  notes: "",
};
const steps = [step, { ...step, id: "b", laneKinds: [] }];
const journeyId = JourneyId.parse("j");

function open() {
  const workshop = openWorkshop(openServerClock(), () => Promise.resolve(null));
  const roster = openRoster(() => false);
  const focus = roomFocus(workshop, roster);
  const heard = vi.fn<() => void>();
  focus.subscribe(heard);
  const hear = (news: WorkshopNews) =>
    workshop.hearMessage(JSON.stringify({ type: "news", nowMs: 0, news }));
  const comeIn = (you: string) =>
    roster.hearControl(
      JSON.stringify({ type: "state", you, role: "participant", people: [], locks: [] }),
    );
  return { comeIn, focus, heard, hear };
}

test("is on the lanes of the step that the room is in, and tells only when that changes", () => {
  const { focus, heard, hear } = open();
  const goTo = (currentId: string | null) => {
    const agenda = { steps, currentId, startedAt: null, doneIds: [] };
    hear({ agenda });
  };
  expect(focus.now().laneKinds).toBeNull();
  goTo("a");
  expect(focus.now().laneKinds).toEqual(new Set(["pains", "gains"]));
  goTo("a");
  goTo("b");
  expect(focus.now().laneKinds).toBeNull();
  goTo(null);
  expect(heard).toHaveBeenCalledTimes(2);
});

test("is on the journey of one's own group while the room is split", () => {
  const { focus, comeIn, hear } = open();
  comeIn("pat");
  const groups = [{ id: "g", name: "", journeyId, memberIds: ["pat"] }];
  const split = (isSplit: boolean) => hear({ groups: { isSplit, groups } });
  split(false);
  expect(focus.now().journeyId).toBeNull();
  split(true);
  expect(focus.now().journeyId).toBe(journeyId);
  comeIn("eve");
  expect(focus.now().journeyId).toBeNull();
});
