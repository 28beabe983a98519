import { LandingMark } from "#canvas/chrome/LandingMark.tsx";
import { TypingMarks } from "#canvas/presence/TypingMarks.tsx";

/** Everything that is drawn over the journey and is not a shape. */
export function CanvasMarks() {
  return (
    <>
      <LandingMark />
      <TypingMarks />
    </>
  );
}
