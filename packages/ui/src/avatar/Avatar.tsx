import { initialsOf } from "./initials-of.ts";
import type { PersonColor } from "./person-color.ts";

export interface AvatarProps {
  readonly name: string;
  readonly color: PersonColor;
  readonly size?: "small" | "medium" | "large";
}

/** A person as initials on their colour. The name stands beside it or in the label around it, so it is hidden here. */
export function Avatar({ name, color, size = "medium" }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={`cj-avatar cj-avatar-${size}`}
      style={{ background: `var(--cj-person-${color})`, color: `var(--cj-person-${color}-ink)` }}
    >
      {initialsOf(name) || "?"}
    </span>
  );
}
