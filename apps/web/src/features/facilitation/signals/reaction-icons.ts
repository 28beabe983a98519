import { Reaction } from "@cojourney/journey-model/workshop";
import {
  CircleAlert,
  HandHeart,
  Heart,
  Laugh,
  Sparkles,
  ThumbsUp,
  type LucideIcon,
} from "lucide-react";

/** What a reaction looks like: drawn, since not every device has letters for it. Its name is the message `facilitation.signals.reactions.<reaction>`. */
export const reactionIcons: Readonly<Record<Reaction, LucideIcon>> = {
  clap: Sparkles,
  thumbsUp: ThumbsUp,
  heart: Heart,
  laugh: Laugh,
  surprise: CircleAlert,
  thanks: HandHeart,
};

export const reactions = Reaction.options;
