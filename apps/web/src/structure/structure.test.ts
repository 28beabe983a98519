import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import {
  addPersona,
  byRank,
  frameworks,
  outlineBoard,
  writeText,
  TITLE_MAX_LENGTH,
  type JourneyOutline,
  type PersonaId,
} from "@cojourney/journey-model";
import { buildBoard, openReplica } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { insertPrompt, promptsOf } from "#structure/prompts.ts";
import { carryOutRemoval, planRemoval } from "#structure/removal.ts";
import { resizePhase } from "#structure/resize-phase.ts";
import type { StructureHost } from "#structure/structure-action.ts";
import { structureActions } from "#structure/structure-actions.ts";
import type { Thing } from "#structure/thing.ts";

const built = Y.encodeStateAsUpdate(buildBoard({ cards: 140, journeys: 2 }).doc);

function openAnn() {
  const ann = openReplica("ann", 1_000, built);
  const map = (): JourneyOutline => outlineBoard(ann.reading().board)[0]!;
  const done: string[] = [];
  const host: StructureHost = {
    rename: ({ type }) => void done.push(`rename ${type}`),
    show: ({ type }, { mayType }) => void done.push(`show ${type}${mayType ? " to type" : ""}`),
    askToRemove: ({ type }) => void done.push(`ask ${type}`),
    showPrompts: () => void done.push("prompts"),
    tell: (result) => void (result.ok || done.push(result.error.type)),
  };
  const actionsOn = (thing: Thing, locked: string | null = null) =>
    structureActions(
      {
        journey: ann.journey,
        board: ann.reading().board,
        language: "en",
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words do not matter here
        words: ((key: string) => key) as never,
        collapsed: collapsedJourneys("board"),
        locked,
        host,
      },
      thing,
    );
  const act = (thing: Thing, id: string) => {
    const action = actionsOn(thing)
      .flatMap((one) => [one, ...(one.choices ?? [])])
      .find((one) => one.id === id);
    if (!action || action.isDisabled) throw new Error(`${id} cannot be done.`);
    action.onAction();
  };
  return { ...ann, map, done, actionsOn, act };
}

const titles = ({ phases }: JourneyOutline) => phases.map(({ phase }) => phase.title);

