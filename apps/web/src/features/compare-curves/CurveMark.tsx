import type { PersonaColor } from "@cojourney/journey-model";
import { lookOf } from "#features/compare-curves/curve-look.ts";

/** A piece of a curve as the picture draws it. */
export function CurveMark({
  index,
  color,
}: {
  readonly index: number;
  readonly color: PersonaColor;
}) {
  const { dashes, mark } = lookOf(index);
  return (
    <svg className="compare-mark" width={56} height={20} viewBox="-28 -10 56 20" aria-hidden>
      <g style={{ color: `var(--cj-person-${color})` }}>
        <line x1={-28} x2={28} y1={0} y2={0} strokeDasharray={dashes} />
        <path d={mark} />
      </g>
    </svg>
  );
}
