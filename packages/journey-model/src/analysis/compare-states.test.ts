import { expect, it } from "vitest";
import { compareStates } from "#analysis/compare-states.ts";
import { addCard } from "#commands/add-card.ts";
import { addStep } from "#commands/add-step.ts";
import { copyAsFuture } from "#commands/copy-journey.ts";
import { linkEvidence } from "#commands/link-evidence.ts";
import { parkCard } from "#commands/park-card.ts";
import { moveCard } from "#commands/move-card.ts";
import { removeCard } from "#commands/remove-card.ts";
import { removeStep } from "#commands/remove-step.ts";
import { setCardFields } from "#commands/set-card-fields.ts";
import { setEmotion } from "#commands/set-emotion.ts";
import { readBoard } from "#document/live-board.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { outlineBoard } from "#entities/outline.ts";
import { buildBoard } from "#testing/build-board.ts";

function futureOf(journey: JourneyDoc) {
  const [current] = outlineBoard(readBoard(journey).board);
  const copied = copyAsFuture(journey, current!.journey.id, [0, 9_000]);
  if (!copied.ok) throw new Error("A map can be copied.");
  return outlineBoard(readBoard(journey).board).find(({ journey: of }) => of.id === copied.value)!;
}

it("finds nothing different in a fresh copy", () => {
  const journey = buildBoard({ cards: 40 });
  const [solution, opportunity, quote] = readBoard(journey).board.cards.keys();
  setCardFields(journey, solution!, { opportunityId: opportunity! });
  linkEvidence(journey, solution!, opportunity!);
  linkEvidence(journey, solution!, quote!);
  futureOf(journey);
  const [comparison, ...others] = compareStates(readBoard(journey).board);
  expect(others).toStrictEqual([]);
  expect(comparison!.cards.length).toBe(40);
  for (const change of [...comparison!.cards, ...comparison!.steps])
    expect(change).toMatchObject({ kind: "kept", isMoved: false, changed: [] });
  expect(comparison!.emotions.map(({ difference }) => difference)).not.toContain(1);
});

it("a copy that was parked changes nothing in what links to it", () => {
  const journey = buildBoard({ cards: 40 });
  const [solution, opportunity] = readBoard(journey).board.cards.keys();
  setCardFields(journey, solution!, { opportunityId: opportunity! });
  linkEvidence(journey, solution!, opportunity!);
  const copies = [...futureOf(journey).cards.values()].flat();
  parkCard(journey, copies.find(({ copiedFrom }) => copiedFrom === opportunity)!.id);
  const [comparison] = compareStates(readBoard(journey).board);
  const kept = comparison!.cards.filter(({ kind }) => kind === "kept");
  expect(kept.length).toBe(39);
  for (const change of kept) expect(change).toMatchObject({ changed: [] });
});

it("tells added, removed, moved and changed apart, and how much better it feels", () => {
  const journey = buildBoard({ cards: 40 });
  const future = futureOf(journey);
  const [removed, moved, changed] = [...future.cards.values()].flat();
  const [first, second] = future.steps;
  removeCard(journey, removed!.id);
  moveCard(journey, moved!.id, {
    stepId: future.steps.at(-1)!.step.id,
    laneId: moved!.place.laneId,
    before: null,
  });
  setCardFields(journey, changed!.id, { owner: "Service desk" });
  removeStep(journey, second!.step.id);
  addStep(journey, { phaseId: first!.phase.id, before: null, title: "New" });
  addCard(journey, {
    stepId: first!.step.id,
    laneId: moved!.place.laneId,
    kind: "note",
    title: "New",
    before: null,
  });
  setEmotion(journey, first!.step.id, { score: first!.emotion!.score + 2, label: "" });

  const [comparison] = compareStates(readBoard(journey).board);
  const { cards, steps, emotions } = comparison!;
  const kinds = (of: readonly { readonly kind: string }[], kind: string) =>
    of.filter((change) => change.kind === kind).length;
  expect([kinds(steps, "added"), kinds(steps, "removed")]).toStrictEqual([1, 1]);
  expect(kinds(cards, "added")).toBe(1);
  expect(
    cards.find(
      (change) => change.kind === "removed" && change.current.card.id === removed!.copiedFrom,
    ),
  ).toBeDefined();
  const keptAs = (id: string) =>
    cards.find((change) => change.kind === "kept" && change.future.card.id === id);
  expect(keptAs(moved!.id)).toMatchObject({ isMoved: true, changed: [] });
  expect(keptAs(changed!.id)).toMatchObject({ isMoved: false, changed: ["owner"] });
  expect(emotions[0]!.difference).toBe(2);
});
