import type { Room } from "#features/facilitation/room.tsx";

/** How many of the participants who are here say that they are ready. */
export function readyCount({ view, people }: Pick<Room, "view" | "people">): {
  readonly ready: number;
  readonly total: number;
} {
  const participants = people.filter(({ role }) => role === "participant");
  const readyIds = new Set(view.readyIds);
  return {
    ready: participants.filter(({ id }) => readyIds.has(id)).length,
    total: participants.length,
  };
}
