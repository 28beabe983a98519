import fc from "fast-check";
import { expect, test } from "vitest";
import { LaneId, StepId } from "#entities/ids.ts";
import { testProperty } from "#testing/property.ts";
import { actors, openTestWorkshop, type TestWorkshop } from "#testing/test-workshop.ts";
import type { WorkshopCommand } from "#workshop/command.ts";
import { decide } from "#workshop/decide.ts";
import type { Actor } from "#workshop/decision.ts";
import { LAST_WORDS_MS } from "#workshop/stop-writing.ts";
import { viewFor } from "#workshop/view-for.ts";

const { fay, pat, pia, pim, vic } = actors;
const nobody = new Map();
type Whose = Extract<WorkshopCommand, { type: "reveal" }>["whose"];
const everybody = { type: "everybody" } as const;

function openWriting(isAnonymous: boolean): TestWorkshop {
  const room = openTestWorkshop();
  room.give(fay, { type: "startWriting", laneKinds: ["pains"], isAnonymous });
  return room;
}
const idOf = ({ workshop }: TestWorkshop) => workshop.state.writing?.id ?? "over";

function write(room: TestWorkshop, actor: Actor, text: string): void {
  const draft = { id: text, stepId: StepId.parse("s"), laneId: LaneId.parse("l"), text };
  expect(room.give(actor, { type: "putDraft", writingId: idOf(room), draft }).ok).toBe(true);
}
/** Ends the writing, and lets the moment for the last words go by. */
function stop(room: TestWorkshop): void {
  room.give(fay, { type: "stopWriting", writingId: idOf(room) });
  room.wait(LAST_WORDS_MS);
  room.pass();
}
const reveal = (room: TestWorkshop, whose: Whose) =>
  room.give(fay, { type: "reveal", writingId: idOf(room), whose });

function placed({ workshop }: TestWorkshop) {
  return workshop.state.pending.flatMap((edit) => (edit.type === "placeCards" ? edit.cards : []));
}

test("named cards come with their authors, each person's in the order of writing, and all is over", () => {
  const room = openWriting(false);
  for (const text of ["one", " two "]) write(room, pat, text);
  write(room, pia, "three");
  stop(room);
  const decided = reveal(room, everybody);
  expect(placed(room).map(({ title, author }) => [title, author])).toEqual([
    ["one", "Name of pat"],
    ["two", "Name of pat"],
    ["three", "Name of pia"],
  ]);
  expect(decided.ok && decided.value.consequences).toEqual([
    { type: "keepBoard", reason: "reveal", label: "" },
  ]);
  expect(room.workshop.state.writing).toBeNull();
  expect(room.workshop.draftsByPerson.size).toBe(0);
});

