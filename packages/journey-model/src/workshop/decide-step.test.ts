import { expect, test } from "vitest";
import { CardId } from "#entities/ids.ts";
import { actors, openTestWorkshop } from "#testing/test-workshop.ts";
import { agendaTemplate } from "#workshop/agenda-template.ts";
import type { VoteSettings } from "#workshop/vote-round.ts";

const { fay, pat } = actors;
const votes: VoteSettings = {
  title: "",
  targetIds: ["c1"],
  votesEach: 3,
  maxOnOne: 2,
  minutes: 5,
  isNamed: false,
  isWeighted: false,
};

/** A room with the nine steps on the agenda. */
function open() {
  const room = openTestWorkshop();
  const steps = agendaTemplate("en").map((fields, i) => ({ ...fields, id: `step ${i + 1}` }));
  room.give(fay, { type: "setAgenda", steps });
  const goTo = (id: string | null, settings: VoteSettings | null = null) =>
    room.give(fay, { type: "goToStep", id, votes: settings });
  return { room, steps, goTo };
}

test("a step brings its timer, locks and a kept board, and takes along what was of the last", () => {
  const { room, goTo } = open();
  goTo("step 1");
  room.give(pat, { type: "setReady", isReady: true });
  room.give(fay, { type: "spotlight", place: { kind: "card", cardId: CardId.parse("c") } });
  const decided = goTo("step 2");
  expect(decided.ok && decided.value.consequences).toEqual([
    { type: "keepBoard", reason: "agendaStep", label: "The persona" },
    { type: "lock", groups: ["structure", "content"] },
  ]);
  const { state } = room.workshop;
  const { nowMs } = room.surroundings;
  expect(state).toMatchObject({ readyIds: [], spotlight: null, writing: null, round: null });
  expect(state.timer).toEqual({ lengthMs: 900_000, endsAt: nowMs + 900_000, leftMs: null });
  expect(state.agenda).toMatchObject({
    currentId: "step 2",
    startedAt: nowMs,
    doneIds: ["step 1"],
  });
});

test("what people write privately or vote for is not left behind", () => {
  const { room, goTo } = open();
  goTo("step 3");
  const { writing } = room.workshop.state;
  expect(writing).toMatchObject({ laneKinds: ["touchpoints"], isAnonymous: true });
  expect(goTo("step 4")).toEqual({ ok: false, error: "WritingOpen" });
  room.give(fay, { type: "discardWriting", writingId: writing!.id });
  expect(goTo("step 8", votes).ok).toBe(true);
  expect(room.workshop.state.round).toMatchObject({ targetIds: ["c1"] });
  expect(goTo("step 9")).toEqual({ ok: false, error: "RoundOpen" });
  room.wait(5 * 60_000);
  expect(goTo("step 9").ok).toBe(true);
  expect(room.workshop.state).toMatchObject({ round: null, pending: [{ type: "keepVotes" }] });
});

test("the end opens what was locked, and the agenda can begin anew", () => {
  const { room, goTo } = open();
  goTo("step 9");
  const ended = goTo(null);
  expect(ended.ok && ended.value.consequences.at(-1)).toEqual({ type: "lock", groups: [] });
  expect(room.workshop.state.agenda).toMatchObject({ currentId: null, doneIds: ["step 9"] });
  expect(room.workshop.state.timer).toBeNull();
  expect(goTo("step 1").ok).toBe(true);
});

test("an agenda that runs is changed, and not replaced; its step stays on it", () => {
  const { room, steps, goTo } = open();
  goTo("step 1");
  const give = (command: Parameters<typeof room.give>[1]) => room.give(fay, command);
  expect(give({ type: "setAgenda", steps: [] })).toEqual({ ok: false, error: "AgendaRuns" });
  expect(give({ type: "setAgenda", steps }).ok).toBe(true);
  expect(give({ type: "removeStep", id: "step 1" })).toEqual({ ok: false, error: "AgendaRuns" });
  give({ type: "removeStep", id: "step 2" });
  give({ type: "moveStep", id: "step 9", afterId: "step 1" });
  give({ type: "addStep", step: { ...steps[0]!, id: "new" }, afterId: null });
  give({ type: "changeStep", id: "new", fields: { title: "Welcome" } });
  const { agenda } = room.workshop.state;
  expect(agenda.steps.map(({ id }) => id)).toEqual([
    "new",
    "step 1",
    "step 9",
    "step 3",
    "step 4",
    "step 5",
    "step 6",
    "step 7",
    "step 8",
  ]);
  expect(agenda.steps[0]?.title).toBe("Welcome");
  expect(give({ type: "moveStep", id: "gone", afterId: null })).toMatchObject({
    error: "StepUnknown",
  });
});

test("other locks of the step that the room is in hold at once, those of another when the room gets there", () => {
  const { room, goTo } = open();
  goTo("step 1");
  const lockFor = (id: string) => {
    const decided = room.give(fay, { type: "changeStep", id, fields: { locks: ["drawing"] } });
    return decided.ok && decided.value.consequences;
  };
  expect(lockFor("step 5")).toEqual([]);
  expect(lockFor("step 1")).toEqual([{ type: "lock", groups: ["drawing"] }]);
  // Said again it opens nothing that was locked by hand since.
  expect(lockFor("step 1")).toEqual([]);
});
