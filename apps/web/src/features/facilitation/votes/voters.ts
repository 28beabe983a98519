import type { PersonHere } from "@cojourney/journey-model/protocol";

/** How many people may vote: all who are here but viewers, and never fewer than are done. */
export function votersIn(
  people: readonly Pick<PersonHere, "role">[],
  { done }: { readonly done: number },
): number {
  return Math.max(1, done, people.filter(({ role }) => role !== "viewer").length);
}
