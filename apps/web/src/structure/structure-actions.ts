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
  laneKindIds,
  laneKinds,
  layoutBoard,
  moveJourney,
  moveLane,
  movePhase,
  moveStep,
  nextJourneyOrigin,
  outlineBoard,
  originBeside,
  removeLoop,
  skipPhase,
  swapWithNeighbour,
  type Board,
  type JourneyDoc,
  type JourneyOutline,
  type LaneId,
  type LaneKindId,
  type Language,
  type PhaseId,
  type Refusal,
  type Result,
  type StepId,
} from "@cojourney/journey-model";
import type { CollapsedJourneys } from "#structure/collapsed-journeys.ts";
import { promptsOf } from "#structure/prompts.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { journeyOf, nameOf, type Thing } from "#structure/thing.ts";
import type { StructureWords } from "#structure/words.ts";

/** Something that can be done to a thing: an entry of its menu, and perhaps a button beside it. */
export interface StructureAction {
  /** The same for the same action, so that buttons can be picked from the list: "addAfter", "loop-<phase>" ... */
  readonly id: string;
  readonly section: "name" | "add" | "move" | "path" | "view" | "remove";
  readonly label: string;
  /** One sentence: what it is or does. */
  readonly explanation?: string;
  /** As `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** Why it cannot be done now, although it otherwise could; `onAction` then says so. */
  readonly reason?: string;
  /** Opens these instead of doing something. */
  readonly choices?: readonly StructureAction[];
  readonly laneKind?: LaneKindId;
  readonly onAction: () => void;
}

/** What a view does around a change of structure. */
export interface StructureHost {
  rename(thing: Thing): void;
  /** Something was made or moved: brings it into view, and opens its name if it has none. */
  show(thing: Thing, options: { readonly mayType: boolean }): void;
  askToRemove(thing: Thing): void;
  showPrompts(phaseId: PhaseId): void;
  /** Tells the person why nothing happened, when nothing happened. */
  tell(result: Result<unknown, Refusal>): void;
}

export interface StructureContext {
  readonly journey: JourneyDoc;
  readonly board: Board;
  /** Language of the board's own words. */
  readonly language: Language;
  readonly words: StructureWords;
  readonly collapsed: CollapsedJourneys;
  /** Why the structure may not be changed now, as a sentence; null while it may. */
  readonly locked: string | null;
  readonly host: StructureHost;
}

const nothing = () => {};

/** These change nothing of the structure, so a lock leaves them. */
const harmless: ReadonlySet<string> = new Set(["collapse", "prompts"]);

/** Everything that can be done to a thing, in the order of its menu; nothing when it is gone. */
export function structureActions(
  context: StructureContext,
  thing: Thing,
): readonly StructureAction[] {
  const { locked } = context;
  const actions = openActions(context, thing);
  if (locked === null) return actions;
  return actions.map((action) => (harmless.has(action.id) ? action : closed(action, locked)));
}

/** Under a lock what can be done stays to be seen, with the reason why not now. */
function closed(action: StructureAction, reason: string): StructureAction {
  const { id, section, label, keys } = action;
  const onAction = () => tellLocked(reason);
  return { id, section, label, ...(keys ? { keys } : {}), isDisabled: true, reason, onAction };
}

function openActions(context: StructureContext, thing: Thing): readonly StructureAction[] {
  if (thing.type === "persona") return personaActions(context, thing);
  const outline = journeyOf(context.board, thing);
  if (!outline) return [];
  switch (thing.type) {
    case "phase":
      return phaseActions(context, outline, thing);
    case "step":
      return stepActions(context, outline, thing);
    case "lane":
      return laneActions(context, outline, thing);
    case "journey":
      return journeyActions(context, outline, thing);
  }
}

function phaseActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "phase" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const journeyId = outline.journey.id;
  const { phases } = outline;
  const index = phases.findIndex(({ phase }) => phase.id === thing.id);
  const own = phases[index];
  if (!own) return [];
  const add = (before: PhaseId | null) => {
    const added = addPhase(journey, { journeyId, before });
    made(host, added, (value) => ({ type: "phase", id: value.phaseId }));
  };
  const move = (before: PhaseId | null) =>
    moved(host, movePhase(journey, thing.id, { journeyId, before }), thing);
  return [
    rename(context, thing),
    {
      id: "addBefore",
      section: "add",
      label: t("addPhaseBefore"),
      onAction: () => add(thing.id),
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addPhaseAfter"),
      onAction: () => add(phases[index + 1]?.phase.id ?? null),
    },
    {
      id: "addStep",
      section: "add",
      label: t("addStep"),
      onAction: () =>
        made(host, addStep(journey, { phaseId: thing.id, before: null }), (id) => ({
          type: "step",
          id,
        })),
    },
    {
      id: "takeStep",
      section: "add",
      label: t("takeStep"),
      isDisabled: own.steps.length < 2,
      onAction: () => {
        const last = own.steps.at(-1);
        if (last) host.askToRemove({ type: "step", id: last.step.id });
      },
    },
    ...moves(context, {
      isFirst: index === 0,
      isLast: index === phases.length - 1,
      isVertical: false,
      back: () => move(phases[index - 1]?.phase.id ?? null),
      forth: () => move(phases[index + 2]?.phase.id ?? null),
    }),
    duplicate(context, () =>
      made(host, duplicatePhase(journey, thing.id), (id) => ({ type: "phase", id }), false),
    ),
    {
      id: "prompts",
      section: "path",
      label: t("prompts"),
      isDisabled: promptsOf(own.phase, context.language).length === 0,
      onAction: () => host.showPrompts(thing.id),
    },
    {
      id: "skip",
      section: "path",
      label: t(own.phase.skipped ? "unskip" : "skip"),
      onAction: () => host.tell(skipPhase(journey, thing.id, !own.phase.skipped)),
    },
    ...loopActions(context, outline, thing.id),
    remove(context, thing, phases.length < 2),
  ];
}

function loopActions(
  { journey, board, words: t, host, language }: StructureContext,
  { journey: { id, loops }, phases }: JourneyOutline,
  from: PhaseId,
): readonly StructureAction[] {
  const index = phases.findIndex(({ phase }) => phase.id === from);
  const nameOfPhase = (phaseId: PhaseId) =>
    nameOf(t, board, { type: "phase", id: phaseId }, language);
  const drawn = loops.filter((loop) => loop.from === from);
  const earlier = phases
    .slice(0, Math.max(0, index))
    .filter(({ phase }) => drawn.every(({ to }) => to !== phase.id));
  return [
    {
      id: "loops",
      section: "path",
      label: t("loopBack"),
      isDisabled: earlier.length === 0,
      choices: earlier.map(({ phase }) => ({
        id: `loop-${phase.id}`,
        section: "path",
        label: nameOfPhase(phase.id),
        onAction: () => host.tell(addLoop(journey, id, { from, to: phase.id })),
      })),
      onAction: nothing,
    },
    ...drawn.map((loop): StructureAction => ({
      id: `unloop-${loop.to}`,
      section: "path",
      label: t("removeLoop", { phase: nameOfPhase(loop.to) }),
      onAction: () => host.tell(removeLoop(journey, id, loop)),
    })),
  ];
}

function stepActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "step" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const phaseAt = outline.phases.findIndex(({ steps }) =>
    steps.some(({ step }) => step.id === thing.id),
  );
  const own = outline.phases[phaseAt];
  if (!own) return [];
  const phaseId = own.phase.id;
  const index = own.steps.findIndex(({ step }) => step.id === thing.id);
  const isOnly = own.steps.length < 2;
  const add = (before: StepId | null) =>
    made(host, addStep(journey, { phaseId, before }), (id) => ({ type: "step", id }));
  const move = (to: { readonly phaseId: PhaseId; readonly before: StepId | null }) =>
    moved(host, moveStep(journey, thing.id, to), thing);
  const before = outline.phases[phaseAt - 1]?.phase.id;
  const after = outline.phases[phaseAt + 1];
  return [
    rename(context, thing),
    { id: "addBefore", section: "add", label: t("addStepBefore"), onAction: () => add(thing.id) },
    {
      id: "addAfter",
      section: "add",
      label: t("addStepAfter"),
      onAction: () => add(own.steps[index + 1]?.step.id ?? null),
    },
    ...moves(context, {
      // Over the edge of its phase a step goes into the next one, unless it is all that its phase has.
      isFirst: index === 0 && (isOnly || before === undefined),
      isLast: index === own.steps.length - 1 && (isOnly || !after),
      isVertical: false,
      back: () =>
        index > 0
          ? move({ phaseId, before: own.steps[index - 1]?.step.id ?? null })
          : before && move({ phaseId: before, before: null }),
      forth: () =>
        index < own.steps.length - 1
          ? move({ phaseId, before: own.steps[index + 2]?.step.id ?? null })
          : after && move({ phaseId: after.phase.id, before: after.steps[0]?.step.id ?? null }),
    }),
    duplicate(context, () =>
      made(host, duplicateStep(journey, thing.id), (id) => ({ type: "step", id }), false),
    ),
    remove(context, thing, isOnly),
  ];
}

function laneActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "lane" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const journeyId = outline.journey.id;
  const { lanes } = outline;
  const index = lanes.findIndex(({ id }) => id === thing.id);
  const move = (before: LaneId | null) =>
    moved(host, moveLane(journey, thing.id, { journeyId, before }), thing);
  return [
    rename(context, thing),
    {
      id: "addBefore",
      section: "add",
      label: t("addLaneAbove"),
      choices: laneChoices(context, outline, thing.id),
      onAction: nothing,
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addLaneBelow"),
      choices: laneChoices(context, outline, lanes[index + 1]?.id ?? null),
      onAction: nothing,
    },
    ...moves(context, {
      isFirst: index === 0,
      isLast: index === lanes.length - 1,
      isVertical: true,
      back: () => move(lanes[index - 1]?.id ?? null),
      forth: () => move(lanes[index + 2]?.id ?? null),
    }),
    duplicate(context, () =>
      made(host, duplicateLane(journey, thing.id), (id) => ({ type: "lane", id }), false),
    ),
    remove(context, thing),
  ];
}

/** Every kind of lane with what it is for; a custom one gets its name from who adds it. */
function laneChoices(
  { journey, host, language }: StructureContext,
  outline: JourneyOutline,
  before: LaneId | null,
): readonly StructureAction[] {
  const journeyId = outline.journey.id;
  return laneKindIds.map((kind) => ({
    id: `lane-${kind}`,
    section: "add",
    label: laneKinds[kind].label[language],
    explanation: laneKinds[kind].explanation[language],
    laneKind: kind,
    onAction: () =>
      made(
        host,
        addLane(journey, { journeyId, kind, before }),
        (id) => ({ type: "lane", id }),
        kind === "custom",
      ),
  }));
}

/** Before the journey above it or after the one below: on the canvas the two change places. */
function journeyMoves(
  { journey, board, words: t, host }: StructureContext,
  thing: Extract<Thing, { type: "journey" }>,
): readonly StructureAction[] {
  const ids = outlineBoard(board).map((outline) => outline.journey.id);
  const ends = { back: ids[0], forth: ids.at(-1) };
  return (["back", "forth"] as const).map((id) => ({
    id,
    section: "move",
    label: t(id === "back" ? "moveBefore" : "moveAfter"),
    keys: id === "back" ? "Alt+ArrowUp" : "Alt+ArrowDown",
    isDisabled: ends[id] === thing.id,
    onAction: () => {
      const swap = swapWithNeighbour(layoutBoard(board), thing.id, id);
      const results = commit(journey, () =>
        swap.map((move) => moveJourney(journey, move.id, move.origin)),
      );
      const refusal = results.find(({ ok }) => !ok);
      moved(host, refusal ?? { ok: true, value: undefined }, thing);
    },
  }));
}

function journeyActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "journey" }>,
): readonly StructureAction[] {
  const { journey, board, words: t, host, collapsed } = context;
  const isCollapsed = collapsed.now().has(thing.id);
  const beside = () => originBeside(layoutBoard(board), thing.id);
  return [
    rename(context, thing),
    {
      id: "collapse",
      section: "view",
      label: t(isCollapsed ? "expand" : "collapse"),
      onAction: () => collapsed.toggle(thing.id),
    },
    {
      id: "addPhase",
      section: "add",
      label: t("addPhase"),
      onAction: () =>
        made(host, addPhase(journey, { journeyId: thing.id, before: null }), (value) => ({
          type: "phase",
          id: value.phaseId,
        })),
    },
    {
      id: "addLane",
      section: "add",
      label: t("addLane"),
      choices: laneChoices(context, outline, null),
      onAction: nothing,
    },
    {
      id: "future",
      section: "path",
      label: t("copyAsFuture"),
      onAction: () =>
        made(
          host,
          copyAsFuture(journey, thing.id, beside()),
          (id) => ({ type: "journey", id }),
          false,
        ),
    },
    ...journeyMoves(context, thing),
    duplicate(context, () =>
      made(
        host,
        duplicateJourney(journey, thing.id, beside()),
        (id) => ({ type: "journey", id }),
        false,
      ),
    ),
    remove(context, thing),
  ];
}

function personaActions(
  context: StructureContext,
  thing: Extract<Thing, { type: "persona" }>,
): readonly StructureAction[] {
  const { journey, board, words: t, host } = context;
  if (!board.personas.has(thing.id)) return [];
  return [
    rename(context, thing),
    {
      id: "addJourney",
      section: "add",
      label: t("addJourney"),
      onAction: () => {
        const { framework, language } = board.meta;
        const origin = nextJourneyOrigin(layoutBoard(board));
        const added = addJourney(journey, { personaId: thing.id, framework, language, origin });
        made(host, added, (id) => ({ type: "journey", id }));
      },
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addPersona"),
      onAction: () =>
        host.show({ type: "persona", id: addPersona(journey, {}) }, { mayType: true }),
    },
    duplicate(context, () =>
      made(host, duplicatePersona(journey, thing.id), (id) => ({ type: "persona", id })),
    ),
    remove(context, thing),
  ];
}

function rename({ words: t, host }: StructureContext, thing: Thing): StructureAction {
  return {
    id: "rename",
    section: "name",
    label: t("rename"),
    keys: "F2",
    onAction: () => host.rename(thing),
  };
}

function duplicate({ words: t }: StructureContext, onAction: () => void): StructureAction {
  return { id: "duplicate", section: "move", label: t("duplicate"), keys: "Control+D", onAction };
}

function remove(
  { words: t, host }: StructureContext,
  thing: Thing,
  isDisabled = false,
): StructureAction {
  return {
    id: "remove",
    section: "remove",
    label: t("remove"),
    keys: "Delete",
    isDisabled,
    onAction: () => host.askToRemove(thing),
  };
}

function moves(
  { words: t }: StructureContext,
  way: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly isVertical: boolean;
    readonly back: () => void;
    readonly forth: () => void;
  },
): readonly StructureAction[] {
  return [
    {
      id: "back",
      section: "move",
      label: t(way.isVertical ? "moveUp" : "moveLeft"),
      keys: way.isVertical ? "Alt+ArrowUp" : "Alt+ArrowLeft",
      isDisabled: way.isFirst,
      onAction: way.back,
    },
    {
      id: "forth",
      section: "move",
      label: t(way.isVertical ? "moveDown" : "moveRight"),
      keys: way.isVertical ? "Alt+ArrowDown" : "Alt+ArrowRight",
      isDisabled: way.isLast,
      onAction: way.forth,
    },
  ];
}

/** Shows what a command made, or tells why it made nothing. */
function made<T>(
  host: StructureHost,
  result: Result<T, Refusal>,
  toThing: (value: T) => Thing,
  mayType = true,
): void {
  host.tell(result);
  if (result.ok) host.show(toThing(result.value), { mayType });
}

function moved(host: StructureHost, result: Result<void, Refusal>, thing: Thing): void {
  host.tell(result);
  if (result.ok) host.show(thing, { mayType: false });
}
