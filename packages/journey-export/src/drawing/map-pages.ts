import {
  type Card,
  cellKey,
  type JourneyLayout,
  type JourneyOutline,
  layoutJourney,
  metrics,
  type PhaseOutline,
} from "@cojourney/journey-model";

/** A piece of a map that fits on one page. */
export interface MapPage {
  readonly layout: JourneyLayout;
  /** Numbers, from 0, of the phase and the step at its left. */
  readonly firstPhase: number;
  readonly firstStep: number;
  /** Points on paper per px of the drawing. */
  readonly scale: number;
  /** Its columns begin or end in the middle of a phase, or its rows go on from the page before. */
  readonly isContinued: boolean;
}

/** Letters of a card below this scale are too small to read on A3: 13 px become 6.8 points. */
const SMALLEST_SCALE = 0.52;
/** Larger looks coarse, and saves no page. */
const LARGEST_SCALE = 0.9;
const SCALE_STEP = 0.02;

/**
 * Cuts a map into pages of a size in points, between phases where that is possible, and where it is too
 * high between lanes. Every page repeats the heads of its rows and columns. The scale is the largest that
 * needs no more pages than the smallest does. Cards without a place are not in it.
 */
export function mapPages(
  outline: JourneyOutline,
  paper: { readonly w: number; readonly h: number },
): readonly MapPage[] {
  const placed = { ...outline, unplaced: [] };
  let best = pagesAt(placed, paper, SMALLEST_SCALE);
  for (let scale = SMALLEST_SCALE; scale <= LARGEST_SCALE; scale += SCALE_STEP) {
    const pages = pagesAt(placed, paper, scale);
    if (pages.length > best.length) break;
    best = pages;
  }
  return best;
}

/** The part of a layout that a page shows: all but the title. */
export function mapBox({ box, phases, loops }: JourneyLayout): JourneyLayout["box"] {
  const loopsPx = loops.length > 0 ? metrics.loopsHeightPx : 0;
  const top = (phases[0]?.box.y ?? box.y + metrics.titleHeightPx) - loopsPx;
  return { ...box, y: top, h: box.y + box.h - top };
}

function pagesAt(
  outline: JourneyOutline,
  paper: { readonly w: number; readonly h: number },
  scale: number,
): readonly MapPage[] {
  const room = { w: paper.w / scale, h: paper.h / scale };
  const columns = Math.max(
    1,
    Math.floor((room.w - metrics.laneLabelWidthPx) / metrics.stepWidthPx),
  );
  return columnGroups(outline, columns).flatMap(
    ({ phases, firstPhase, firstStep, isContinued }) => {
      const part: JourneyOutline = {
        ...outline,
        // Ways back between phases on different pages cannot be drawn.
        phases,
        steps: phases.flatMap(({ steps }) => steps),
      };
      return rowGroups(part, room.h).map((rows, i): MapPage => {
        const layout = layoutJourney(rows, [0, 0]);
        // One card may be higher than a page: then this page is drawn smaller.
        const fit = Math.min(scale, paper.h / mapBox(layout).h);
        return { layout, firstPhase, firstStep, scale: fit, isContinued: isContinued || i > 0 };
      });
    },
  );
}

interface ColumnGroup {
  readonly phases: readonly PhaseOutline[];
  readonly firstPhase: number;
  readonly firstStep: number;
  readonly isContinued: boolean;
}

function columnGroups({ phases }: JourneyOutline, columns: number): readonly ColumnGroup[] {
  const groups: (ColumnGroup & { phases: PhaseOutline[] })[] = [];
  let [used, firstStep] = [columns, 0];
  for (const [firstPhase, phase] of phases.entries()) {
    const pieces = piecesOf(phase, columns);
    for (const [i, piece] of pieces.entries()) {
      const width = Math.max(1, piece.steps.length);
      if (used + width > columns) {
        groups.push({ phases: [], firstPhase, firstStep, isContinued: pieces.length > 1 });
        used = 0;
      }
      groups.at(-1)?.phases.push(piece);
      used += i === pieces.length - 1 ? width : columns;
      firstStep += piece.steps.length;
    }
  }
  return groups.length > 0
    ? groups
    : [{ phases: [], firstPhase: 0, firstStep: 0, isContinued: false }];
}

/** A phase with more steps than fit on a page, cut into even pieces. */
function piecesOf(phase: PhaseOutline, columns: number): readonly PhaseOutline[] {
  const pieces = Math.ceil(phase.steps.length / columns);
  if (pieces <= 1) return [phase];
  const each = Math.ceil(phase.steps.length / pieces);
  return Array.from({ length: pieces }, (_, i) => ({
    ...phase,
    steps: phase.steps.slice(i * each, (i + 1) * each),
  }));
}

function rowGroups(outline: JourneyOutline, heightPx: number): readonly JourneyOutline[] {
  const whole = layoutJourney(outline, [0, 0]);
  const top = whole.lanes[0]?.band.y ?? 0;
  const headPx = top - mapBox(whole).y;
  const roomPx = heightPx - headPx;
  const groups: JourneyOutline[] = [];
  let used = roomPx;
  for (const { lane, band } of whole.lanes)
    for (const cards of lanePieces(outline, whole, lane.id, band.h > roomPx ? roomPx : null)) {
      const alone = { ...outline, lanes: [lane], cards };
      const h = layoutJourney(alone, [0, 0]).lanes[0]?.band.h ?? 0;
      const last = groups.at(-1);
      if (used + h > roomPx || !last) {
        groups.push(alone);
        used = h;
      } else {
        const [lanes, both] = [[...last.lanes, lane], new Map([...last.cards, ...cards])];
        groups[groups.length - 1] = { ...last, lanes, cards: both };
        used += h;
      }
    }
  return groups.length > 0 ? groups : [outline];
}

type Cells = JourneyOutline["cards"];

/** The cards of a lane, cut where they are higher than a page (null: they are not). */
function lanePieces(
  { steps, cards }: JourneyOutline,
  { cards: boxes }: JourneyLayout,
  laneId: JourneyOutline["lanes"][number]["id"],
  roomPx: number | null,
): readonly Cells[] {
  const keys = steps.map(({ step }) => cellKey(step.id, laneId));
  const left = new Map(keys.map((key) => [key, [...(cards.get(key) ?? [])]]));
  if (roomPx === null) return [left];
  const heights = new Map(boxes.map(({ card, box }) => [card.id, box.h]));
  const usablePx = roomPx - metrics.cellPaddingPx - metrics.addSlotPx;
  const pieces: Cells[] = [];
  while ([...left.values()].some((cell) => cell.length > 0)) {
    const piece = new Map<string, readonly Card[]>();
    for (const [key, cell] of left) piece.set(key, takeFrom(cell, usablePx, heights));
    pieces.push(piece);
  }
  return pieces;
}

/** Takes as many cards off the top as fit, and at least one. */
function takeFrom(
  cell: Card[],
  heightPx: number,
  heights: ReadonlyMap<Card["id"], number>,
): readonly Card[] {
  let [count, used] = [0, 0];
  for (const { id } of cell) {
    used += (heights.get(id) ?? 0) + metrics.cardGapPx;
    if (count > 0 && used > heightPx) break;
    count += 1;
  }
  return cell.splice(0, count);
}
