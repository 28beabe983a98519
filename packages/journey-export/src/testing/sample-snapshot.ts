import {
  addCard,
  addLane,
  type CardFields,
  copyAsFuture,
  findingsOf,
  type JourneyDoc,
  type Language,
  openJourneyDoc,
  outlineBoard,
  parkCard,
  type Period,
  readBoard,
  removeCard,
  setCardFields,
  setEmotion,
  type VoteResult,
} from "@cojourney/journey-model";
import { seedSampleBoard } from "@cojourney/journey-model/sample";
import * as Y from "yjs";
import { type Snapshot, takeSnapshot } from "#snapshot/snapshot.ts";
import { roundOn } from "#testing/round-on.ts";

const noon = new Date("2026-01-31T12:00:00Z");

/** The sample board, with the same ids in every run, as it stood on 31 January 2026 at noon. */
export function coffeeGrinderSnapshot(language: Language): Snapshot {
  return takeSnapshot(openSample(language), noon);
}

/** The same with a future for its first journey, in which the first card is gone and the first step feels best. */
export function futureSnapshot(language: Language): Snapshot {
  const journey = openSample(language);
  const [current] = outlineBoard(readBoard(journey).board);
  const copied = current && copyAsFuture(journey, current.journey.id, [0, 9_000]);
  if (!copied?.ok) throw new Error("The sample has journeys that can be copied.");
  const future = outlineBoard(readBoard(journey).board).find(
    ({ journey: { id } }) => id === copied.value,
  );
  const [card] = future?.cards.values().next().value ?? [];
  const [step] = future?.steps ?? [];
  if (!card || !step) throw new Error("A copy has cards and steps.");
  removeCard(journey, card.id);
  setEmotion(journey, step.step.id, { score: 2, label: "" });
  return takeSnapshot(journey, noon);
}

/** The same with a solution that got a vote, its copy in a future for its journey, and the months that each has. */
export function futurePlanSnapshot(
  language: Language,
  planned: { readonly current: Period | null; readonly future: Period | null },
): Snapshot {
  const journey = openSample(language);
  const [outline] = outlineBoard(readBoard(journey).board);
  const [step] = outline?.steps ?? [];
  if (!outline || !step) throw new Error("The sample has journeys with steps.");
  const { id: journeyId } = outline.journey;
  const lane = addLane(journey, { journeyId, kind: "solutions", before: null });
  if (!lane.ok) throw new Error("A lane can be added to the sample.");
  const place = { stepId: step.step.id, laneId: lane.value, before: null };
  const original = addCard(journey, { kind: "solution", ...place, title: "Keuzehulp" });
  const copied = copyAsFuture(journey, journeyId, [0, 9_000]);
  if (!original.ok || !copied.ok) throw new Error("The sample takes a card, and can be copied.");
  const copy = findingsOf(readBoard(journey).board).solutions.find(
    ({ card }) => card.copiedFrom === original.value,
  );
  if (!copy) throw new Error("A copy has the solutions of its original.");
  setCardFields(journey, original.value, { period: planned.current });
  setCardFields(journey, copy.card.id, { period: planned.future });
  const round = roundOn(original.value);
  journey.votes.set(round.id, round);
  return takeSnapshot(journey, noon);
}

function openSample(language: Language): JourneyDoc {
  let made = 0;
  const journey = openJourneyDoc(new Y.Doc(), { newId: () => `id-${++made}` });
  seedSampleBoard(journey, language);
  return journey;
}

/** The same with solutions in its first journey: four on the roadmap, of which one lasts longer than a year and one begins after that, and one without a date. */
export function plannedSnapshot(language: Language): Snapshot {
  const journey = openSample(language);
  const { board } = readBoard(journey);
  const [outline] = outlineBoard(board);
  const [step] = outline?.steps ?? [];
  const [opportunity] = findingsOf(board).opportunities;
  if (!outline || !step || !opportunity)
    throw new Error("The sample has journeys with opportunities.");
  const { id: journeyId } = outline.journey;
  const lane = addLane(journey, { journeyId, kind: "solutions", before: null });
  if (!lane.ok) throw new Error("A lane can be added to the sample.");
  const add = (title: string, note: string, fields: Partial<CardFields>): void => {
    const place = { stepId: step.step.id, laneId: lane.value, before: null };
    addCard(journey, { kind: "solution", ...place, title, note, fields });
  };
  add("Keuzehulp op de productpagina", "Drie vragen, dan drie molens.\nEerst voor filterkoffie.", {
    stream: "operations",
    period: { from: "2026-03", to: "2026-05" },
    owner: "Webteam",
    metric: "Vindt binnen een bezoek een molen",
    baseline: "34%",
    target: "50%",
    opportunityId: opportunity.card.id,
  });
  add("Mail over de eerste week", "", {
    stream: "communication",
    period: { from: "2026-02", to: "2026-02" },
    owner: "Marketing",
  });
  add("Eigen reparatiedienst", "", { period: { from: "2026-06", to: "2027-12" } });
  add("Ruilbeurs voor molens", "", { period: { from: "2027-03", to: "2027-03" } });
  add("Molen op proef", "", {});
  return takeSnapshot(journey, noon);
}

/** The same after a vote under names in which the last opportunity won, and with a card set aside. */
export function votedSnapshot(language: Language): Snapshot {
  const journey = openSample(language);
  const { opportunities, pains } = findingsOf(readBoard(journey).board);
  const [winner, second, aside] = [opportunities.at(-1), opportunities[0], pains.at(-1)];
  if (!winner || !second || !aside) throw new Error("The sample has opportunities and pains.");
  parkCard(journey, aside.card.id);
  const by = [{ personId: "anna", name: "Anna", votes: 2 }];
  const round: VoteResult = {
    ...roundOn(),
    title: "Wat eerst?",
    closedAt: noon.getTime(),
    voters: 3,
    isNamed: true,
    results: [
      { cardId: winner.card.id, votes: 4, by },
      { cardId: second.card.id, votes: 1, by: [] },
      { cardId: "gone", votes: 1, by: [] },
    ],
  };
  journey.votes.set(round.id, round);
  return takeSnapshot(journey, noon);
}