test("one by one: nobody writes any more, the board is kept once, and the last ends it", () => {
  const room = openWriting(false);
  for (const actor of [pat, pia, pim]) write(room, actor, `by ${actor.personId}`);
  stop(room);
  const first = reveal(room, { type: "person", personId: "pia" });
  expect(first.ok && first.value.consequences).toHaveLength(1);
  expect(viewFor(room.workshop, fay, nobody).writing).toMatchObject({
    isStopped: true,
    wrote: 3,
    revealed: 1,
    waitingIds: ["pat", "pim"],
  });
  expect(viewFor(room.workshop, pat, nobody).writing?.waitingIds).toEqual([]);
  const draft = { id: "d", stepId: StepId.parse("s"), laneId: LaneId.parse("l"), text: "late" };
  expect(room.give(pat, { type: "putDraft", writingId: idOf(room), draft })).toEqual({
    ok: false,
    error: "WritingStopped",
  });

  for (const left of [1, 0]) {
    const next = reveal(room, { type: "next" });
    expect(next.ok && next.value.consequences).toEqual([]);
    expect(room.workshop.draftsByPerson.size).toBe(left);
  }
  expect(room.workshop.state.writing).toBeNull();
  expect(
    placed(room)
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(["by pat", "by pia", "by pim"]);
});

test("what was under way when the writing was ended still counts; after that moment nothing does", () => {
  const room = openWriting(true);
  const writingId = idOf(room);
  const put = (text: string) => {
    const draft = { id: text, stepId: StepId.parse("s"), laneId: LaneId.parse("l"), text };
    return room.give(pat, { type: "putDraft", writingId, draft });
  };
  room.give(fay, { type: "stopWriting", writingId });
  // Pressed again it does not begin anew.
  room.wait(LAST_WORDS_MS - 1);
  room.give(fay, { type: "stopWriting", writingId });
  expect(reveal(room, everybody)).toEqual({ ok: false, error: "WritingGoesOn" });
  expect(put("last words").ok).toBe(true);
  room.wait(1);
  expect(put("too late")).toEqual({ ok: false, error: "WritingStopped" });
  expect(reveal(room, everybody).ok).toBe(true);
  expect(placed(room).map(({ title }) => title)).toEqual(["last words"]);
  expect(put("much too late")).toEqual({ ok: false, error: "WritingOver" });
});

test("participants are counted, and a facilitator once she has written; who left having written is too", () => {
  const room = openWriting(true);
  const here = new Map([fay, pat, pia, vic].map(({ personId, role }) => [personId, role]));
  const count = () => {
    const { wrote, writers } = viewFor(room.workshop, vic, here).writing ?? {};
    return [wrote, writers];
  };
  expect(count()).toEqual([0, 2]);
  write(room, pim, "and leaves");
  expect(count()).toEqual([1, 3]);
  write(room, fay, "writes along");
  expect(count()).toEqual([2, 4]);
  stop(room);
  expect(count()).toEqual([2, 2]);
});

test("until it is shown, everybody may take back what they wrote", () => {
  const room = openWriting(true);
  write(room, pat, "too much");
  write(room, pia, "stays");
  const writingId = idOf(room);
  stop(room);
  expect(room.give(pat, { type: "removeDraft", writingId, draftId: "too much" }).ok).toBe(true);
  reveal(room, everybody);
  expect(placed(room).map(({ title }) => title)).toEqual(["stays"]);
});

test("empty cards are not shown, nor counted", () => {
  const room = openWriting(false);
  write(room, pat, "  ");
  expect(viewFor(room.workshop, fay, nobody).writing).toMatchObject({ wrote: 0 });
  stop(room);
  expect(room.workshop.state.writing).toBeNull();
  expect(room.workshop.draftsByPerson.size).toBe(0);
});

test("nothing that is kept ties anonymous cards to a person, also not one by one", () => {
  const room = openWriting(true);
  for (const actor of [pat, pia, pim]) write(room, actor, `text ${actor.role}`);
  stop(room);
  for (const shown of [1, 2]) {
    expect(reveal(room, { type: "next" }).ok).toBe(true);
    expect(viewFor(room.workshop, fay, nobody).writing).toMatchObject({
      wrote: 3,
      revealed: shown,
    });
    for (const { personId } of [pat, pia, pim])
      expect(JSON.stringify(room.workshop.state)).not.toContain(personId);
  }
});

test("of anonymous writing nobody is shown by name", () => {
  const room = openWriting(true);
  write(room, pat, "one");
  stop(room);
  expect(reveal(room, { type: "person", personId: "pat" })).toEqual({
    ok: false,
    error: "Anonymous",
  });
  expect(viewFor(room.workshop, fay, nobody).writing?.waitingIds).toEqual([]);
});

testProperty(
  "of anonymous cards nothing tells who wrote them: not an id, not a name, not their order",
  { runs: 100 },
  fc.record({
    texts: fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 20 }),
    authors: fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
    others: fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
  }),
  ({ texts, authors, others }) => {
    // With an order that is drawn from all cards at once, as by lot, it comes out alike whoever wrote what.
    const byLot = <T>(items: readonly T[]) =>
      items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const [one, another] = [authors, others].map((whose) => {
      const room = openWriting(true);
      for (const [i, text] of texts.entries())
        write(room, [pat, pia, pim][whose[i] ?? 0] ?? pat, String(text));
      stop(room);
      const drafts = JSON.stringify([...room.workshop.draftsByPerson.keys()]);
      const command = { type: "reveal", writingId: idOf(room), whose: everybody } as const;
      const decided = decide(room.workshop, fay, command, {
        ...room.surroundings,
        shuffled: byLot,
      });
      if (!decided.ok) throw new Error(decided.error);
      const { state } = decided.value.workshop;
      for (const personId of JSON.parse(drafts)) {
        expect(JSON.stringify(state)).not.toContain(personId);
        expect(JSON.stringify(state)).not.toContain(`Name of ${personId}`);
      }
      return state.pending;
    });
    expect(one).toEqual(another);
  },
);

test("anonymous cards come in an order by lot", () => {
  const orders = [1, 2, 3, 4].map((seed) => {
    const room = openTestWorkshop(seed);
    room.give(fay, { type: "startWriting", laneKinds: [], isAnonymous: true });
    for (const text of ["a", "b", "c", "d", "e", "f"]) write(room, pat, text);
    stop(room);
    reveal(room, everybody);
    return placed(room)
      .map(({ title }) => title)
      .join("");
  });
  expect(new Set(orders).size).toBeGreaterThan(2);
  expect(orders).not.toContain("abcdef");
});
