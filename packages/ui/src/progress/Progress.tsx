"use client";
import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";

export interface ProgressProps {
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
}

/** How far something is whose end is known. */
export function Progress({ label, percent }: ProgressProps) {
  return (
    <ProgressBar value={percent} className="cj-progress">
      {({ percentage, valueText }) => (
        <>
          <span className="cj-progress-words">
            <Label>{label}</Label>
            <span>{valueText}</span>
          </span>
          <span className="cj-progress-track">
            <span style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
