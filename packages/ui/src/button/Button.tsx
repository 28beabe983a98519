"use client";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from "react-aria-components/Button";
import { Spinner } from "#progress/Spinner.tsx";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  /** One primary per view. `plain` has no edge until it is pointed at. */
  readonly tone?: ButtonTone;
  readonly children: React.ReactNode;
  /** What a screen reader hears while `isPending`. */
  readonly pendingLabel?: string;
}

/** A push button. While `isPending` it keeps its width and its focus and cannot be pressed again. */
export function Button({ tone = "quiet", children, pendingLabel, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`cj-button cj-button-${tone}`}>
      {({ isPending }) => (
        <>
          <span className="cj-button-content">{children}</span>
          {isPending && <Spinner label={pendingLabel ?? ""} />}
        </>
      )}
    </AriaButton>
  );
}
