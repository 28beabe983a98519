import { z } from "zod";
import { LockGroup } from "#entities/lock-group.ts";

/**
 * Why an edit was turned down.
 *
 * - `ViewerMayNotEdit`: it came from somebody who may only look.
 * - `NotForPeople`: it touches what only the server writes, such as what came of a vote. No honest client does.
 * - `Locked`: it touches what is locked for participants; `groups` says what.
 * - `BoardFull`: the board has reached its size in bytes; removing things still works.
 */
export const EditRefusal = z.object({
  reason: z.enum(["ViewerMayNotEdit", "NotForPeople", "Locked", "BoardFull"]),
  groups: z.array(LockGroup),
});
export type EditRefusal = z.infer<typeof EditRefusal>;

/** Server to client, as JSON: what only the reader needs to know. */
export const NoticeMessage = z.discriminatedUnion("type", [
  /**
   * The `ordinal`th document message of this connection was turned down whole, and nobody saw it. The socket
   * closes next with `closeCode.editRefused`: keep what was written, and take the board from the server anew.
   */
  EditRefusal.extend({ type: z.literal("editRefused"), ordinal: z.number() }),
  /** Presence came in faster than the limit; some of it was left out. */
  z.object({ type: z.literal("presenceTooFast"), perSecond: z.number() }),
  /** The board comes near its largest size, in bytes. */
  z.object({ type: z.literal("boardLarge"), bytes: z.number(), maxBytes: z.number() }),
  /** Whether the server can store at all. While it cannot, the board may be read, and edits wait unsaved. */
  z.object({ type: z.literal("storage"), canStore: z.boolean() }),
  /**
   * To facilitators: a participant removed many cards, and the board as before is kept as this state. It comes
   * again with more cards when they go on.
   */
  z.object({
    type: z.literal("massRemoval"),
    stateId: z.string(),
    personId: z.string(),
    /** Null for somebody who has not said it. */
    name: z.string().nullable(),
    cards: z.number().int(),
  }),
]);
export type NoticeMessage = z.infer<typeof NoticeMessage>;
