/** Sizes of a map in px at zoom 1; the same on the canvas, in the table's picture and in every export. */
export const metrics = {
  /** Persona card beside the map. */
  personaWidthPx: 264,
  personaGapPx: 24,
  personaPaddingPx: 20,
  personaHeadPx: 64,

  /** Title bar over the map. */
  titleHeightPx: 72,
  /** Room for the arcs of loops between title and phases, only when there are any. */
  loopsHeightPx: 44,
  phaseHeightPx: 40,
  stepHeightPx: 52,
  /** Column with the names of the lanes. */
  laneLabelWidthPx: 184,
  /** Column of a step; those with full cells are wider (`columnWidth`). */
  stepWidthPx: 224,

  cellPaddingPx: 10,
  cardGapPx: 8,
  /** Free room under the last card of a cell, where the next one goes. */
  addSlotPx: 30,

  cardPaddingXPx: 12,
  cardPaddingYPx: 9,
  cardMinHeightPx: 40,
  cardFooterPx: 22,
  /** A line with the tags of a card. */
  cardTagsPx: 22,

  /** Space above and below the outermost scores of the emotion lane. */
  curvePaddingPx: 34,
  trayTitlePx: 40,
} as const;

/** Type on the map: size and line height in px at zoom 1, weight of Inter. */
export const type = {
  card: { sizePx: 13, lineHeightPx: 18, weight: 500 },
  cardFooter: { sizePx: 11, lineHeightPx: 16, weight: 500 },
  phase: { sizePx: 14, lineHeightPx: 20, weight: 600 },
  step: { sizePx: 13, lineHeightPx: 18, weight: 600 },
  laneLabel: { sizePx: 13, lineHeightPx: 18, weight: 600 },
  journeyTitle: { sizePx: 22, lineHeightPx: 28, weight: 600 },
  personaName: { sizePx: 18, lineHeightPx: 24, weight: 600 },
  personaText: { sizePx: 13, lineHeightPx: 19, weight: 400 },
  personaLabel: { sizePx: 11, lineHeightPx: 16, weight: 600 },
} as const;

/** One entry of `type`. */
export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: 400 | 500 | 600;
}

/** How wide a card is: the narrowest column less the padding of the cell. */
export const CARD_WIDTH_PX = metrics.stepWidthPx - 2 * metrics.cellPaddingPx;
