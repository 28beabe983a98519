import { describe, expect, test } from "vitest";
import { readBoard } from "#document/live-board.ts";
import { layoutBoard } from "#layout/layout-board.ts";
import { laneDropAt, phaseDropAt, stepDropAt } from "#layout/structure-drop.ts";
import { buildBoard } from "#testing/build-board.ts";

const map = layoutBoard(readBoard(buildBoard({ cards: 0 })).board).journeys[0]!;
const { phases, steps, lanes } = map;

describe("phaseDropAt", () => {
  test("the left half of a phase is before it, the right half after it", () => {
    const { phase, box } = phases[2]!;
    expect(phaseDropAt(map, box.x + 1, null)?.before).toBe(phase.id);
    expect(phaseDropAt(map, box.x + box.w - 1, null)?.before).toBe(phases[3]!.phase.id);
  });

  test("beyond the last phase is the end", () => {
    const drop = phaseDropAt(map, map.box.x + map.box.w + 500, null)!;
    expect(drop.before).toBeNull();
    expect(drop.gap.x).toBe(map.box.x + map.box.w);
  });

  test("a phase over its own place stays there", () => {
    const { phase, box } = phases[2]!;
    expect(phaseDropAt(map, box.x + box.w / 2, phase.id)?.before).toBe(phases[3]!.phase.id);
  });
});

describe("stepDropAt", () => {
  test("lands in the phase under the pointer", () => {
    const { phase, box } = phases[1]!;
    const own = steps.filter((step) => step.phase.id === phase.id);
    expect(stepDropAt(map, box.x + 1, null)).toMatchObject({
      phaseId: phase.id,
      before: own[0]!.step.id,
    });
    expect(stepDropAt(map, box.x + box.w - 1, null)).toMatchObject({
      phaseId: phase.id,
      before: null,
    });
  });

  test("a step over its own place stays there", () => {
    const { step, phase, box } = steps[2]!;
    expect(stepDropAt(map, box.x + box.w / 2, step.id)).toMatchObject({
      phaseId: phase.id,
      before: steps[3]!.step.id,
    });
  });

  test.each([
    ["left", -900, 0],
    ["right", 99_000, -1],
  ])("%s of the map lands in the outermost phase", (_, x, index) => {
    expect(stepDropAt(map, x, null)?.phaseId).toBe(phases.at(index)!.phase.id);
  });
});

describe("laneDropAt", () => {
  test("the upper half of a lane is above it, the lower half below it", () => {
    const { lane, band } = lanes[1]!;
    expect(laneDropAt(map, band.y + 1, null).before).toBe(lane.id);
    expect(laneDropAt(map, band.y + band.h - 1, null).before).toBe(lanes[2]!.lane.id);
  });

  test("under the map is the end", () => {
    const drop = laneDropAt(map, map.box.y + map.box.h + 500, null);
    expect(drop).toEqual({
      before: null,
      gap: { x: map.box.x, y: map.box.y + map.box.h, w: map.box.w, h: 0 },
    });
  });

  test("a lane over its own place stays there", () => {
    const { lane, band } = lanes[1]!;
    expect(laneDropAt(map, band.y + band.h / 2, lane.id).before).toBe(lanes[2]!.lane.id);
  });
});
