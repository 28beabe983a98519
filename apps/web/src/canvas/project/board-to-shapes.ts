import type { TLParentId } from "tldraw";
import {
  isBacked,
  laneKindOf,
  metrics,
  type Board,
  type BoardLayout,
  type Box,
  type Card,
  type CardBox,
  type JourneyLayout,
  type Language,
  type ShapeKind,
} from "@cojourney/journey-model";
import { derivedShapeId, type DerivedShape } from "#canvas/shapes/derived-shape.ts";

/**
 * Order of the pictures, all under what people draw: tldraw starts its own shapes at "a1", and these
 * beginnings of fractional indexes lie below it.
 */
const layerByKind: Readonly<Record<ShapeKind, string>> = {
  journey: "a01",
  lane: "a02",
  phase: "a03",
  step: "a04",
  persona: "a05",
  "emotion-curve": "a06",
  card: "a07",
};

/** An index of its own for each picture, the same on every screen: tldraw finds no place between equal ones. */
function indexOf(kind: ShapeKind, id: string): string {
  let index = layerByKind[kind];
  for (let i = 0; i < id.length; i++) index += id.charCodeAt(i).toString(36).padStart(2, "0");
  return `${index}1`;
}

/** Words that the document does not hold, in the board's language. */
export interface PictureWords {
  readonly language: Language;
  readonly state: (state: "current" | "future") => string;
}

/** What the pictures of a journey depend on beside its layout. */
interface Surroundings {
  readonly pageId: TLParentId;
  readonly words: PictureWords;
  readonly channels: Board["meta"]["channels"];
  readonly tags: Board["meta"]["tags"];
  /** The cards that rest on evidence, whose own journey may be another: their ids in one text, to be compared. */
  readonly backed: string;
}

/** The pictures of journeys in which nothing changed; a layout keeps its identity as long as that is so. */
const known = new WeakMap<
  JourneyLayout,
  Surroundings & { readonly shapes: readonly DerivedShape[] }
>();

/**
 * Draws a laid-out board as tldraw shapes. Pure: the same layout gives the same records everywhere, and the very same
 * objects for a journey in which nothing changed.
 */
export function boardToShapes(
  board: Board,
  layout: BoardLayout,
  pageId: TLParentId,
  words: PictureWords,
): readonly DerivedShape[] {
  const { channels, tags } = board.meta;
  const journeys = layout.journeys.flatMap((journey) => {
    const last = known.get(journey);
    const isKnown = last?.pageId === pageId && last.words === words;
    const backed = backedIn(journey, board);
    const isSameList = last?.channels === channels && last.tags === tags;
    if (isKnown && isSameList && last.backed === backed) return last.shapes;
    const shapes = journeyToShapes(journey, { pageId, words, channels, tags, backed }, board);
    known.set(journey, { pageId, words, channels, tags, backed, shapes });
    return shapes;
  });
  const personas = layout.personas.map(({ persona, box, size }) =>
    toShape(pageId, "persona", persona.id, box, {
      name: persona.name,
      color: persona.color,
      nameLines: size.nameLines,
      segmentLines: size.segmentLines,
      statementLines: size.statementLines,
      sections: size.sections,
    }),
  );
  return [...journeys, ...personas];
}

function backedIn({ cards }: JourneyLayout, board: Board): string {
  let ids = "";
  for (const { card } of cards) if (isBacked(board, card)) ids += `${card.id} `;
  return ids;
}

function toShape<Kind extends ShapeKind>(
  pageId: TLParentId,
  kind: Kind,
  id: string,
  box: Box,
  props: Omit<DerivedShape<Kind>["props"], "w" | "h">,
): DerivedShape {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a kind and its own props make one member of the union, which TypeScript cannot follow through Kind
  return {
    id: derivedShapeId(kind, id),
    typeName: "shape",
    type: kind,
    parentId: pageId,
    index: indexOf(kind, id),
    x: box.x,
    y: box.y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: box.w, h: box.h, ...props },
  } as unknown as DerivedShape;
}

