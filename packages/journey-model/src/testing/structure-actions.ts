import {
  addJourney,
  addLane,
  addLoop,
  addPersona,
  addPhase,
  addStep,
  commit,
  copyAsFuture,
  duplicateJourney,
  duplicateLane,
  duplicatePersona,
  duplicatePhase,
  duplicateStep,
  moveCard,
  moveJourney,
  moveLane,
  movePersona,
  movePhase,
  moveStep,
  removeJourney,
  removeLane,
  removeLoop,
  removePersona,
  removePhase,
  removeStep,
  renameBoard,
  setJourneyFields,
  setPersonaFields,
  skipPhase,
} from "#commands/index.ts";
import { PersonaColor } from "#entities/persona.ts";
import { defaultLanes } from "#lanes/index.ts";
import { pick, pickOrNull, type Hand } from "#testing/hand.ts";

/** More maps than this make histories slow without making them harder. */
const MAX_JOURNEYS = 3;

/** The same for phases, steps and lanes, which copies would double again and again. */
const MAX_PARTS = 30;

/** What people do with the structure of maps. */
export const structureActions = {
  addPersona: ({ journey, text }: Hand) => void addPersona(journey, { name: text }),
  setPersonaFields(hand: Hand) {
    const id = pick(hand, 0, hand.board.personas.keys());
    const color = pick(hand, 1, PersonaColor.options) ?? "teal";
    if (id) setPersonaFields(hand.journey, id, { color });
  },
  movePersona(hand: Hand) {
    const id = pick(hand, 0, hand.board.personas.keys());
    const before = pickOrNull(hand, 1, hand.board.personas.keys());
    if (id) movePersona(hand.journey, id, before);
  },
  giveJourneyToPersona(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    const personaId = pick(hand, 1, hand.board.personas.keys());
    if (id && personaId) setJourneyFields(hand.journey, id, { personaId });
  },
  removePersona(hand: Hand) {
    const id = pick(hand, 0, hand.board.personas.keys());
    if (id) removePersona(hand.journey, id);
  },
  duplicatePersona(hand: Hand) {
    const id = pick(hand, 0, hand.board.personas.keys());
    if (id) duplicatePersona(hand.journey, id);
  },
  addJourney(hand: Hand) {
    const personaId = pick(hand, 0, hand.board.personas.keys());
    if (!personaId || hand.board.journeys.size >= MAX_JOURNEYS) return;
    const origin = [hand.picks[1], hand.picks[2]] as const;
    const start = { framework: "blank", language: "en", title: hand.text } as const;
    addJourney(hand.journey, { ...start, personaId, origin });
  },
  moveJourney(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    if (id) moveJourney(hand.journey, id, [hand.picks[1], hand.picks[2]]);
  },
  removeJourney(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    if (id && hand.board.journeys.size > 1) removeJourney(hand.journey, id);
  },
  removeJourneyKeepingCards(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    const to = pick(hand, 1, hand.board.journeys.keys());
    if (id && to) removeJourney(hand.journey, id, { cards: "move", to });
  },
  duplicateJourney(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    const mayCopy = hand.board.journeys.size < MAX_JOURNEYS;
    if (id && mayCopy) duplicateJourney(hand.journey, id, [hand.picks[1], hand.picks[2]]);
  },
  copyAsFuture(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    const mayCopy = hand.board.journeys.size < MAX_JOURNEYS;
    if (id && mayCopy) copyAsFuture(hand.journey, id, [hand.picks[1], hand.picks[2]]);
  },
  addPhase(hand: Hand) {
    const journeyId = pick(hand, 0, hand.board.journeys.keys());
    const before = pickOrNull(hand, 1, hand.board.phases.keys());
    if (journeyId) addPhase(hand.journey, { journeyId, before, title: hand.text });
  },
  movePhase(hand: Hand) {
    const phase = pick(hand, 0, hand.board.phases.values());
    const before = pickOrNull(hand, 1, hand.board.phases.keys());
    if (phase) movePhase(hand.journey, phase.id, { journeyId: phase.place.journeyId, before });
  },
  skipPhase(hand: Hand) {
    const id = pick(hand, 0, hand.board.phases.keys());
    if (id) skipPhase(hand.journey, id, hand.picks[1] % 2 === 0);
  },
  removePhase(hand: Hand) {
    const id = pick(hand, 0, hand.board.phases.keys());
    if (id) removePhase(hand.journey, id);
  },
  removePhaseKeepingCards(hand: Hand) {
    const id = pick(hand, 0, hand.board.phases.keys());
    const to = pick(hand, 1, hand.board.steps.keys());
    if (id && to) removePhase(hand.journey, id, { cards: "move", to });
  },
  duplicatePhase(hand: Hand) {
    const id = pick(hand, 0, hand.board.phases.keys());
    if (id && hand.board.phases.size < MAX_PARTS) duplicatePhase(hand.journey, id);
  },
  addStep(hand: Hand) {
    const phaseId = pick(hand, 0, hand.board.phases.keys());
    const before = pickOrNull(hand, 1, hand.board.steps.keys());
    if (phaseId) addStep(hand.journey, { phaseId, before, title: hand.text });
  },
  moveStep(hand: Hand) {
    const id = pick(hand, 0, hand.board.steps.keys());
    const phaseId = pick(hand, 1, hand.board.phases.keys());
    const before = pickOrNull(hand, 2, hand.board.steps.keys());
    if (id && phaseId) moveStep(hand.journey, id, { phaseId, before });
  },
  removeStep(hand: Hand) {
    const id = pick(hand, 0, hand.board.steps.keys());
    if (id) removeStep(hand.journey, id);
  },
  removeStepKeepingCards(hand: Hand) {
    const id = pick(hand, 0, hand.board.steps.keys());
    const to = pick(hand, 1, hand.board.steps.keys());
    if (id && to) removeStep(hand.journey, id, { cards: "move", to });
  },
  duplicateStep(hand: Hand) {
    const id = pick(hand, 0, hand.board.steps.keys());
    if (id && hand.board.steps.size < MAX_PARTS) duplicateStep(hand.journey, id);
  },
  addLane(hand: Hand) {
    const journeyId = pick(hand, 0, hand.board.journeys.keys());
    const kind = pick(hand, 1, defaultLanes) ?? "custom";
    const before = pickOrNull(hand, 2, hand.board.lanes.keys());
    if (journeyId) addLane(hand.journey, { journeyId, kind, before, title: hand.text });
  },
  moveLane(hand: Hand) {
    const lane = pick(hand, 0, hand.board.lanes.values());
    const before = pickOrNull(hand, 1, hand.board.lanes.keys());
    if (lane) moveLane(hand.journey, lane.id, { journeyId: lane.place.journeyId, before });
  },
  removeLane(hand: Hand) {
    const id = pick(hand, 0, hand.board.lanes.keys());
    if (id) removeLane(hand.journey, id);
  },
  removeLaneKeepingCards(hand: Hand) {
    const id = pick(hand, 0, hand.board.lanes.keys());
    const to = pick(hand, 1, hand.board.lanes.keys());
    if (id && to) removeLane(hand.journey, id, { cards: "move", to });
  },
  duplicateLane(hand: Hand) {
    const id = pick(hand, 0, hand.board.lanes.keys());
    if (id && hand.board.lanes.size < MAX_PARTS) duplicateLane(hand.journey, id);
  },
  addLoop(hand: Hand) {
    const id = pick(hand, 0, hand.board.journeys.keys());
    const from = pick(hand, 1, hand.board.phases.keys());
    const to = pick(hand, 2, hand.board.phases.keys());
    if (id && from && to) addLoop(hand.journey, id, { from, to });
  },
  removeLoop(hand: Hand) {
    const journey = pick(hand, 0, hand.board.journeys.values());
    const loop = pick(hand, 1, journey?.loops ?? []);
    if (journey && loop) removeLoop(hand.journey, journey.id, loop);
  },
  renameBoard: ({ journey, text }: Hand) => void renameBoard(journey, text),
  /** A gesture of several commands: a new column, and a card put into it. */
  addStepAndMoveCard(hand: Hand) {
    const phaseId = pick(hand, 0, hand.board.phases.keys());
    const cardId = pick(hand, 1, hand.board.cards.keys());
    const laneId = pick(hand, 2, hand.board.lanes.keys());
    if (!phaseId || !cardId || !laneId) return;
    commit(hand.journey, () => {
      const step = addStep(hand.journey, { phaseId, before: null, title: hand.text });
      if (step.ok) moveCard(hand.journey, cardId, { stepId: step.value, laneId, before: null });
    });
  },
};
