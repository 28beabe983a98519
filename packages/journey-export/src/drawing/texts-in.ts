import { lettersIn } from "#fonts/letters-in.ts";
import type { Mark } from "#drawing/marks.ts";

/** What the texts of a drawing need of fonts. */
export interface LettersNeeded {
  readonly letters: ReadonlySet<number>;
  readonly weights: ReadonlySet<number>;
}

/** Gathers every letter and weight of a drawing. */
export function lettersNeeded(marks: readonly Mark[]): LettersNeeded {
  const [letters, weights] = [new Set<number>(), new Set<number>()];
  const visit = (mark: Mark): void => {
    if (mark.kind === "part") mark.marks.forEach(visit);
    if (mark.kind !== "text") return;
    lettersIn(mark.lines, letters);
    weights.add(mark.style.weight);
  };
  marks.forEach(visit);
  return { letters, weights };
}
