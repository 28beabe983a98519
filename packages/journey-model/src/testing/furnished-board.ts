import { addCard } from "#commands/add-card.ts";
import { addLoop } from "#commands/add-loop.ts";
import { addPhase } from "#commands/add-phase.ts";
import { addStep } from "#commands/add-step.ts";
import { addTag } from "#commands/add-tag.ts";
import { setCardFields } from "#commands/set-card-fields.ts";
import { setEmotion } from "#commands/set-emotion.ts";
import { tagCard } from "#commands/tag-card.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { outlineBoard } from "#entities/outline.ts";
import { seededBoard } from "#testing/replicas.ts";

/** The bytes of a small board with something of everything on it: two phases, three steps, five cards, a tag. */
export function furnishedBoard(): Uint8Array {
  return seededBoard("blank", (journey) => {
    const journeyId = onlyMap(journey).journey.id;
    const second = addPhase(journey, { journeyId, before: null, title: "Second" });
    if (second.ok) addStep(journey, { phaseId: second.value.phaseId, before: null });
    furnish(journey);
  });
}

function furnish(journey: JourneyDoc): void {
  const { journey: map, phases, steps, lanes } = onlyMap(journey);
  const [from, to] = [phases[1]?.phase.id, phases[0]?.phase.id];
  if (from && to) addLoop(journey, map.id, { from, to });
  const tag = addTag(journey, { name: "tag", color: "plum" });
  for (let i = 0; i < 5; i++) {
    const stepId = steps[i % 2]?.step.id;
    const laneId = lanes[i % 3]?.id;
    if (!stepId || !laneId) throw new Error("A furnished board has cells.");
    setEmotion(journey, stepId, { score: i - 2, label: `mood${i}` });
    const title = `card${i}`;
    const card = addCard(journey, { kind: "note", stepId, laneId, before: null, title });
    if (card.ok && tag.ok && i % 2 === 0) tagCard(journey, card.value, tag.value);
    if (card.ok) setCardFields(journey, card.value, { owner: `owner${i}`, momentOfTruth: true });
  }
}

function onlyMap(journey: JourneyDoc) {
  const [map] = outlineBoard(readBoard(journey).board);
  if (!map) throw new Error("A seeded board has a map.");
  return map;
}
