import { Reaction } from "@cojourney/journey-model/workshop";

/** What a reaction looks like. What it is called is the message `facilitation.signals.reactions.<reaction>`. */
export const reactionFaces: Readonly<Record<Reaction, string>> = {
  clap: "👏",
  thumbsUp: "👍",
  heart: "❤️",
  laugh: "😄",
  surprise: "😮",
  thanks: "🙏",
};

export const reactions = Reaction.options;
