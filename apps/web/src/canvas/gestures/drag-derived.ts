import { atom, isEqual, react, type Atom, type Editor, type TLShapeId } from "tldraw";
import {
  cardDropAt,
  commit,
  isInBox,
  laneDropAt,
  moveCard,
  moveJourney,
  moveLane,
  movePersona,
  movePhase,
  moveStep,
  personaDropAt,
  phaseDropAt,
  setJourneyFields,
  stepDropAt,
  type BoardLayout,
  type Box,
  type JourneyDoc,
  type JourneyLayout,
  type PersonaId,
} from "@cojourney/journey-model";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import type { Projection } from "#canvas/project/project-board.ts";
import {
  derivedShapeId,
  isDerived,
  recordIdOf,
  type DerivedShape,
} from "#canvas/shapes/derived-shape.ts";

/** Pictures of the journey under this person's hand. */
export interface Drag {
  /** Where what is held would land; null for nowhere. */
  readonly gap: Atom<Box | null>;
  readonly heldIds: () => ReadonlySet<TLShapeId>;
  /** What the others should see moving, in page coordinates. */
  readonly moving: () => readonly {
    readonly id: TLShapeId;
    readonly at: readonly [number, number];
  }[];
  stop(): void;
}

/** Where something would land, how to show it, and the command that puts it there. */
interface Landing {
  readonly gap: Box;
  readonly land: () => void;
}

/**
 * Turns dragging of journey pictures into commands: one when the hand lets go, none before. On Escape
 * tldraw moves the shapes back first, so they land where they were.
 */
export function dragDerived(
  editor: Editor,
  journey: JourneyDoc,
  projection: () => Projection,
): Drag {
  // A hand moves more often than from one gap to the next.
  const gap = atom<Box | null>("where the dragged cards land", null, { isEqual });
  const initial = new Map<TLShapeId, DerivedShape>();
  let companions: readonly DerivedShape[] = [];

  function begin(): void {
    // tldraw has made its first move by now, so their own places would be a little off.
    for (const id of editor.getSelectedShapeIds()) {
      const shape = projection().atHome(id);
      if (shape) initial.set(id, shape);
    }
    companions = [...initial.values()].flatMap((shape) =>
      companionsOf(shape, projection().layout()),
    );
  }
  function move(): void {
    carryCompanions();
    gap.set(landing()?.gap ?? null);
  }
  function end(): void {
    const landed = landing();
    initial.clear();
    companions = [];
    gap.set(null);
    if (landed) commit(journey, landed.land);
    projection().schedule();
  }

  /** A map that is dragged by its title takes along all that lies on it. */
  function carryCompanions(): void {
    const lead = [...initial.values()].find(({ type }) => type === "journey");
    const current = lead && editor.getShape(lead.id);
    if (!lead || !current || companions.length === 0) return;
    const [dx, dy] = [current.x - lead.x, current.y - lead.y];
    mergeFromDocument(editor, () =>
      editor.store.put(companions.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy }))),
    );
  }
  function companionsOf(shape: DerivedShape, layout: BoardLayout): DerivedShape[] {
    if (shape.type !== "journey") return [];
    const own = layout.journeys.find(({ outline }) => outline.journey.id === recordIdOf(shape));
    if (!own) return [];
    return idsOn(own, layout).flatMap((id) => {
      const companion = editor.getShape(id);
      return companion && isDerived(companion) && !initial.has(id) ? [companion] : [];
    });
  }

  function landing(): Landing | null {
    const held = [...initial.keys()].flatMap((id) => {
      const shape = editor.getShape(id);
      return shape && isDerived(shape) ? [shape] : [];
    });
    const lead = held.find(isUnderHand) ?? held[0];
    if (!lead || !hasMoved(lead)) return null;
    const layout = projection().layout();
    const middle = { x: lead.x + lead.props.w / 2, y: lead.y + lead.props.h / 2 };
    const cards = held.filter((shape) => shape.type === "card");
    if (cards.length > 0) return cardsLanding(layout, cards, middle);
    return structureLanding(layout, lead, middle);
  }
  /** Of several, the one that was taken hold of says where all of them go. */
  function isUnderHand({ id }: DerivedShape): boolean {
    const before = initial.get(id);
    if (!before) return false;
    const { x, y, props } = before;
    return isInBox(editor.inputs.getOriginPagePoint(), { x, y, w: props.w, h: props.h });
  }
  function hasMoved(shape: DerivedShape): boolean {
    const before = initial.get(shape.id);
    return before !== undefined && Math.hypot(shape.x - before.x, shape.y - before.y) > 2;
  }

  /** Cards that are dragged together land together, in the order in which they lay. */
  function cardsLanding(
    layout: BoardLayout,
    cards: readonly DerivedShape<"card">[],
    middle: { readonly x: number; readonly y: number },
  ): Landing | null {
    const ids = cards.toSorted((a, b) => a.y - b.y || a.x - b.x).map((card) => recordIdOf(card));
    const drop = cardDropAt(layout, middle, new Set(ids));
    if (!drop) return null;
    return {
      gap: drop.gap,
      land: () => {
        for (const id of ids) moveCard(journey, id, drop);
      },
    };
  }

  function structureLanding(
    layout: BoardLayout,
    shape: DerivedShape,
    middle: { readonly x: number; readonly y: number },
  ): Landing | null {
    if (shape.type === "persona") return personaLanding(layout, recordIdOf(shape), middle);
    const own = journeyAround(layout, shape);
    if (!own) return null;
    const journeyId = own.outline.journey.id;
    switch (shape.type) {
      case "journey": {
        const before = initial.get(shape.id) ?? shape;
        const { x, y } = own.bounds;
        const origin = [x + shape.x - before.x, y + shape.y - before.y] as const;
        return {
          gap: { x: 0, y: 0, w: 0, h: 0 },
          land: () => void moveJourney(journey, journeyId, origin),
        };
      }
      case "phase": {
        const id = recordIdOf(shape);
        const drop = phaseDropAt(own, middle.x, id);
        return (
          drop && {
            gap: drop.gap,
            land: () => void movePhase(journey, id, { journeyId, before: drop.before }),
          }
        );
      }
      case "step": {
        const id = recordIdOf(shape);
        const drop = stepDropAt(own, middle.x, id);
        const isOnlyOne = drop && isOnlyStep(own, id) && drop.phaseId !== phaseOf(own, id);
        return drop && !isOnlyOne
          ? { gap: drop.gap, land: () => void moveStep(journey, id, drop) }
          : null;
      }
      case "lane": {
        const id = recordIdOf(shape);
        const drop = laneDropAt(own, middle.y, id);
        return {
          gap: drop.gap,
          land: () => void moveLane(journey, id, { journeyId, before: drop.before }),
        };
      }
      case "card":
      case "emotion-curve":
        return null;
    }
  }

  function personaLanding(
    layout: BoardLayout,
    id: PersonaId,
    middle: { readonly x: number; readonly y: number },
  ): Landing | null {
    const drop = personaDropAt(layout, middle, id);
    if (!drop) return null;
    return {
      gap: drop.gap,
      land() {
        if (drop.type === "journey") setJourneyFields(journey, drop.journeyId, { personaId: id });
        else movePersona(journey, id, drop.before);
      },
    };
  }

  const stop = react("drag pictures of the journey", () => {
    const isDragging = editor.isIn("select.translating");
    if (isDragging && initial.size === 0) begin();
    if (isDragging) {
      for (const id of initial.keys()) editor.getShape(id);
      queueMicrotask(() => initial.size > 0 && move());
    } else if (initial.size > 0) queueMicrotask(end);
  });

  return {
    gap,
    stop,
    heldIds: () => new Set([...initial.keys(), ...companions.map(({ id }) => id)]),
    moving: () =>
      [...initial.keys()].flatMap((id) => {
        const shape = editor.getShape(id);
        return shape ? [{ id, at: [shape.x, shape.y] as const }] : [];
      }),
  };
}

