import type { Emotion } from "#entities/emotion.ts";
import type { JourneyOutline, PhaseOutline } from "#entities/outline.ts";
import { smoothPath } from "#layout/curve.ts";

/** The emotion curves of several journeys over each other, with their phases under one another. */
export interface CurveComparison {
  /** px, the same units as every coordinate in it. */
  readonly w: number;
  readonly h: number;
  readonly columns: readonly ComparedPhase[];
  /** In the order in which the journeys were given. */
  readonly curves: readonly ComparedCurve[];
}

/** A phase that one or more of the journeys have, from left to right. */
export interface ComparedPhase {
  /** As the first journey that has it calls it; empty when nobody named it. */
  readonly title: string;
  readonly x: number;
  readonly w: number;
}

/** How one journey feels. */
export interface ComparedCurve {
  readonly outline: JourneyOutline;
  /** SVG path through the points; empty for fewer than two. */
  readonly path: string;
  readonly points: readonly ComparedPoint[];
}

/** One step that somebody gave a score. */
export interface ComparedPoint {
  readonly x: number;
  readonly y: number;
  readonly emotion: Emotion;
  readonly stepTitle: string;
  /** Place of its phase among the columns, from 0. */
  readonly column: number;
}

/** Room at the left for the scale, and above and below the outermost scores; px. */
const SCALE_PX = 44;
const PADDING_PX = 18;
const HEAD_PX = 28;

/** Height of a score in the picture, px from its top. */
export function comparedY(score: number, heightPx: number): number {
  const room = heightPx - HEAD_PX - 2 * PADDING_PX;
  return HEAD_PX + PADDING_PX + ((2 - score) / 4) * room;
}

/**
 * Lays curves over each other. Phases of one name stand in one column, where the order of both allows
 * it; journeys that share no name at all are laid phase by phase. The steps of a phase are spread over
 * its column, so that three steps of one persona lie against the two of another.
 */
export function compareCurves(
  outlines: readonly JourneyOutline[],
  size: { readonly widthPx: number; readonly heightPx: number },
): CurveComparison {
  const { titles, columnsOf } = alignPhases(outlines);
  const columnPx = (size.widthPx - SCALE_PX) / Math.max(1, titles.length);
  const columns = titles.map((title, i) => ({ title, x: SCALE_PX + i * columnPx, w: columnPx }));
  const curves = outlines.map((outline, i) => {
    const points = outline.phases.flatMap((phase, at) => {
      const column = columnsOf[i]?.[at] ?? 0;
      const x = columns[column]?.x ?? SCALE_PX;
      return pointsIn(phase, column, x, columnPx, size.heightPx);
    });
    return { outline, points, path: smoothPath(points) };
  });
  return { w: size.widthPx, h: size.heightPx, columns, curves };
}

function pointsIn(
  { steps }: PhaseOutline,
  column: number,
  x: number,
  columnPx: number,
  heightPx: number,
): readonly ComparedPoint[] {
  return steps.flatMap(({ step, emotion }, i) =>
    emotion
      ? [
          {
            x: x + ((i + 0.5) / steps.length) * columnPx,
            y: comparedY(emotion.score, heightPx),
            emotion,
            stepTitle: step.title,
            column,
          },
        ]
      : [],
  );
}

interface Alignment {
  readonly titles: readonly string[];
  /** Per journey, per phase: the column. */
  readonly columnsOf: readonly (readonly number[])[];
}

function alignPhases(outlines: readonly JourneyOutline[]): Alignment {
  const columns: { title: string; readonly phaseIds: Set<string> }[] = [];
  for (const { phases } of outlines) {
    const isKnown = phases.some(({ phase }) =>
      columns.some(({ title }) => isSame(title, phase.title)),
    );
    let next = 0;
    for (const [i, { phase }] of phases.entries()) {
      const byName = columns.findIndex(({ title }, at) => at >= next && isSame(title, phase.title));
      const byOrder = !isKnown && i < columns.length ? i : -1;
      const at = byName === -1 ? byOrder : byName;
      const column = columns[at];
      if (column) {
        column.phaseIds.add(phase.id);
        if (column.title.trim() === "") column.title = phase.title;
        next = at + 1;
      } else {
        columns.splice(next, 0, { title: phase.title, phaseIds: new Set([phase.id]) });
        next += 1;
      }
    }
  }
  return {
    titles: columns.map(({ title }) => title),
    columnsOf: outlines.map(({ phases }) =>
      phases.map(({ phase }) => columns.findIndex(({ phaseIds }) => phaseIds.has(phase.id))),
    ),
  };
}

/** Whether two phases have one name; the nameless share none. */
function isSame(a: string, b: string): boolean {
  const [nameA, nameB] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return nameA !== "" && nameA === nameB;
}