function journeyToShapes(
  journey: JourneyLayout,
  surroundings: Surroundings,
  board: Board,
): readonly DerivedShape[] {
  const { pageId, words, channels, tags } = surroundings;
  const channelNames = new Map(channels.map(({ id, name }) => [id, name]));
  // In the order of the board's list, as everywhere.
  const tagLooks = tags.map(({ id, name, color }) => ({ id, look: { name, color } }));
  const shapes: DerivedShape[] = [];
  function put<Kind extends ShapeKind>(
    kind: Kind,
    id: string,
    box: Box,
    props: Omit<DerivedShape<Kind>["props"], "w" | "h">,
  ): void {
    shapes.push(toShape(pageId, kind, id, box, props));
  }

  const { outline } = journey;
  put("journey", outline.journey.id, journey.box, {
    title: outline.journey.title,
    subtitle: [outline.persona?.name, words.state(outline.journey.state)]
      .filter(Boolean)
      .join(" · "),
    map: toPicture(journey),
    collapsed: journey.collapsed
      ? {
          phases: outline.phases.length,
          steps: outline.steps.length,
          cards: [...outline.cards.values()].reduce((sum, cell) => sum + cell.length, 0),
          curvePath: journey.collapsed.curvePath,
          color: outline.persona?.color ?? "teal",
        }
      : null,
  });
  for (const [index, { phase, box }] of journey.phases.entries())
    put("phase", phase.id, box, { title: phase.title, skipped: phase.skipped, index });
  for (const [index, { step, box, lines }] of journey.steps.entries())
    put("step", step.id, box, { lines, number: index + 1 });
  for (const { lane, label } of journey.lanes)
    put("lane", lane.id, label, {
      title: lane.title || laneKindOf(lane.kind).label[words.language],
      kind: lane.kind,
    });
  const numbers = new Map(journey.steps.map(({ step }, index) => [step.id, index + 1]));
  for (const { lane, box, points, path } of journey.curves)
    put("emotion-curve", lane.id, box, {
      path,
      color: outline.persona?.color ?? "teal",
      points: points.map(({ step, emotion, x, y }) => ({
        stepId: step.id,
        stepNumber: numbers.get(step.id) ?? 0,
        x,
        y,
        score: emotion.score,
        label: emotion.label,
      })),
    });
  for (const cardBox of journey.cards) {
    const last = knownCards.get(cardBox.card);
    const hasEvidence = isBacked(board, cardBox.card);
    if (last?.hasEvidence === hasEvidence && isSamePlace(last, cardBox, surroundings)) {
      shapes.push(last.shape);
      continue;
    }
    const { card, kind, box, size } = cardBox;
    const shape = toShape(pageId, "card", card.id, box, {
      kind,
      lines: size.lines,
      hasFooter: size.hasFooter,
      author: card.author ?? "",
      channel: card.channel === null ? "" : (channelNames.get(card.channel) ?? card.channel),
      hasNote: card.note !== "",
      hasEvidence,
      momentOfTruth: card.momentOfTruth,
      dropOffPercent: card.dropOff && (card.dropOff.percent ?? -1),
      color: card.color,
      tags: tagLooks.flatMap(({ id, look }) => (card.tags.includes(id) ? [look] : [])),
    });
    knownCards.set(card, { kind, box, hasEvidence, surroundings, shape });
    shapes.push(shape);
  }
  return shapes;
}

/** The pictures of cards, which keep their identity until something of them changes: in a map of hundreds, all but one do. */
const knownCards = new WeakMap<Card, KnownCard>();

interface KnownCard extends Pick<CardBox, "kind" | "box"> {
  readonly hasEvidence: boolean;
  readonly surroundings: Surroundings;
  readonly shape: DerivedShape;
}

/** Size and words of a picture follow from its card; these are what else it is made of. */
function isSamePlace(
  { kind, box, surroundings: { pageId, channels, tags } }: KnownCard,
  now: CardBox,
  around: Surroundings,
): boolean {
  return (
    kind === now.kind &&
    box.x === now.box.x &&
    box.y === now.box.y &&
    pageId === around.pageId &&
    channels === around.channels &&
    tags === around.tags
  );
}

function toPicture({ box, phases, steps, lanes, loops, tray }: JourneyLayout) {
  const [firstStep] = steps;
  const phaseStarts = new Set(phases.map((phase) => phase.box.x));
  const gridBottom = lanes[0]?.band.y ?? box.y + metrics.titleHeightPx;
  return {
    gridX: (firstStep?.box.x ?? box.x + metrics.laneLabelWidthPx) - box.x,
    gridY: gridBottom - box.y,
    phasesY: (phases[0]?.box.y ?? box.y) - box.y,
    columns: steps.map((step) => ({
      x: step.box.x - box.x,
      w: step.box.w,
      isPhaseStart: phaseStarts.has(step.box.x),
      skipped: step.phase.skipped,
    })),
    rows: lanes.map(({ lane, band }) => ({ y: band.y - box.y, h: band.h, kind: lane.kind })),
    loops: loops.map(({ to, fromX, toX, y }) => ({
      to: to.title.trim(),
      fromX: fromX - box.x,
      toX: toX - box.x,
      y: y - box.y,
    })),
    trayY: tray && tray.y - box.y,
  };
}
