import { personColors } from "@cojourney/ui";
import type { NameAndColor } from "#features/board-shell/index.ts";
import { Person } from "#sync/presence.ts";

const KEY = "cojourney/person";

/** Who this person said they are, on this device; null when they never did, or when nothing can be kept. */
export function keptPerson(): NameAndColor | null {
  try {
    const { success, data } = Person.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return success && data.name !== "" ? data : null;
  } catch {
    return null;
  }
}

/** Keeps it for the next board; where the browser refuses, it holds for this page only. */
export function keepPerson(person: NameAndColor): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(person));
  } catch {
    // A private window may refuse storage; the name still counts on this page.
  }
}

/** Somebody without a name yet, in a colour by chance so that a room is not all one colour. */
export function newcomer(): NameAndColor {
  const color = personColors[Math.floor(Math.random() * personColors.length)] ?? "teal";
  return { name: "", color };
}
