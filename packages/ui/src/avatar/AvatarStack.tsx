import { Avatar } from "./Avatar.tsx";
import type { PersonColor } from "./person-color.ts";

export interface AvatarStackProps {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: PersonColor;
  }[];
  /** How many faces before the rest becomes a number. */
  readonly max?: number;
}

/** People side by side, overlapping; who does not fit is counted: "+12". Decoration: name it where you use it. */
export function AvatarStack({ people, max = 4 }: AvatarStackProps) {
  // A "+1" takes the room of the face that it hides.
  const shown = people.length <= max + 1 ? people : people.slice(0, max);
  const hidden = people.length - shown.length;
  return (
    <span className="cj-avatar-stack" aria-hidden>
      {shown.map((person) => (
        <Avatar key={person.id} name={person.name} color={person.color} />
      ))}
      {hidden > 0 && <span className="cj-avatar cj-avatar-medium cj-avatar-more">+{hidden}</span>}
    </span>
  );
}
