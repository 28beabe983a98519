import { z } from "zod";
import { LockGroup } from "#entities/lock-group.ts";
import { PersonaColor } from "#entities/persona.ts";
import { Role } from "#entities/role.ts";

/** Somebody who is on the board now. Only the server says so; what awareness claims of it counts nothing. */
export const PersonHere = z.object({
  /** The same on every tab and after every return of theirs; no secret. */
  id: z.string(),
  /** Null until they have said it. */
  name: z.string().nullable(),
  color: PersonaColor,
  role: Role,
  /** Yjs client ids of their open tabs, as far as a tab has shown itself. */
  clientIds: z.array(z.number()),
});
export type PersonHere = z.infer<typeof PersonHere>;

/** What participants may not change for now, and who decided so. */
export const Lock = z.object({ group: LockGroup, by: z.string().nullable() });
export type Lock = z.infer<typeof Lock>;

/** Server to client, as JSON: who is here, what is locked. */
export const ControlMessage = z.discriminatedUnion("type", [
  /** All of it, to somebody who comes in. */
  z.object({
    type: z.literal("state"),
    /** The id of who reads this; null on a board that asks nobody who they are. */
    you: z.string().nullable(),
    role: Role,
    people: z.array(PersonHere),
    locks: z.array(Lock),
  }),
  /** What changed about who is here: people as they are now, and ids of those who left. */
  z.object({ type: z.literal("people"), people: z.array(PersonHere), gone: z.array(z.string()) }),
  /** All that is locked from now on. */
  z.object({ type: z.literal("locks"), locks: z.array(Lock) }),
]);
export type ControlMessage = z.infer<typeof ControlMessage>;
