"use client";
import { Angry, Frown, Laugh, Meh, Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import { comparedY, type CurveComparison } from "@cojourney/journey-model";
import { lookOf } from "#features/compare-curves/curve-look.ts";

const scale = [
  [2, Laugh],
  [1, Smile],
  [0, Meh],
  [-1, Frown],
  [-2, Angry],
] as const;
const FACE_PX = 20;

/** The curves over each other. The table beside it says the same in words. */
export function CurvesPicture({ comparison }: { readonly comparison: CurveComparison }) {
  const t = useTranslations("compare");
  const phases = useTranslations("map.unnamed");
  const { w, h, columns, curves } = comparison;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a small screen it scrolls, also by key
    <div className="compare-picture" tabIndex={0} role="group" aria-label={t("picture")}>
      <svg viewBox={`0 0 ${w} ${h}`} role="img" aria-label={t("pictureHint")}>
        {columns.map(({ title, x, w: columnPx }, i) => (
          <g key={i}>
            {i % 2 === 0 && (
              <rect className="compare-column" x={x} y={0} width={columnPx} height={h} />
            )}
            <foreignObject x={x} y={2} width={columnPx} height={24}>
              <p className="compare-phase">{title.trim() || phases("phase", { number: i + 1 })}</p>
            </foreignObject>
          </g>
        ))}
        {scale.map(([score, Face]) => {
          const y = comparedY(score, h);
          return (
            <g key={score} className="compare-scale" data-zero={score === 0 || undefined}>
              <line x1={columns[0]?.x ?? 0} x2={w} y1={y} y2={y} />
              <Face x={12} y={y - FACE_PX / 2} width={FACE_PX} height={FACE_PX} aria-hidden />
            </g>
          );
        })}
        {curves.map(({ outline, path, points }, i) => {
          const { dashes, mark } = lookOf(i);
          return (
            <g
              key={outline.journey.id}
              className="compare-curve"
              style={{ color: `var(--cj-person-${outline.persona?.color ?? "teal"})` }}
            >
              <path className="compare-line" d={path} strokeDasharray={dashes} />
              {points.map(({ x, y, emotion, stepTitle }, p) => (
                <path key={p} className="compare-point" d={mark} transform={`translate(${x} ${y})`}>
                  <title>{[stepTitle, emotion.label].filter(Boolean).join(": ")}</title>
                </path>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