function journeyAround(layout: BoardLayout, shape: DerivedShape): JourneyLayout | undefined {
  const id = recordIdOf(shape);
  return layout.journeys.find(
    ({ outline }) =>
      outline.journey.id === id ||
      outline.phases.some(({ phase }) => phase.id === id) ||
      outline.steps.some(({ step }) => step.id === id) ||
      outline.lanes.some((lane) => lane.id === id),
  );
}

function phaseOf(journey: JourneyLayout, stepId: string): string | undefined {
  return journey.steps.find(({ step }) => step.id === stepId)?.phase.id;
}

/** A phase keeps at least one step. */
function isOnlyStep(journey: JourneyLayout, stepId: string): boolean {
  const phaseId = phaseOf(journey, stepId);
  return journey.steps.filter(({ phase }) => phase.id === phaseId).length < 2;
}

function idsOn(journey: JourneyLayout, layout: BoardLayout): TLShapeId[] {
  return [
    ...journey.phases.map(({ phase }) => derivedShapeId("phase", phase.id)),
    ...journey.steps.map(({ step }) => derivedShapeId("step", step.id)),
    ...journey.lanes.map(({ lane }) => derivedShapeId("lane", lane.id)),
    ...journey.cards.map(({ card }) => derivedShapeId("card", card.id)),
    ...journey.curves.map(({ lane }) => derivedShapeId("emotion-curve", lane.id)),
    ...layout.personas
      .filter(({ box }) => isInBox(box, { ...journey.bounds, w: journey.bounds.w + 1 }))
      .map(({ persona }) => derivedShapeId("persona", persona.id)),
  ];
}
