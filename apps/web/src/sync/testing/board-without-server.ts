import { openDrawing } from "@cojourney/journey-model";
import type { Replica } from "@cojourney/journey-model/testing";
import { Awareness } from "y-protocols/awareness";
import { watchAway } from "#sync/away.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { openGuide } from "#sync/guide.ts";
import { leaveInPlace } from "#sync/leave-in-place.ts";
import { openMassRemovals } from "#sync/mass-removals.ts";
import { openRoster, type OpenRoster } from "#sync/roster.ts";
import { openServerClock } from "#sync/server-clock.ts";
import { openWorkshop } from "#sync/workshop.ts";

/** A board that a view shows, with all that hangs on it but a server: nobody else is there, and commands go nowhere. */
export function openBoardWithoutServer(
  replica: Replica,
): BoardConnection & { readonly roster: OpenRoster } {
  const awareness = new Awareness(replica.journey.doc);
  const roster = openRoster(() => false);
  const drawing = openDrawing(replica.journey);
  leaveInPlace(replica.journey, replica.live, drawing);
  return {
    ...replica,
    boardId: "board",
    drawing,
    awareness,
    away: watchAway(replica.live, awareness, () => true),
    guide: openGuide(),
    roster,
    workshop: openWorkshop(openServerClock(), (command) => roster.command(command)),
    massRemovals: openMassRemovals(),
    status: () => {
      throw new Error("A view does not ask for the state of the connection.");
    },
    saveState: () => "saved",
    subscribe: () => () => {},
    close: () => {},
  };
}
