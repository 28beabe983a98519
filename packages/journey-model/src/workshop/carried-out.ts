import { withState } from "#workshop/rule.ts";
import type { Workshop } from "#workshop/state.ts";

/** The workshop once a pending edit of the board is in the board's log. */
export function carriedOut(workshop: Workshop, editId: string): Workshop {
  return withState(workshop, { pending: workshop.state.pending.filter(({ id }) => id !== editId) });
}
