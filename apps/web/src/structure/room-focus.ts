import type { JourneyId } from "@cojourney/journey-model";
import type { Roster } from "#sync/roster.ts";
import type { WorkshopStore } from "#sync/workshop.ts";

/** What the room works on now, as far as it concerns one person. The rest steps back a little; nothing is locked by that. */
export interface RoomFocus {
  /** Kinds of the lanes; null for all. */
  readonly laneKinds: ReadonlySet<string> | null;
  /** The journey of this person's group while the room is split; else null. */
  readonly journeyId: JourneyId | null;
}

export interface OpenRoomFocus {
  /** The same object as long as it is the same focus. */
  now(): RoomFocus;
  subscribe(listener: () => void): () => void;
}

/** Follows what the room works on. Costs nothing while nobody looks. */
export function roomFocus(
  workshop: Pick<WorkshopStore, "view" | "subscribe">,
  roster: Pick<Roster, "reading" | "subscribe">,
): OpenRoomFocus {
  let known: RoomFocus = { laneKinds: null, journeyId: null };
  let key = keyOf(known);

  function now(): RoomFocus {
    const next = read(workshop.view(), roster.reading().you);
    const nextKey = keyOf(next);
    if (nextKey !== key) [known, key] = [next, nextKey];
    return known;
  }
  return {
    now,
    subscribe(listener) {
      let before = now();
      function look(): void {
        const next = now();
        if (next === before) return;
        before = next;
        listener();
      }
      const stops = [workshop.subscribe(look), roster.subscribe(look)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

function read(
  { agenda, writing, groups }: ReturnType<WorkshopStore["view"]>,
  you: string | null,
): RoomFocus {
  const step = agenda.steps.find(({ id }) => id === agenda.currentId);
  const kinds = (writing ?? step)?.laneKinds ?? [];
  const group = groups.groups.find(({ memberIds }) => you !== null && memberIds.includes(you));
  return {
    laneKinds: kinds.length > 0 ? new Set(kinds) : null,
    journeyId: (groups.isSplit && group?.journeyId) || null,
  };
}

function keyOf({ laneKinds, journeyId }: RoomFocus): string {
  return JSON.stringify([laneKinds && [...laneKinds], journeyId]);
}
