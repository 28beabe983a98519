import type { PlacedCard } from "#analysis/findings.ts";
import { type Month, monthAfter, monthsBetween, type Period, Stream } from "#entities/plan.ts";

/** A solution with the months in which it is carried out. */
export interface PlannedSolution {
  readonly placed: PlacedCard;
  readonly period: Period;
  /**
   * The months of the axis that it takes, counted from 0, both included, and whether it goes on after the last of
   * all; null when it begins after that.
   */
  readonly onAxis: { readonly from: number; readonly to: number; readonly goesOn: boolean } | null;
}

/** What will be done and when. */
export interface Roadmap {
  /** Every month from the first to the last in which something happens, at most twelve. */
  readonly months: readonly Month[];
  /** The streams that have something in them; null: nobody said which. Each in the order of its beginnings. */
  readonly streams: readonly {
    readonly stream: Stream | null;
    readonly solutions: readonly PlannedSolution[];
  }[];
}

/** The longest axis: what is farther off than a year is no plan. */
const MAX_MONTHS = 12;

/** The roadmap of these solutions; null when none of them has a period. Equals keep their order. */
export function roadmapOf(solutions: readonly PlacedCard[]): Roadmap | null {
  const planned = solutions
    .flatMap((placed) => {
      const { period } = placed.card;
      return period ? [{ placed, period }] : [];
    })
    .toSorted((a, b) => compare(a.period.from, b.period.from) || compare(a.period.to, b.period.to));
  const [first] = planned;
  if (!first) return null;
  const start = first.period.from;
  const last = planned.reduce((latest, { period: { to } }) => (to > latest ? to : latest), start);
  const count = Math.min(MAX_MONTHS, monthsBetween(start, last) + 1);
  const onAxis = ({ from, to }: Period): PlannedSolution["onAxis"] => {
    const begins = monthsBetween(start, from);
    if (begins >= count) return null;
    const ends = monthsBetween(start, to);
    return { from: begins, to: Math.min(count - 1, ends), goesOn: ends >= count };
  };
  return {
    months: Array.from({ length: count }, (_, i) => monthAfter(start, i)),
    streams: [...Stream.options, null].flatMap((stream) => {
      const own = planned.filter(({ placed }) => placed.card.stream === stream);
      return own.length === 0
        ? []
        : [{ stream, solutions: own.map((one) => ({ ...one, onAxis: onAxis(one.period) })) }];
    }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
