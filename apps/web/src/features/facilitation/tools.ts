import { agenda } from "#features/facilitation/agenda/tool.ts";
import { checkIn } from "#features/facilitation/check-in/tool.ts";
import { groups } from "#features/facilitation/groups/tool.ts";
import { keptStates } from "#features/facilitation/kept-states/tool.ts";
import { parkingLot } from "#features/facilitation/parking-lot/tool.ts";
import { people } from "#features/facilitation/people/tool.ts";
import { presenting } from "#features/facilitation/presenting/tool.ts";
import { signals } from "#features/facilitation/signals/tool.ts";
import { timer } from "#features/facilitation/timer/tool.ts";
import { votes } from "#features/facilitation/votes/tool.ts";
import { writing } from "#features/facilitation/writing/tool.ts";

/** What a workshop is led with, in the order of the panel and of the strip. A tool is a folder and a line here. */
export const tools = {
  agenda,
  presenting,
  writing,
  votes,
  groups,
  checkIn,
  parkingLot,
  people,
  timer,
  signals,
  keptStates,
} as const;
export type ToolId = keyof typeof tools;
