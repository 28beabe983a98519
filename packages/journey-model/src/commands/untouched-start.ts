import { type TextRoot, textFields } from "#document/text-fields.ts";
import type { Board } from "#entities/board.ts";
import { frameworks, isFrameworkId } from "#frameworks/index.ts";

/**
 * Whether a board is as the server made it: nobody has written, placed, drawn or named anything. What
 * somebody brings from elsewhere may then take the place of the empty persona and journey.
 */
export function isUntouched(board: Board, drawn: { readonly size: number }): boolean {
  const { personas, journeys, steps, lanes, phases, cards, emotions, parked, votes, meta } = board;
  const things = [drawn, cards, emotions, parked, votes];
  return (
    things.every(({ size }) => size === 0) &&
    meta.tags.length === 0 &&
    personas.size === 1 &&
    journeys.size === 1 &&
    areBlank("personas", personas.values()) &&
    areBlank("journeys", journeys.values()) &&
    areBlank("steps", steps.values()) &&
    areBlank("lanes", lanes.values()) &&
    [...phases.values()].every(({ frameworkPhase, title }) => isAsMade(frameworkPhase, title))
  );
}

function areBlank(root: TextRoot, records: Iterable<object>): boolean {
  const fields = Object.keys(textFields[root]);
  return [...records].every((record) => {
    const values = new Map<string, unknown>(Object.entries(record));
    return fields.every((field) => values.get(field) === "");
  });
}

/** Still called as its framework calls it. */
function isAsMade(frameworkPhase: string | null, title: string): boolean {
  const [framework = "", id = ""] = (frameworkPhase ?? "").split("/");
  if (!isFrameworkId(framework)) return title === "";
  const phase = frameworks[framework].phases.find((one) => one.id === id);
  return title === "" || title === phase?.name.en || title === phase?.name.nl;
}
