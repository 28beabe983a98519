import type { CommandMessage, WorkshopMessage } from "@cojourney/journey-model/protocol";
import { expect, test, vi } from "vitest";
import { openServerClock } from "#sync/server-clock.ts";
import { openWorkshop, type ShownReaction } from "#sync/workshop.ts";

function open() {
  const sent: CommandMessage["command"][] = [];
  const workshop = openWorkshop(openServerClock(), (command) => {
    sent.push(command);
    return Promise.resolve("NotAllowed");
  });
  const hear = (message: WorkshopMessage) => workshop.hearMessage(JSON.stringify(message));
  return { workshop, sent, hear };
}

test("news changes the parts that it names and leaves the others the very same", () => {
  const { workshop, hear } = open();
  const heard = vi.fn<() => void>();
  workshop.subscribe(heard);
  const before = workshop.view();
  const timer = { lengthMs: 60_000, endsAt: 1_060_000, leftMs: null };
  hear({ type: "news", nowMs: 1_000_000, news: { timer, readyIds: ["a"] } });
  expect(workshop.view()).toMatchObject({ timer, readyIds: ["a"] });
  expect(workshop.view().agenda).toBe(before.agenda);
  hear({ type: "news", nowMs: 1_000_000, news: { timer: null } });
  expect(workshop.view()).toMatchObject({ timer: null, readyIds: ["a"] });
  expect(heard).toHaveBeenCalledTimes(2);
});

test("of a round only how many are done, and out of how many, may be told", () => {
  const { workshop, hear } = open();
  const round = {
    id: "r",
    title: "",
    targetIds: ["c"],
    votesEach: 3,
    maxOnOne: 1,
    minutes: null,
    isNamed: false,
    isWeighted: false,
    startedAt: 1,
    endsAt: null,
    done: 0,
    voters: 3,
  };
  hear({ type: "news", nowMs: 1, news: { round } });
  hear({ type: "news", nowMs: 2, news: { roundDone: 4, roundVoters: 5 } });
  expect(workshop.view().round).toEqual({ ...round, done: 4, voters: 5 });
  hear({ type: "news", nowMs: 3, news: { round: null } });
  hear({ type: "news", nowMs: 4, news: { roundDone: 5, roundVoters: 5 } });
  expect(workshop.view().round).toBeNull();
});

test("a command goes out as one of the workshop, and its answer comes back", async () => {
  const { workshop, sent } = open();
  expect(await workshop.command({ type: "pauseTimer" })).toBe("NotAllowed");
  expect(sent).toEqual([{ type: "workshop", command: { type: "pauseTimer" } }]);
});

test("what it does not understand changes nothing", () => {
  const { workshop } = open();
  const before = workshop.view();
  workshop.hearMessage('{"type":"weather"}');
  workshop.hearMessage('{"type":"news","nowMs":1,"news":{"timer":"soon"}}');
  expect(workshop.view()).toBe(before);
});

test("a reaction is told to who listens and kept nowhere", () => {
  const { workshop, hear } = open();
  const before = workshop.view();
  const shown: ShownReaction[] = [];
  const stop = workshop.onReaction((one) => shown.push(one));
  hear({ type: "reaction", personId: "a", reaction: "clap" });
  stop();
  hear({ type: "reaction", personId: "b", reaction: "heart" });
  expect(shown).toMatchObject([{ personId: "a", reaction: "clap" }]);
  expect(workshop.view()).toBe(before);
});
