import { z } from "zod";
import { PersonaId } from "#entities/ids.ts";
import { Note, Rank, Title } from "#entities/text.ts";

/** Colours that a persona (and a person on the board) can wear; what they look like is decided in packages/ui. */
export const PersonaColor = z.enum(["teal", "plum", "amber", "blue", "rose", "olive"]);
export type PersonaColor = z.infer<typeof PersonaColor>;

/** A vivid, fictional but evidence-based description of one customer group, in the first person. */
export const Persona = z.object({
  id: PersonaId,
  rank: Rank,
  color: PersonaColor.catch("teal"),
  loyalty: z.enum(["none", "passive", "active"]).catch("none"),
  name: Title,
  /** One sentence in the first person. */
  statement: Note,
  segment: Title,
  goals: Note,
  needs: Note,
  expectations: Note,
  drivers: Note,
  frustrations: Note,
  media: Note,
  trends: Note,
  environment: Note,
});
export type Persona = z.infer<typeof Persona>;
