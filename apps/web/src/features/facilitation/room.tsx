"use client";
import type { PersonHere, Role } from "@cojourney/journey-model/protocol";
import type { WorkshopCommand, WorkshopView } from "@cojourney/journey-model/workshop";
import { useTranslations } from "next-intl";
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { tellRefusal } from "#features/facilitation/tell-refusal.ts";
import type { ToolId } from "#features/facilitation/tools.ts";
import { useOpenTool } from "#features/facilitation/use-open-tool.ts";
import { openVoice, type Voice } from "#features/facilitation/voice.ts";
import { useRoster } from "#features/share/index.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import type { Answer } from "#sync/roster.ts";

/** The workshop as one person is in it: what they may know, who is there, and what they can ask for. */
export interface Room {
  readonly board: BoardConnection;
  readonly view: WorkshopView;
  /** Null until the server has said it. */
  readonly role: Role | null;
  /** This person's id; null until the server has said it. */
  readonly you: string | null;
  readonly people: readonly PersonHere[];
  /** What to call somebody, also who is away or has no name. */
  readonly nameOf: (personId: string) => string;
  /** Asks it of the server. What is refused is said in words; the answer says it too. */
  readonly ask: (command: WorkshopCommand) => Promise<Answer>;
  /** Says in words that something was refused, for who asked without `ask`. */
  readonly tell: (answer: Answer) => void;
  /** Speaks to screen readers. */
  readonly voice: Voice;
  /** Which page of the panel is open; null while it is closed. */
  readonly openTool: ToolId | null;
  /** Opens a page of the panel, or closes it. */
  readonly setOpenTool: (id: ToolId | null) => void;
}

const RoomContext = createContext<Room | null>(null);

/** The workshop that this screen is in. Draws again with whatever changes about it. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("useRoom is for components inside WorkshopRoom.");
  return room;
}

export interface WorkshopRoomProps {
  readonly board: BoardConnection;
  readonly children: React.ReactNode;
}

/** Gives a board page the workshop that is held on its board. */
export function WorkshopRoom({ board, children }: WorkshopRoomProps) {
  const t = useTranslations("facilitation");
  const { workshop, roster } = board;
  const view = useSyncExternalStore(workshop.subscribe, workshop.view, workshop.view);
  const { role, you, people } = useRoster(roster);
  const [openTool, setOpenTool] = useOpenTool();
  const [voice] = useState(openVoice);

  const nameOf = useCallback(
    (personId: string) => roster.nameOf(personId) ?? t("somebody"),
    // Names come and change with the people.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the roster answers anew when they do
    [roster, people, t],
  );
  const tell = useCallback((answer: Answer) => tellRefusal(t, answer), [t]);
  const ask = useCallback(
    async (command: WorkshopCommand) => {
      const answer = await workshop.command(command);
      tell(answer);
      return answer;
    },
    [workshop, tell],
  );
  const room = useMemo(
    () => ({ board, view, role, you, people, nameOf, ask, tell, voice, openTool, setOpenTool }),
    [board, view, role, you, people, nameOf, ask, tell, voice, openTool, setOpenTool],
  );
  return <RoomContext value={room}>{children}</RoomContext>;
}
