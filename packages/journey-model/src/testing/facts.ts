import type { JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import type { Board } from "#entities/board.ts";

/** What a board says, taken apart into single statements that can be there or not. */
export type Facts = ReadonlySet<string>;

const roots = ["personas", "journeys", "phases", "steps", "lanes", "cards"] as const;

/**
 * Takes a board apart: a fact per record, per character of a text, and per field ("slot") that is
 * set. Histories that compare facts must type each character only once.
 */
export function factsOn(board: Board, { canvas }: JourneyDoc): Facts {
  const facts = new Set<string>();
  for (const root of roots)
    for (const [id, record] of recordsIn(board, root))
      addRecord(facts, `${root}/${id}`, Object.entries(record), Object.keys(textFields[root]));
  for (const [id, emotion] of board.emotions)
    facts.add(`emotions/${id}/value=${JSON.stringify(emotion)}`);
  for (const [id, shape] of Object.entries<object>(canvas.toJSON()))
    addRecord(facts, `canvas/${id}`, Object.entries(shape), []);
  return facts;
}

/** A card is the same one whether it is parked or not. */
function recordsIn(board: Board, root: (typeof roots)[number]): Iterable<[string, object]> {
  return root === "cards" ? [...board.cards, ...board.parked] : board[root];
}

function addRecord(
  facts: Set<string>,
  name: string,
  fields: readonly (readonly [string, unknown])[],
  texts: readonly string[],
): void {
  facts.add(name);
  for (const [field, value] of fields)
    if (field === "id" || isUnset(value)) continue;
    else if (field === "loops" && Array.isArray(value))
      for (const loop of value) facts.add(`${name}/loop:${JSON.stringify(loop)}=on`);
    else if (field === "tags" && Array.isArray(value))
      for (const tag of value) facts.add(`${name}/tag:${String(tag)}=on`);
    else if (field === "evidenceIds" && Array.isArray(value))
      for (const id of value) facts.add(`${name}/evidence:${String(id)}=on`);
    else if (texts.includes(field))
      for (const char of String(value)) facts.add(`${name}/${field}:${char}`);
    else facts.add(`${name}/${field}=${JSON.stringify(value)}`);
}

function isUnset(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** The field that a fact is about, such as "cards/c1/owner"; null for records and characters. */
export function slotOf(fact: string): string | null {
  const at = fact.indexOf("=");
  return at === -1 ? null : fact.slice(0, at);
}

/** The record that a fact is about, such as "cards/c1". */
export function recordOf(fact: string): string {
  return fact.split("/", 2).join("/");
}

/** For each record or value that stands in others: what it says about where, and what that is. */
export function holdersOn(board: Board): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [id, { place }] of board.cards)
    holders.set(`cards/${id} at ${place.stepId} ${place.laneId}`, [
      `steps/${place.stepId}`,
      `lanes/${place.laneId}`,
    ]);
  for (const [id, { place }] of board.steps)
    holders.set(`steps/${id} at ${place.phaseId}`, [`phases/${place.phaseId}`]);
  for (const root of ["phases", "lanes"] as const)
    for (const [id, { place }] of board[root])
      holders.set(`${root}/${id} at ${place.journeyId}`, [`journeys/${place.journeyId}`]);
  for (const id of board.emotions.keys()) holders.set(`emotions/${id}`, [`steps/${id}`]);
  for (const [id, { personaId, loops }] of board.journeys) {
    holders.set(`journeys/${id} of ${personaId}`, [`personas/${personaId}`]);
    for (const { from, to } of loops)
      holders.set(`journeys/${id} loop ${from} ${to}`, [`phases/${from}`, `phases/${to}`]);
  }
  return holders;
}
