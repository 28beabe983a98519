import {
  type Card,
  cardsAbreast,
  type CardsAbreast,
  cellKey,
  columnWidth,
  type JourneyLayout,
  type JourneyOutline,
  layoutJourney,
  metrics,
  type PhaseOutline,
  type StepOutline,
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
  // Of the whole map, so that a step looks the same on every page it is on.
  const abreast = cardsAbreast(placed);
  let best = pagesAt(placed, abreast, paper, SMALLEST_SCALE);
  for (let scale = SMALLEST_SCALE; scale <= LARGEST_SCALE; scale += SCALE_STEP) {
    const pages = pagesAt(placed, abreast, paper, scale);
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
  abreast: CardsAbreast,
  paper: { readonly w: number; readonly h: number },
  scale: number,
): readonly MapPage[] {
  const room = { w: paper.w / scale, h: paper.h / scale };
  const groups = columnGroups(outline, abreast, room.w - metrics.laneLabelWidthPx);
  return groups.flatMap(({ phases, firstPhase, firstStep, isContinued }) => {
    const part: JourneyOutline = {
      ...outline,
      // Ways back between phases on different pages cannot be drawn.
      phases,
      steps: phases.flatMap(({ steps }) => steps),
    };
    return rowGroups(part, abreast, room.h).map((rows, i): MapPage => {
      const layout = layoutJourney(rows, [0, 0], abreast);
      const { w, h } = mapBox(layout);
      // One card may be higher than a page, or one step wider: then this page is drawn smaller.
      const fit = Math.min(scale, paper.h / h, paper.w / w);
      return { layout, firstPhase, firstStep, scale: fit, isContinued: isContinued || i > 0 };
    });
  });
}

interface ColumnGroup {
  readonly phases: readonly PhaseOutline[];
  readonly firstPhase: number;
  readonly firstStep: number;
  readonly isContinued: boolean;
}

function columnGroups(
  { phases }: JourneyOutline,
  abreast: CardsAbreast,
  roomPx: number,
): readonly ColumnGroup[] {
  const groups: (ColumnGroup & { phases: PhaseOutline[] })[] = [];
  let [used, firstStep] = [roomPx, 0];
  for (const [firstPhase, phase] of phases.entries()) {
    const pieces = piecesOf(phase, abreast, roomPx);
    for (const [i, piece] of pieces.entries()) {
      const width = widthOf(piece, abreast);
      if (used + width > roomPx) {
        groups.push({ phases: [], firstPhase, firstStep, isContinued: pieces.length > 1 });
        used = 0;
      }
      groups.at(-1)?.phases.push(piece);
      used += i === pieces.length - 1 ? width : roomPx;
      firstStep += piece.steps.length;
    }
  }
  return groups.length > 0
    ? groups
    : [{ phases: [], firstPhase: 0, firstStep: 0, isContinued: false }];
}

/** How wide a phase is, px; one that lost all of its steps keeps the room of one. */
function widthOf({ steps }: PhaseOutline, abreast: CardsAbreast): number {
  if (steps.length === 0) return columnWidth(1);
  return steps.reduce((sum, { step }) => sum + columnWidth(abreast.get(step.id) ?? 1), 0);
}

/** A phase that is wider than a page, cut into as few pieces as it takes, of about one width. */
function piecesOf(
  phase: PhaseOutline,
  abreast: CardsAbreast,
  roomPx: number,
): readonly PhaseOutline[] {
  const fewest = cutAt(phase, abreast, roomPx);
  const evenPx = widthOf(phase, abreast) / fewest.length;
  for (let widthPx = evenPx; widthPx < roomPx; widthPx += metrics.stepWidthPx) {
    const pieces = cutAt(phase, abreast, widthPx);
    if (pieces.length === fewest.length) return pieces;
  }
  return fewest;
}

/** Cuts a phase so that no piece is wider than that, save one of a single step. */
function cutAt(
  phase: PhaseOutline,
  abreast: CardsAbreast,
  widthPx: number,
): readonly PhaseOutline[] {
  const pieces: PhaseOutline[] = [];
  let steps: StepOutline[] = [];
  for (const step of phase.steps) {
    const longer = [...steps, step];
    if (steps.length > 0 && widthOf({ ...phase, steps: longer }, abreast) > widthPx) {
      pieces.push({ ...phase, steps });
      steps = [step];
    } else steps = longer;
  }
  return [...pieces, { ...phase, steps }];
}

function rowGroups(
  outline: JourneyOutline,
  abreast: CardsAbreast,
  heightPx: number,
): readonly JourneyOutline[] {
  const whole = layoutJourney(outline, [0, 0], abreast);
  const top = whole.lanes[0]?.band.y ?? 0;
  const headPx = top - mapBox(whole).y;
  const roomPx = heightPx - headPx;
  const groups: JourneyOutline[] = [];
  let used = roomPx;
  for (const { lane, band } of whole.lanes)
    for (const cards of lanePieces(outline, whole, lane.id, band.h > roomPx ? roomPx : null)) {
      const alone = { ...outline, lanes: [lane], cards };
      const h = layoutJourney(alone, [0, 0], abreast).lanes[0]?.band.h ?? 0;
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
  { cards }: JourneyOutline,
  { cards: boxes, steps }: JourneyLayout,
  laneId: JourneyOutline["lanes"][number]["id"],
  roomPx: number | null,
): readonly Cells[] {
  const cells = steps.map(({ step, abreast }) => {
    const key = cellKey(step.id, laneId);
    return { key, abreast, left: [...(cards.get(key) ?? [])] };
  });
  if (roomPx === null) return [new Map(cells.map(({ key, left }) => [key, left]))];
  const heights = new Map(boxes.map(({ card, box }) => [card.id, box.h]));
  const usablePx = roomPx - metrics.cellPaddingPx - metrics.addSlotPx;
  const pieces: Cells[] = [];
  while (cells.some(({ left }) => left.length > 0)) {
    const piece = cells.map(({ key, abreast, left }) => {
      const count = countThatFits(left, abreast, usablePx, heights);
      return [key, left.splice(0, count)] as const;
    });
    pieces.push(new Map(piece));
  }
  return pieces;
}

/** How many cards off the top of a cell fit in a height: whole rows of them, and at least one row. */
function countThatFits(
  cell: readonly Card[],
  abreast: number,
  heightPx: number,
  heights: ReadonlyMap<Card["id"], number>,
): number {
  let [count, used] = [0, 0];
  while (count < cell.length) {
    const row = cell.slice(count, count + abreast);
    used += Math.max(...row.map(({ id }) => heights.get(id) ?? 0)) + metrics.cardGapPx;
    if (count > 0 && used > heightPx) break;
    count += row.length;
  }
  return count;
}
