import { z } from "zod";
import { LockGroup } from "#entities/lock-group.ts";
import { PersonaColor } from "#entities/persona.ts";
import { Role } from "#entities/role.ts";
import { toPlainName } from "#protocol/person-name.ts";
import { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";

/** A name and a colour as the server keeps them: plain text of at most 40 letters. */
export const Introduction = z.object({
  name: z.string().max(2_000).transform(toPlainName).pipe(z.string().min(1)),
  color: PersonaColor,
});
export type Introduction = z.infer<typeof Introduction>;

/** What somebody asks of the server that is no edit of the document. */
export const BoardCommand = z.discriminatedUnion("type", [
  /**
   * Says who one is. Anybody may. `isAgain`: it is what this device keeps, and not chosen just now; a name
   * that a facilitator gave since stays then, which is the refusal `Renamed`.
   */
  Introduction.extend({ type: z.literal("introduce"), isAgain: z.boolean().optional() }),
  /** Locks a group for participants, or opens it again. Facilitators may. */
  z.object({ type: z.literal("setLock"), group: LockGroup, locked: z.boolean() }),
  /** Gives a person another role. Facilitators may, except to themselves. */
  z.object({ type: z.literal("setRole"), personId: z.string().max(64), role: Role }),
  /** Sends a person away; a link lets them in again. Facilitators may, except themselves. */
  z.object({ type: z.literal("removePerson"), personId: z.string().max(64) }),
  /** Gives a person another name. Facilitators may. */
  z.object({
    type: z.literal("renamePerson"),
    personId: z.string().max(64),
    name: Introduction.shape.name,
  }),
  /** Asks nothing: the answer says what time it is. Anybody may. */
  z.object({ type: z.literal("askTime") }),
]);
export type BoardCommand = z.infer<typeof BoardCommand>;

/** Something of the workshop; who may ask what, the workshop's rules say. */
export const WorkshopRequest = z.object({
  type: z.literal("workshop"),
  command: WorkshopCommand,
});

/** Client to server, as JSON. The result comes back under the same id. */
export const CommandMessage = z.object({
  id: z.number().int().min(0),
  command: z.union([BoardCommand, WorkshopRequest]),
});
export type CommandMessage = z.infer<typeof CommandMessage>;

/** Why a command was not carried out. */
export const CommandRefusal = z.enum(["NotAllowed", "PersonUnknown", "Renamed", "NotStored"]);
export type CommandRefusal = z.infer<typeof CommandRefusal>;

/** Server to client, as JSON: what came of a command. */
export const ResultMessage = z.object({
  id: z.number(),
  /** Null when it is done. */
  refusal: z.union([CommandRefusal, WorkshopRefusal]).nullable(),
  /** The server's clock when it answered, in ms since 1970. */
  nowMs: z.number(),
});
export type ResultMessage = z.infer<typeof ResultMessage>;
