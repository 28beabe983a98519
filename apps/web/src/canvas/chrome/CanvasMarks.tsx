import { AttachMarks } from "#canvas/attached/AttachMarks.tsx";
import { LandingMark } from "#canvas/chrome/LandingMark.tsx";
import { TypingMarks } from "#canvas/presence/TypingMarks.tsx";
import { CanvasVotes } from "#canvas/votes/CanvasVotes.tsx";

/** Everything that is drawn over the journey and is not a shape. */
export function CanvasMarks() {
  return (
    <>
      <CanvasVotes />
      <LandingMark />
      <AttachMarks />
      <TypingMarks />
    </>
  );
}
