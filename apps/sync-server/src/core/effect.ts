import type { CommandMessage, EditRefusal } from "@cojourney/journey-model/protocol";
import type { PeerWord } from "./fanout.ts";
import type { Gap } from "./guard/find-gap.ts";
import type { NextGeneration } from "./update-log.ts";
import type { UpdateRefusal } from "./guard/refusal.ts";
import type { RoomLimits } from "./room-limits.ts";
import type { Visitor } from "./visitor.ts";

/** What the room wants done. The caller performs them in order and never on its own initiative. */
export type Effect =
  /** Store it, then call `committed`, `overtaken` or `appendFailed`. At most one append of a room is in flight. */
  | { readonly type: "append"; readonly update: Uint8Array }
  | { readonly type: "send"; readonly memberId: string; readonly message: Uint8Array }
  /** To everyone but one. Presence may be skipped for a slow reader, documents may not. */
  | {
      readonly type: "relay";
      readonly kind: "document" | "presence";
      readonly message: Uint8Array;
      readonly exceptId: string | null;
    }
  /** They were told who is here and what is locked, and hear from now on what changes. */
  | { readonly type: "greeted"; readonly memberId: string }
  /** Somebody came, left, or is somebody else to the others now; they have been told. */
  | { readonly type: "peopleChanged" }
  /** Carry it out if the visitor may, then tell the member with `commandResult`. */
  | {
      readonly type: "command";
      readonly memberId: string;
      readonly visitor: Visitor;
      readonly message: CommandMessage;
    }
  /** Their edit removed so many cards. It is committed, in the row that was appended last. */
  | { readonly type: "cardsRemoved"; readonly visitor: Visitor; readonly cards: number }
  /** Keep in mind, for after a restart too, whose client id this is. */
  | { readonly type: "bindClient"; readonly clientId: number; readonly participantId: string }
  /** The member has already left the room. */
  | {
      readonly type: "close";
      readonly memberId: string;
      readonly code: number;
      readonly reason: string;
    }
  /** Read the log, then call `loaded`. */
  | { readonly type: "load" }
  /** Storage failed: call `retry` in a while. */
  | { readonly type: "retryLater" }
  /** Store it in place of the board, then call `replaced`; or `loaded`, when that failed. */
  | { readonly type: "startGeneration"; readonly next: NextGeneration }
  /** To the other servers. */
  | { readonly type: "tell"; readonly word: PeerWord }
  /** Snapshot the log when convenient. */
  | { readonly type: "compact" }
  | { readonly type: "report"; readonly fact: RoomFact };

/** What an operator should know. Holds no content. */
export type RoomFact =
  | { readonly type: "FrameRefused"; readonly memberId: string; readonly reason: string }
  /** By the guard, or `ApplyFailed` when Yjs found what the guard did not. */
  | {
      readonly type: "UpdateRefused";
      readonly memberId: string;
      readonly refusal: UpdateRefusal | "ApplyFailed";
    }
  /** Honest, but its author may not. */
  | ({ readonly type: "EditRefused"; readonly memberId: string } & EditRefusal)
  /** More than a limit allows, which has this name. */
  | { readonly type: "LimitReached"; readonly memberId: string; readonly limit: keyof RoomLimits }
  | { readonly type: "DocumentRebuilt"; readonly memberId: string; readonly cause: string }
  /** Somebody held what was there before the board was restored or cleared, and may not bring it back. */
  | { readonly type: "BoardReplaced"; readonly memberId: string }
  | { readonly type: "GapFound"; readonly memberId: string; readonly gap: Gap }
  | {
      readonly type: "LogDamaged";
      readonly quarantined: number;
      readonly skipped: number;
      readonly incomplete: boolean;
    };
