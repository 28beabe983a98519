"use client";
import { ProgressBar } from "react-aria-components/ProgressBar";

export interface SpinnerProps {
  /** What is being waited for. */
  readonly label: string;
}

/** Waiting for an unknown time. With reduced motion it fades instead of turning. */
export function Spinner({ label }: SpinnerProps) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className="cj-spinner">
      <svg viewBox="0 0 20 20" aria-hidden>
        <circle cx="10" cy="10" r="8" />
        <path d="M10 2a8 8 0 0 1 8 8" />
      </svg>
    </ProgressBar>
  );
}