describe("what can be done to a thing", () => {
  test("under a lock all is there to be seen, says why it cannot be done, and changes nothing", () => {
    const { map, actionsOn, reading, undo, done } = openAnn();
    const { phases, lanes, journey, persona } = map();
    const before = reading().board;
    const things: readonly Thing[] = [
      { type: "phase", id: phases[1]!.phase.id },
      { type: "step", id: phases[1]!.steps[0]!.step.id },
      { type: "lane", id: lanes[0]!.id },
      { type: "journey", id: journey.id },
      { type: "persona", id: persona!.id },
    ];
    const open = things.flatMap((thing) => {
      const actions = actionsOn(thing, "Fay locked it.");
      expect(actions.map(({ id }) => id)).toEqual(actionsOn(thing).map(({ id }) => id));
      for (const action of actions.filter(({ isDisabled }) => isDisabled)) {
        expect(action).toMatchObject({ reason: "Fay locked it." });
        expect(action.choices).toBeUndefined();
        action.onAction();
      }
      return actions.filter(({ isDisabled }) => !isDisabled).map(({ id }) => id);
    });
    expect(open.filter((id) => id !== "prompts")).toEqual(["collapse"]);
    expect(done).toEqual([]);
    expect(undo.canUndo()).toBe(false);
    expect(reading().board).toBe(before);
  });

  test("every action of every kind of thing does what it says, in one step of undo, or asks", () => {
    const { map, actionsOn, undo, reading } = openAnn();
    const { phases, lanes, journey, persona } = map();
    const things: Thing[] = [
      { type: "phase", id: phases[2]!.phase.id },
      { type: "step", id: phases[2]!.steps[0]!.step.id },
      { type: "lane", id: lanes[2]!.id },
      { type: "journey", id: journey.id },
      { type: "persona", id: persona!.id },
    ];
    const asks = ["rename", "remove", "takeStep", "prompts", "collapse"];
    const changed: string[] = [];
    const left: string[] = [];
    for (const thing of things)
      for (const action of actionsOn(thing).flatMap((one) => one.choices ?? [one])) {
        if (action.isDisabled) continue;
        const before = structuredClone(reading());
        undo.stop();
        action.onAction();
        if (isDeepStrictEqual(reading(), before)) continue;
        changed.push(action.id);
        undo.undo();
        if (!isDeepStrictEqual(reading(), before)) left.push(action.id);
      }
    const all = things.flatMap((thing) => actionsOn(thing)).flatMap((one) => one.choices ?? [one]);
    const wanted = all
      .filter(({ id, isDisabled }) => !asks.includes(id) && !isDisabled)
      .map(({ id }) => id);
    expect(changed).toEqual(wanted);
    expect(left).toEqual([]);
  });

  test("phases go left and right, and not over the edge", () => {
    const { map, act, actionsOn } = openAnn();
    const [first, second] = map().phases;
    const thing: Thing = { type: "phase", id: first!.phase.id };
    act(thing, "forth");
    expect(titles(map()).slice(0, 2)).toEqual([second!.phase.title, first!.phase.title]);
    act(thing, "back");
    expect(titles(map()).slice(0, 2)).toEqual([first!.phase.title, second!.phase.title]);
    expect(actionsOn(thing).find(({ id }) => id === "back")?.isDisabled).toBe(true);
  });

  test("personas change places in their list, and not over its ends", () => {
    const { act, actionsOn, reading, journey, done } = openAnn();
    const second = addPersona(journey, { name: "Yusuf" });
    const third = addPersona(journey, { name: "Fatma" });
    const order = () => [...reading().board.personas.values()].toSorted(byRank).map(({ id }) => id);
    const before = order();
    act({ type: "persona", id: third }, "back");
    expect(order()).toEqual([...before.slice(0, -2), third, second]);
    act({ type: "persona", id: third }, "forth");
    expect(order()).toEqual(before);
    expect(done).toEqual(["show persona", "show persona"]);
    const offAt = (id: PersonaId) =>
      actionsOn({ type: "persona", id })
        .filter(({ isDisabled }) => isDisabled)
        .map((action) => action.id);
    expect([offAt(before[0]!), offAt(second), offAt(third)]).toEqual([["back"], [], ["forth"]]);
  });

  test("a step goes over the edge of its phase into the next one, but the only one stays", () => {
    const { map, act, actionsOn } = openAnn();
    const [first, second] = map().phases;
    const last: Thing = { type: "step", id: first!.steps.at(-1)!.step.id };
    act(last, "forth");
    expect(map().phases[1]!.steps[0]!.step.id).toBe(last.id);
    expect(map().phases[1]!.phase.id).toBe(second!.phase.id);
    const only = actionsOn({ type: "step", id: first!.steps[0]!.step.id });
    const off = only.filter(({ isDisabled }) => isDisabled).map(({ id }) => id);
    expect(off).toEqual(["back", "forth", "remove"]);
  });

  test("a way back leads to earlier phases only, and goes again", () => {
    const { map, act, actionsOn } = openAnn();
    const [first, , third] = map().phases.map(({ phase }) => phase.id);
    const thing: Thing = { type: "phase", id: third! };
    expect(actionsOn(thing).find(({ id }) => id === "loops")?.choices).toHaveLength(2);
    act(thing, `loop-${first}`);
    expect(map().journey.loops).toEqual([{ from: third, to: first }]);
    act(thing, `unloop-${first}`);
    expect(map().journey.loops).toEqual([]);
    expect(actionsOn({ type: "phase", id: first! }).find(({ id }) => id === "loops")).toMatchObject(
      { isDisabled: true },
    );
  });

  test("a custom lane is opened for its name, and any other kind is not", () => {
    const { map, act, done } = openAnn();
    const thing: Thing = { type: "lane", id: map().lanes[0]!.id };
    act(thing, "lane-custom");
    act(thing, "lane-metrics");
    expect(done).toEqual(["show lane to type", "show lane"]);
  });

  test("nothing can be done to what somebody removed", () => {
    const { map, actionsOn, journey } = openAnn();
    const thing: Thing = { type: "phase", id: map().phases[0]!.phase.id };
    carryOutRemoval(journey, thing, null);
    expect(actionsOn(thing)).toEqual([]);
  });
});

