import { closeCode, type EditRefusal, type NoticeMessage } from "@cojourney/journey-model/protocol";
import type { RoomFact } from "./effect.ts";
import type { UpdateRefusal } from "./guard/refusal.ts";
import { refusalReasons } from "./guard/refusal.ts";
import type { FullLimit } from "./people-here.ts";
import type { RoomLimits } from "./room-limits.ts";

/** Why somebody has to leave: what they are told, and what the operator is. */
export interface Farewell {
  /** Null where there is nothing to see to. */
  readonly fact: RoomFact | null;
  /** Told before the socket closes. */
  readonly notice?: NoticeMessage;
  readonly code: number;
  readonly reason: string;
}

const editRefusals = {
  ViewerMayNotEdit: "You may look at this board, not change it.",
  NotForPeople: "This part of the board is written by the server alone.",
  Locked: "The facilitator has locked what this edit changes.",
  BoardFull: "The board has reached its largest size. Remove something first.",
} as const satisfies Readonly<Record<EditRefusal["reason"], string>>;

const MALFORMED_UPDATE = "The update is malformed.";
const PRESENCE_MALFORMED =
  "A presence state must be a small, shallow JSON object, its clock in small steps.";

/** Why an update was turned down though the guard let it through. */
type LateRefusal = Extract<RoomFact, { type: "UpdateRefused" | "DocumentRebuilt" }>;

export const farewell = {
  accessEnded: {
    fact: null,
    code: closeCode.accessEnded,
    reason: "Your access to this board has ended. Ask for a link.",
  },
  boardReplaced: {
    fact: null,
    code: closeCode.boardReplaced,
    reason: "The board was restored or cleared since; reload it.",
  },

  /** They hold what was there before the board was replaced. */
  ofOldBoard: (memberId: string): Farewell => ({
    ...farewell.boardReplaced,
    fact: { type: "BoardReplaced", memberId },
  }),

  full: (memberId: string, limit: FullLimit, limits: RoomLimits): Farewell => ({
    fact: { type: "LimitReached", memberId, limit },
    code: closeCode.full,
    reason:
      limit === "people"
        ? `The board is full: ${limits.people} people are here.`
        : `You have this board open ${limits.connectionsPerSession} times already.`,
  }),

  badFrame: (memberId: string, reason: string): Farewell => ({
    fact: { type: "FrameRefused", memberId, reason },
    code: closeCode.badFrame,
    reason,
  }),

  badPresence: (memberId: string): Farewell => farewell.badFrame(memberId, PRESENCE_MALFORMED),

  badUpdate: (memberId: string, refusal: UpdateRefusal): Farewell => ({
    fact: { type: "UpdateRefused", memberId, refusal },
    code: closeCode.badFrame,
    reason: refusalReasons[refusal],
  }),

  /** Yjs found what the guard did not. */
  malformedUpdate: (fact: LateRefusal): Farewell => ({
    fact,
    code: closeCode.badFrame,
    reason: MALFORMED_UPDATE,
  }),

  /** Nobody saw it and the log has none of it; its author starts anew from what the log has. */
  editRefused: (memberId: string, ordinal: number, refusal: EditRefusal): Farewell => ({
    fact: { type: "EditRefused", memberId, ...refusal },
    notice: { type: "editRefused", ordinal, ...refusal },
    code: closeCode.editRefused,
    reason: editRefusals[refusal.reason],
  }),

  tooManyEdits: (memberId: string, { editsPerSecond }: RoomLimits): Farewell => ({
    fact: { type: "LimitReached", memberId, limit: "editsPerSecond" },
    code: closeCode.tryLater,
    reason: `More than ${editsPerSecond} edits a second.`,
  }),

  tooManyCommands: (memberId: string, { commandsPerSecond }: RoomLimits): Farewell => ({
    fact: { type: "LimitReached", memberId, limit: "commandsPerSecond" },
    code: closeCode.tooFast,
    reason: `More than ${commandsPerSecond} commands a second.`,
  }),

  tooManyPresenceMessages: (
    memberId: string,
    { presenceMessagesPerSecond }: RoomLimits,
  ): Farewell => ({
    fact: { type: "LimitReached", memberId, limit: "presenceMessagesPerSecond" },
    code: closeCode.tooFast,
    reason: `More than ${presenceMessagesPerSecond} presence messages a second.`,
  }),

  /** None of it was stored, and its sender comes back with it; sooner or later as many may pass. */
  tooManyNewClients: (memberId: string): Farewell => ({
    fact: { type: "LimitReached", memberId, limit: "newClientsPerSecond" },
    code: closeCode.tryLater,
    reason: "Too many client ids at once; come back.",
  }),

  /** More of theirs waits than may. */
  tooMuchWaits: (canStore: boolean): Farewell =>
    canStore
      ? {
          fact: null,
          code: closeCode.tryLater,
          reason: "Edits come in faster than they are stored.",
        }
      : {
          fact: null,
          code: closeCode.notStored,
          reason: "Edits cannot be stored now; come back.",
        },
} as const;
