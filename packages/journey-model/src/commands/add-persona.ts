import { commit } from "#commands/commit.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { rankAfter } from "#commands/rank.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import { textFields } from "#document/text-fields.ts";
import { byRank } from "#entities/by-rank.ts";
import { PersonaId } from "#entities/ids.ts";
import { PersonaColor, type Persona } from "#entities/persona.ts";

/** What may be known of a persona from the start; texts over their limit are cut. */
export type PersonaInput = Partial<
  Pick<Persona, keyof (typeof textFields)["personas"] | "color" | "loyalty">
>;

/** Adds a persona behind the others, in the next free colour unless one is given. */
export function addPersona(journey: JourneyDoc, input: PersonaInput): PersonaId {
  const others = [...readBoard(journey).board.personas.values()].toSorted(byRank);
  const id = PersonaId.parse(journey.newId());
  const { color = nextColor(others), loyalty, ...texts } = input;
  commit(journey, () =>
    putRecord(
      journey.personas,
      id,
      { rank: rankAfter(others.map((persona) => persona.rank)), color, loyalty },
      textsOf(textFields.personas, texts),
    ),
  );
  return id;
}

/** The first colour that nobody wears yet, or the one whose turn it is. */
export function nextColor(others: readonly Persona[]): PersonaColor {
  const colors = PersonaColor.options;
  const free = colors.find((color) => others.every((persona) => persona.color !== color));
  return free ?? colors[others.length % colors.length] ?? "teal";
}
