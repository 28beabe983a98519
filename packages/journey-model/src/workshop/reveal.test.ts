import fc from "fast-check";
import { expect, test } from "vitest";
import { LaneId, StepId } from "#entities/ids.ts";
import { testProperty } from "#testing/property.ts";
import { actors, openTestWorkshop, type TestWorkshop } from "#testing/test-workshop.ts";
import type { WorkshopCommand } from "#workshop/command.ts";
import { decide } from "#workshop/decide.ts";
import type { Actor } from "#workshop/decision.ts";
import { viewFor } from "#workshop/view-for.ts";

const { fay, pat, pia, pim } = actors;
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
const reveal = (room: TestWorkshop, whose: Whose) =>
  room.give(fay, { type: "reveal", writingId: idOf(room), whose });

function placed({ workshop }: TestWorkshop) {
  return workshop.state.pending.flatMap((edit) => (edit.type === "placeCards" ? edit.cards : []));
}

test("named cards come with their authors, each person's in the order of writing, and all is over", () => {
  const room = openWriting(false);
  for (const text of ["one", "two"]) write(room, pat, text);
  write(room, pia, "three");
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

test("one by one: nobody writes any more after the first, the board is kept once, and the last ends it", () => {
  const room = openWriting(false);
  for (const actor of [pat, pia, pim]) write(room, actor, `by ${actor.personId}`);
  const first = reveal(room, { type: "person", personId: "pia" });
  expect(first.ok && first.value.consequences).toHaveLength(1);
  expect(viewFor(room.workshop, fay).writing).toMatchObject({
    isStopped: true,
    wrote: 3,
    revealed: 1,
    waitingIds: ["pat", "pim"],
  });
  expect(viewFor(room.workshop, pat).writing?.waitingIds).toEqual([]);
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

test("until it is shown, everybody may take back what they wrote", () => {
  const room = openWriting(true);
  write(room, pat, "too much");
  write(room, pia, "stays");
  const writingId = idOf(room);
  room.give(fay, { type: "stopWriting", writingId });
  expect(room.give(pat, { type: "removeDraft", writingId, draftId: "too much" }).ok).toBe(true);
  reveal(room, everybody);
  expect(placed(room).map(({ title }) => title)).toEqual(["stays"]);
});

test("empty cards are not shown, nor counted", () => {
  const room = openWriting(false);
  write(room, pat, "  ");
  expect(viewFor(room.workshop, fay).writing).toMatchObject({ wrote: 0 });
  expect(reveal(room, everybody)).toEqual({ ok: false, error: "NothingToReveal" });
  room.give(fay, { type: "stopWriting", writingId: idOf(room) });
  expect(room.workshop.state.writing).toBeNull();
});

test("nothing that is kept ties anonymous cards to a person, also not one by one", () => {
  const room = openWriting(true);
  for (const actor of [pat, pia, pim]) write(room, actor, `text ${actor.role}`);
  for (const shown of [1, 2]) {
    expect(reveal(room, { type: "next" }).ok).toBe(true);
    expect(viewFor(room.workshop, fay).writing).toMatchObject({ wrote: 3, revealed: shown });
    for (const { personId } of [pat, pia, pim])
      expect(JSON.stringify(room.workshop.state)).not.toContain(personId);
  }
});

test("of anonymous writing nobody is shown by name", () => {
  const room = openWriting(true);
  write(room, pat, "one");
  expect(reveal(room, { type: "person", personId: "pat" })).toEqual({
    ok: false,
    error: "Anonymous",
  });
  room.give(fay, { type: "stopWriting", writingId: idOf(room) });
  expect(viewFor(room.workshop, fay).writing?.waitingIds).toEqual([]);
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
    reveal(room, everybody);
    return placed(room)
      .map(({ title }) => title)
      .join("");
  });
  expect(new Set(orders).size).toBeGreaterThan(2);
  expect(orders).not.toContain("abcdef");
});
