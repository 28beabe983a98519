import type { CardKind } from "#entities/card.ts";
import type { Localized } from "#entities/language.ts";

/** All that other folders may know about a lane kind. Nobody outside lanes/ asks for its name. */
export interface LaneKind {
  readonly label: Localized;
  /** One sentence for the menu and for screen readers: what belongs in this row. */
  readonly explanation: Localized;
  /** The card kind made by adding to this lane; null for a lane that holds no cards. */
  readonly cardKind: CardKind | null;
  /** Whether what stands in it is evidence, which other cards rest on and which needs none itself. */
  readonly isEvidence?: true;
  /** Height of an empty lane, in canvas px at zoom 1. */
  readonly minHeightPx: number;
  /** What the lane shows: cards in cells, or the curve through the emotion scores. */
  readonly shows: "cards" | "emotionCurve";
}
