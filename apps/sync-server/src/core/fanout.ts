import type { NoticeMessage, PersonHere } from "@cojourney/journey-model/protocol";
import type { Reaction } from "@cojourney/journey-model/workshop";
import type { PresenceEntry } from "./presence-entries.ts";
import type { SharedAppend } from "./shared-log.ts";
import type { StoredBoard } from "./update-log.ts";

/** How the servers that hold a board share it. With one server there is nobody to tell and nothing to hear. */
export interface Fanout extends AsyncDisposable {
  /** Whether other servers may hold the same boards. */
  readonly hasPeers: boolean;

  /** Follows a board for as long as its room is in memory. `hear` is never called before `open` returns. */
  open(boardId: string, hear: (news: PeerNews) => void): BoardFanout;

  /** A board was replaced or erased, or who may do what was changed: whoever holds it should look. */
  changed(boardId: string): void;
}

/** One board and what other servers do with it. */
export interface BoardFanout {
  /** As the log's `read`; news is told from here on. */
  read(): Promise<StoredBoard | null>;

  /** As the log's `append`, after whatever other servers appended first. */
  append(generation: number, update: Uint8Array): Promise<SharedAppend>;

  /** Worth nothing later, so nobody makes sure that it arrives. */
  tell(word: PeerWord | WorkshopWord): void;

  close(): void;
}

/** What servers tell each other about those who are connected to them. */
export type PeerWord =
  | { readonly type: "presence"; readonly entries: readonly PresenceEntry[] }
  /** Everyone who is connected there, in place of what was said before. */
  | { readonly type: "people"; readonly people: readonly PersonHere[] }
  /** For the facilitators there. */
  | { readonly type: "notice"; readonly notice: NoticeMessage };

/** What servers tell each other of a workshop. */
export type WorkshopWord =
  /** What is stored of it has changed: read it anew. */
  | { readonly type: "workshopChanged" }
  /** Somebody shows something for a moment. */
  | { readonly type: "reaction"; readonly personId: string; readonly reaction: Reaction };

export type PeerNews =
  /** Other servers committed this; it is next in the log. */
  | { readonly type: "updates"; readonly updates: readonly Uint8Array[] }
  | { readonly type: "boardReplaced" }
  | { readonly type: "boardGone" }
  /** Something about who may do what. */
  | { readonly type: "recordsChanged" }
  | WorkshopWord
  | { readonly type: "word"; readonly nodeId: string; readonly word: PeerWord }
  /** Somebody opens the board elsewhere, or comes back to hearing: tell them who is here. */
  | { readonly type: "whoIsThere" }
  /** A server has stopped or died, and its people with it. */
  | { readonly type: "nodeGone"; readonly nodeId: string };
