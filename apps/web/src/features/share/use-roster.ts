import { useSyncExternalStore } from "react";
import type { Roster, RosterReading } from "#sync/roster.ts";

/** What the server says of who is here and who may do what, as it changes. */
export const useRoster = (roster: Roster): RosterReading =>
  useSyncExternalStore(roster.subscribe, roster.reading, roster.reading);
