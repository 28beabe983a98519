import type { PersonHere } from "@cojourney/journey-model/protocol";

/** How many people may write or vote: all who are here but viewers, and never fewer than have done so already. */
export function writersIn(
  people: readonly Pick<PersonHere, "role">[],
  { wrote }: { readonly wrote: number },
): number {
  return Math.max(1, wrote, people.filter(({ role }) => role !== "viewer").length);
}
