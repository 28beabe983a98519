import type { PersonaColor } from "@cojourney/journey-model";
import type { Role } from "@cojourney/journey-model/protocol";

/** Who stands behind a connection, as whoever let them in says. */
export interface Visitor {
  /**
   * The participant, by a name that is the same on every connection of theirs and on nobody else's. Null
   * when nobody can tell: then no client id is theirs alone, and they are not in the roster.
   */
  readonly participantId: string | null;
  /** The session that let them in; when it ends, so does the connection. */
  readonly sessionId: string | null;
  readonly role: Role;
  /** Null until they have said it. */
  readonly name: string | null;
  readonly color: PersonaColor;
}

/** Whether the first role may do more than the second. */
export const outranks = (one: Role, other: Role): boolean => ranks[one] > ranks[other];

const ranks = { viewer: 0, participant: 1, facilitator: 2 } as const satisfies Record<Role, number>;

/** Somebody of whom nothing is known. */
export const unknownVisitor: Visitor = {
  participantId: null,
  sessionId: null,
  role: "facilitator",
  name: null,
  color: "teal",
};
