import {
  Footprints,
  HeartPulse,
  Lightbulb,
  type LucideIcon,
  MessageCircleMore,
  Pointer,
  Puzzle,
  StickyNote,
  Telescope,
  ThumbsUp,
  TriangleAlert,
} from "lucide-react";

/**
 * The icon of each kind that tokens.css has colours for, so that colour is never the only signal.
 *
 * A kind is a name of a look here: what it means is the journey model's business.
 */
export const kindIcons = {
  touchpoint: Pointer,
  action: Footprints,
  thought: MessageCircleMore,
  expectation: Telescope,
  pain: TriangleAlert,
  gain: ThumbsUp,
  opportunity: Lightbulb,
  solution: Puzzle,
  note: StickyNote,
  emotion: HeartPulse,
} as const satisfies Record<string, LucideIcon>;
export type KindLook = keyof typeof kindIcons;
