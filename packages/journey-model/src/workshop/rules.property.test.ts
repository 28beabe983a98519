import fc from "fast-check";
import { expect } from "vitest";
import { testProperty } from "#testing/property.ts";
import { actors, openTestWorkshop, type TestWorkshop } from "#testing/test-workshop.ts";
import { commandOf, wishes, type Wish } from "#testing/workshop-wishes.ts";
import { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
import { decide } from "#workshop/decide.ts";
import { Draft, MAX_DRAFTS_EACH } from "#workshop/draft.ts";
import { passTime } from "#workshop/pass-time.ts";
import { type Workshop, WorkshopState } from "#workshop/state.ts";
import { viewFor } from "#workshop/view-for.ts";
import { WorkshopView } from "#workshop/view.ts";
import { Ballot } from "#workshop/vote-round.ts";

const cases = fc.record({ seed: fc.nat(), history: wishes(100) });

/** What each type of command asks of a role, as the contract says it. */
const forEverybody = new Set(["react"]);
const forWriters = new Set([
  "putDraft",
  "removeDraft",
  "vote",
  "setDone",
  "raiseHand",
  "setReady",
  "answerCheckIn",
]);

const here = new Map(Object.values(actors).map(({ personId, role }) => [personId, role]));

/** Plays what people ask for; `look` sees each command and what came of it. */
function playWishes(
  room: TestWorkshop,
  history: readonly Wish[],
  look: (given: {
    readonly before: Workshop;
    readonly wish: Wish;
    readonly decided: ReturnType<TestWorkshop["give"]>;
    readonly command: WorkshopCommand;
  }) => void = () => {},
): void {
  for (const [i, wish] of history.entries()) {
    room.wait(wish.afterMs);
    const before = room.workshop;
    const { actor, command } = commandOf(wish, before, `by ${wish.who} ${i}`);
    look({ before, wish, command, decided: room.give(actor, command) });
  }
}

testProperty(
  "what is refused changes nothing, and a role that may not is always refused",
  { runs: 200 },
  cases,
  ({ seed, history }) => {
    const room = openTestWorkshop(seed);
    playWishes(room, history, ({ before, wish, command, decided }) => {
      expect(WorkshopCommand.parse(command)).toEqual(command);
      const { role } = actors[wish.who];
      const mayAsk =
        role === "facilitator" ||
        forEverybody.has(command.type) ||
        (role === "participant" && forWriters.has(command.type));
      if (!mayAsk) expect(decided).toEqual({ ok: false, error: "NotAllowed" });
      if (decided.ok) return;
      expect(WorkshopRefusal.options).toContain(decided.error);
      expect(room.workshop).toBe(before);
    });
  },
);

testProperty(
  "whatever happens can be stored and told: it reads back as it was",
  { runs: 30 },
  cases,
  ({ seed, history }) => {
    const room = openTestWorkshop(seed);
    playWishes(room, history, () => {
      const { state, ballotsByPerson, draftsByPerson } = room.workshop;
      expect(WorkshopState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      for (const ballot of ballotsByPerson.values()) {
        expect(Ballot.parse(ballot)).toEqual(ballot);
        expect(ballot.roundId).toBe(state.round?.id);
      }
      for (const drafts of draftsByPerson.values()) {
        expect(Draft.array().max(MAX_DRAFTS_EACH).parse(drafts)).toEqual(drafts);
        expect(state.writing).not.toBeNull();
      }
      for (const actor of Object.values(actors)) {
        const view = viewFor(room.workshop, actor, here);
        expect(WorkshopView.strict().parse(view)).toEqual(view);
      }
    });
  },
);

/** Of these each is one more; of all others twice is as once. */
function isOneMore(command: WorkshopCommand): boolean {
  if (command.type === "reveal") return command.whose.type === "next";
  return command.type === "addTime" || command.type === "react";
}

testProperty(
  "a command that comes twice does what it did once",
  { runs: 200 },
  cases,
  ({ seed, history }) => {
    const room = openTestWorkshop(seed);
    playWishes(room, history, ({ wish, command, decided }) => {
      if (!decided.ok || isOneMore(command)) return;
      const again = decide(room.workshop, actors[wish.who], command, room.surroundings);
      if (!again.ok) return;
      expect(again.value.workshop).toBe(room.workshop);
      if (!["goToStep", "reveal"].includes(command.type)) return;
      expect(again.value.consequences).toEqual([]);
    });
  },
);

testProperty(
  "what happens of itself happens once, and is no different for a command that comes right after",
  { runs: 60 },
  cases,
  ({ seed, history }) => {
    const room = openTestWorkshop(seed);
    playWishes(room, history);
    room.wait(60_000);
    const passed = passTime(room.workshop, room.surroundings);
    if (!passed) return;
    expect(passTime(passed.workshop, room.surroundings)).toBeNull();
    const { fay } = actors;
    const clear = { type: "clearReady" } as const;
    const late = decide(room.workshop, fay, clear, room.surroundings);
    expect(late).toEqual(decide(passed.workshop, fay, clear, room.surroundings));
  },
);

/** Everybody's drafts and votes but this person's made into others, as many of each. */
function withOtherSecrets(workshop: Workshop, personId: string): Workshop {
  const draftsByPerson = new Map(
    [...workshop.draftsByPerson].map(([id, drafts]) => [
      id,
      id === personId
        ? drafts
        : drafts.map((draft, i) => ({
            ...draft,
            id: `other ${i}`,
            text: draft.text.trim() && "other",
          })),
    ]),
  );
  const ballotsByPerson = new Map(
    [...workshop.ballotsByPerson].map(([id, ballot]) => {
      const votes = Object.values(ballot.counts).reduce((sum, count) => sum + count, 0);
      return [id, id === personId ? ballot : { ...ballot, weight: 1, counts: { other: votes } }];
    }),
  );
  return { ...workshop, draftsByPerson, ballotsByPerson };
}

testProperty(
  "nobody is told anything that depends on what others wrote or whom they voted for",
  { runs: 40 },
  cases,
  ({ seed, history }) => {
    const room = openTestWorkshop(seed);
    playWishes(room, history, () => {
      for (const actor of Object.values(actors)) {
        const view = viewFor(room.workshop, actor, here);
        expect(viewFor(withOtherSecrets(room.workshop, actor.personId), actor, here)).toEqual(view);

        const told = JSON.stringify(view);
        const others = Object.keys(actors).filter((name) => name !== actor.personId);
        for (const other of others) expect(told).not.toContain(`secret by ${other}`);
        if (actor.role !== "facilitator") expect(told).not.toContain("notes ");
      }
    });
  },
);
