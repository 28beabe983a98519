import type { CardId } from "#entities/ids.ts";
import type { BoardLayout } from "#layout/layout-board.ts";
import type { CardBox } from "#layout/layout-journey.ts";

/** Where to look from a card. */
export type Side = "left" | "right" | "up" | "down";

/**
 * The card that is seen beside another one: to the left or right in its lane, above or below in its step; of
 * several the nearest that way. Null where there is none, and for a card without a place.
 */
export function cardBeside(layout: BoardLayout, id: CardId, side: Side): CardId | null {
  for (const { cards, outline } of layout.journeys) {
    const from = cards.find(({ card }) => card.id === id);
    if (!from) continue;
    if (outline.unplaced.includes(from.card)) return null;
    const away = cards.flatMap((to) => {
      if (outline.unplaced.includes(to.card)) return [];
      const [ahead, aside] = wayTo(from, to, side);
      return ahead > 0 ? [{ id: to.card.id, ahead, aside }] : [];
    });
    return away.toSorted((a, b) => a.ahead - b.ahead || a.aside - b.aside)[0]?.id ?? null;
  }
  return null;
}

/** How far another card lies ahead, and how far off that line, px at zoom 1; 0 ahead for one that is not beside it. */
function wayTo(from: CardBox, to: CardBox, side: Side): readonly [ahead: number, aside: number] {
  const [dx, dy] = [to.box.x - from.box.x, to.box.y - from.box.y];
  const sign = side === "right" || side === "down" ? 1 : -1;
  if (side === "left" || side === "right") {
    const isInLane = to.card.place.laneId === from.card.place.laneId;
    return isInLane ? [dx * sign, Math.abs(dy)] : [0, 0];
  }
  const isInStep = to.card.place.stepId === from.card.place.stepId;
  return isInStep ? [dy * sign, Math.abs(dx)] : [0, 0];
}
