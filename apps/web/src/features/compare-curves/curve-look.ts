/** How a curve is told from the others: by its line and its marks, since colour alone would not do. */
export interface CurveLook {
  /** SVG stroke-dasharray, px; empty for a whole line. */
  readonly dashes: string;
  /** SVG path of the mark around 0,0, px. */
  readonly mark: string;
}

const looks: readonly CurveLook[] = [
  { dashes: "", mark: "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z" },
  { dashes: "9 5", mark: "M-5.5,-5.5h11v11h-11Z" },
  { dashes: "2 5", mark: "M0,-7L6.5,5H-6.5Z" },
  { dashes: "12 4 2 4", mark: "M0,-7.5L7.5,0L0,7.5L-7.5,0Z" },
  { dashes: "16 6", mark: "M0,7L6.5,-5H-6.5Z" },
  { dashes: "5 3 1 3 1 3", mark: "M-2,-7h4v5h5v4h-5v5h-4v-5h-5v-4h5Z" },
];

/** Curves that can be told apart; more in one picture repeat a look. */
export const DISTINCT_LOOKS = looks.length;

/** The look of a curve by its place in the picture, from 0. */
export function lookOf(index: number): CurveLook {
  return looks[index % looks.length] ?? { dashes: "", mark: "" };
}