describe("removing", () => {
  test("offers the neighbours, nearest or most alike first, and the cards go where they are sent", () => {
    const { map, journey, reading } = openAnn();
    const thing: Thing = { type: "step", id: map().steps[3]!.step.id };
    const { cards, refuges } = planRemoval(reading().board, thing);
    expect(refuges.map(({ id }) => id)).toEqual([map().steps[2]!.step.id, map().steps[4]!.step.id]);
    const { size } = reading().board.cards;
    expect(cards).toBeGreaterThan(0);
    expect(carryOutRemoval(journey, thing, refuges[0]!).ok).toBe(true);
    expect(reading().board.cards.size).toBe(size);
    expect(map().unplaced).toEqual([]);
  });

  test("counts the cards of each kind of thing, and never offers a lane without cards", () => {
    const { map, reading } = openAnn();
    const { board } = reading();
    const lane = planRemoval(board, { type: "lane", id: map().lanes[0]!.id });
    const curve = map().lanes.find(({ kind }) => kind === "emotion")!;
    expect(lane.cards).toBe(14);
    expect(lane.refuges.map(({ id }) => String(id))).not.toContain(String(curve.id));
    expect(planRemoval(board, { type: "lane", id: curve.id }).cards).toBe(0);
    const journeyPlan = planRemoval(board, { type: "journey", id: map().journey.id });
    expect([journeyPlan.cards, journeyPlan.refuges.length]).toEqual([84, 1]);
  });
});

describe("the width of a phase", () => {
  test("wider adds steps at its end; narrower takes empty ones and stops at one with cards", () => {
    const { map, journey, undo } = openAnn();
    const { phase, steps } = map().phases[1]!;
    const countNow = () => map().phases[1]!.steps.length;
    expect(resizePhase(journey, map(), phase.id, 5).ok).toBe(true);
    expect(countNow()).toBe(5);
    const refused = resizePhase(journey, map(), phase.id, 1);
    expect(refused).toMatchObject({ ok: false, error: { type: "HoldsCards" } });
    expect(countNow()).toBe(steps.length);
    undo.undo();
    expect(countNow()).toBe(5);
  });
});

describe("prompts", () => {
  test("come from the framework in the board's language, and become a card in the first step", () => {
    const { map, journey, reading } = openAnn();
    const { phase, steps } = map().phases[0]!;
    const [prompt] = promptsOf(phase, "nl");
    expect(frameworks["seven-phase"].phases[0]!.prompts.nl).toContain(prompt);
    const added = insertPrompt(journey, map(), phase.id, map().lanes[0]!, prompt!);
    const card = added?.ok && reading().board.cards.get(added.value);
    expect(card).toMatchObject({ title: prompt, kind: "action" });
    expect(card && card.place.stepId).toBe(steps[0]!.step.id);
    expect(promptsOf({ ...phase, frameworkPhase: null }, "en")).toEqual([]);
  });
});

describe("strange names", () => {
  test.each([
    ["emoji and joiners", "👩‍🚀🧑🏽‍🍳 reis", "👩‍🚀🧑🏽‍🍳 reis"],
    ["right-to-left", "رحلة العميل", "رحلة العميل"],
    ["null characters", "a\u0000b", "ab"],
  ])("%s stand in a head as they were written", (_, written, kept) => {
    const { map, journey } = openAnn();
    const { id } = map().phases[0]!.phase;
    expect(writeText(journey, { root: "phases", id, field: "title" }, written).ok).toBe(true);
    expect(titles(map())[0]).toBe(kept);
  });

  test("100 kB is refused with its length and the limit, and nothing changes", () => {
    const { map, journey } = openAnn();
    const [before] = titles(map());
    const { id } = map().phases[0]!.phase;
    const long = "x".repeat(100_000);
    const refused = writeText(journey, { root: "phases", id, field: "title" }, long);
    const error = { type: "TextTooLong", length: 100_000, limit: TITLE_MAX_LENGTH };
    expect(refused).toEqual({ ok: false, error });
    expect(titles(map())[0]).toBe(before);
  });
});

test("what is folded up is kept on this device, and only there", () => {
  const { map, act, reading } = openAnn();
  const before = structuredClone(reading());
  const thing: Thing = { type: "journey", id: map().journey.id };
  const journeys = collapsedJourneys("board");
  const was = journeys.now().has(thing.id);
  act(thing, "collapse");
  expect(journeys.now().has(thing.id)).toBe(!was);
  expect(reading()).toEqual(before);
});
