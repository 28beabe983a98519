import { WorkshopMessage, type CommandMessage } from "@cojourney/journey-model/protocol";
import {
  noWorkshop,
  viewFor,
  withNews,
  type Reaction,
  type WorkshopCommand,
  type WorkshopView,
} from "@cojourney/journey-model/workshop";
import type { Answer } from "#sync/roster.ts";
import type { ServerClock } from "#sync/server-clock.ts";

/** The workshop as this person may know it. The server leads it; nothing of it is in the document. */
export interface WorkshopStore {
  /** As a board without a workshop until the server has said it. Parts that did not change keep their identity. */
  view(): WorkshopView;
  /** Whether the server has told anything yet: before that, nothing follows from what is not there. */
  hasHeard(): boolean;
  subscribe(listener: () => void): () => void;
  command(command: WorkshopCommand): Promise<Answer>;
  /** Calls back when somebody shows something for a moment, this person too. */
  onReaction(listener: (shown: ShownReaction) => void): () => void;
  readonly clock: ServerClock;
}

export interface ShownReaction {
  readonly personId: string;
  readonly reaction: Reaction;
}

/** What the connection feeds a workshop with. */
export interface OpenWorkshop extends WorkshopStore {
  hearMessage(json: string): void;
  close(): void;
}

/** A board of which nobody said that a workshop is held. */
const noView = viewFor(
  { state: noWorkshop, ballotsByPerson: new Map(), draftsByPerson: new Map() },
  { personId: "", role: "viewer" },
  new Map(),
);

/** Opens what a screen knows of the workshop. `send` carries a command to the server. */
export function openWorkshop(
  clock: ServerClock,
  send: (command: CommandMessage["command"]) => Promise<Answer>,
): OpenWorkshop {
  const listeners = new Set<() => void>();
  const reactionListeners = new Set<(shown: ShownReaction) => void>();
  let view = noView;
  let hasHeard = false;
  return {
    clock,
    view: () => view,
    hasHeard: () => hasHeard,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command: (command) => send({ type: "workshop", command }),
    onReaction(listener) {
      reactionListeners.add(listener);
      return () => reactionListeners.delete(listener);
    },
    hearMessage(json) {
      const { success, data } = WorkshopMessage.safeParse(JSON.parse(json));
      // A newer server may say more than this page understands.
      if (!success) return;
      if (data.type === "reaction") {
        for (const listener of reactionListeners) listener(data);
        return;
      }
      clock.hearWord(Date.now(), data.nowMs);
      hasHeard = true;
      view = withNews(view, data.news);
      for (const listener of listeners) listener();
    },
    close() {
      listeners.clear();
      reactionListeners.clear();
    },
  };
}
