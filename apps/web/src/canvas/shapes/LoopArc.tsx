"use client";
import { useTranslations } from "next-intl";
import { metrics } from "@cojourney/journey-model";
import type { JourneyPicture } from "#canvas/shapes/shape-props.ts";

/** An arrow over the phases, from where the persona goes back to where. */
export function LoopArc({ fromX, toX, y, to }: JourneyPicture["loops"][number]) {
  const top = loopTop(y);
  const [left, width] = [Math.min(fromX, toX), Math.abs(fromX - toX)];
  const [start, end] = [fromX - left + 6, toX - left + 6];
  const height = y - top - 4;
  const t = useTranslations("canvas.journey");
  return (
    <div className="cj-map-loop" style={{ left: left - 6, top, width: width + 12, height }}>
      <svg width={width + 12} height={height} aria-hidden>
        <path
          d={`M${start},${height} V12 Q${start},1 ${start - 11},1 H${end + 11} Q${end},1 ${end},12 V${height - 3}`}
        />
        <path d={`M${end - 5},${height - 8} L${end},${height - 2} L${end + 5},${height - 8}`} />
      </svg>
      <span>{to === "" ? t("loop") : t("loopTo", { phase: to })}</span>
    </div>
  );
}

/** The highest line of an arc that ends on phases at y, px. */
export function loopTop(phasesY: number): number {
  return phasesY - metrics.loopsHeightPx + 12;
}
