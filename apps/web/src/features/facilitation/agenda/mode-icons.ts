import type { AgendaMode } from "@cojourney/journey-model/workshop";
import { MessagesSquare, PenLine, SquarePen, Vote, type LucideIcon } from "lucide-react";

/** What a way of working looks like, wherever one is told. */
export const modeIcons: Readonly<Record<AgendaMode, LucideIcon>> = {
  writeTogether: SquarePen,
  writePrivately: PenLine,
  vote: Vote,
  discuss: MessagesSquare,
};
