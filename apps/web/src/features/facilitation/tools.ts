import { agenda } from "#features/facilitation/agenda/tool.ts";
import { checkIn } from "#features/facilitation/check-in/tool.ts";
import { groups } from "#features/facilitation/groups/tool.ts";
import { people } from "#features/facilitation/people/tool.ts";
import { signals } from "#features/facilitation/signals/tool.ts";
import { timer } from "#features/facilitation/timer/tool.ts";

/** What a workshop is led with, in the order of the panel and of the strip. A tool is a folder and a line here. */
export const tools = { agenda, groups, checkIn, people, timer, signals } as const;
export type ToolId = keyof typeof tools;
