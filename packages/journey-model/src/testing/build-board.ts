import { addCard } from "#commands/add-card.ts";
import { addJourney } from "#commands/add-journey.ts";
import { addPersona } from "#commands/add-persona.ts";
import { addStep } from "#commands/add-step.ts";
import { commit } from "#commands/commit.ts";
import { seedMeta } from "#commands/seed-board.ts";
import { setEmotion } from "#commands/set-emotion.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { outlineBoard, type JourneyOutline } from "#entities/outline.ts";
import { laneKindOf } from "#lanes/index.ts";
import { openTestDoc } from "#testing/replicas.ts";

/** Vertical distance between the maps of a built board, px at zoom 1. */
const MAP_DISTANCE_PX = 4_000;

/**
 * Builds a board of a given size through the commands: seven phases with two steps each, and the
 * cards dealt evenly over the cells of the lanes that hold cards.
 */
export function buildBoard({
  cards,
  journeys = 1,
}: {
  readonly cards: number;
  readonly journeys?: number;
}): JourneyDoc {
  const board = openTestDoc("built", 1);
  commit(board, () => {
    seedMeta(board, { title: "Built", framework: "seven-phase", language: "en" });
    for (let i = 0; i < journeys; i++) addMap(board, i);
    const maps = outlineBoard(readBoard(board).board);
    for (const map of maps) addSecondStepAndMood(board, map);
    dealCards(board, outlineBoard(readBoard(board).board), cards);
  });
  return board;
}

function addMap(board: JourneyDoc, index: number): void {
  const personaId = addPersona(board, { name: `Persona ${index + 1}` });
  addJourney(board, {
    personaId,
    framework: "seven-phase",
    language: "en",
    origin: [0, index * MAP_DISTANCE_PX],
    title: `Journey ${index + 1}`,
  });
}

function addSecondStepAndMood(board: JourneyDoc, map: JourneyOutline): void {
  for (const [i, { phase, steps }] of map.phases.entries()) {
    addStep(board, { phaseId: phase.id, before: null, title: "And then" });
    for (const { step } of steps) setEmotion(board, step.id, { score: (i % 5) - 2, label: "" });
  }
}

function dealCards(board: JourneyDoc, maps: readonly JourneyOutline[], count: number): void {
  const cells = maps.flatMap((map) =>
    map.lanes.flatMap((lane) => {
      const kind = laneKindOf(lane.kind).cardKind;
      return kind ? map.steps.map(({ step }) => ({ kind, stepId: step.id, laneId: lane.id })) : [];
    }),
  );
  for (let i = 0; i < count; i++) {
    const cell = cells[i % cells.length];
    if (!cell) return;
    addCard(board, {
      ...cell,
      before: null,
      title: `Card ${i + 1}: what happens here, in a few words`,
      note: i % 4 === 0 ? "And a note that says a little more about it, in a second line." : "",
    });
  }
}
