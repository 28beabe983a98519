import { unknownVisitor, type Visitor } from "#core/visitor.ts";

/** Somebody with a name of their own, a participant unless it says otherwise. */
export const visitor = (participantId: string, known: Partial<Visitor> = {}): Visitor => ({
  ...unknownVisitor,
  participantId,
  sessionId: `${participantId}'s session`,
  role: "participant",
  name: participantId,
  ...known,
});
