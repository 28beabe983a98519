import {
  type Board,
  type ImportRecords,
  type JourneyId,
  layoutBoard,
  nextJourneyOrigin,
  PersonaColor,
  PersonaId,
  ranksAfter,
  TITLE_MAX_LENGTH,
} from "@cojourney/journey-model";
import type { ImportJourney } from "#import/mapping.ts";

export type NewJourney = Extract<ImportJourney, { kind: "new" }>;

const emptyTexts = {
  goal: "",
  start: "",
  end: "",
  businessPart: "",
  measure: "",
  situation: "",
  trigger: "",
  need: "",
  expectation: "",
};

/** A journey in which nobody has written yet, under those of the board. */
export function newJourney(
  { title, personaId }: NewJourney,
  id: JourneyId,
  persona: { readonly id: PersonaId } | null,
  beside: Board | null,
): ImportRecords["journeys"][number] {
  const [x, y] = beside ? nextJourneyOrigin(layoutBoard(beside)) : [0, 0];
  return {
    ...emptyTexts,
    id,
    // One that went meanwhile makes the plan refused.
    personaId: persona?.id ?? personaId ?? PersonaId.parse("none"),
    state: "current",
    origin: [x, y],
    copiedFrom: null,
    loops: [],
    title: title.slice(0, TITLE_MAX_LENGTH),
  };
}

/** A journey is somebody's: without a persona of the board it comes with one of its own. */
export function newPersona(
  choice: NewJourney,
  board: Board,
  isStart: boolean,
  newId: () => string,
): ImportRecords["personas"][number] | null {
  if (!isStart && choice.personaId !== null && board.personas.has(choice.personaId)) return null;
  const ranks = isStart ? [] : [...board.personas.values()].map(({ rank }) => rank);
  const colors = PersonaColor.options;
  return {
    id: PersonaId.parse(newId()),
    rank:
      ranksAfter(
        ranks.toSorted((a, b) => (a < b ? -1 : 1)),
        1,
      )[0] ?? "a0",
    color: colors[ranks.length % colors.length] ?? "teal",
    loyalty: "none",
    name: "",
    statement: "",
    segment: "",
    goals: "",
    needs: "",
    expectations: "",
    drivers: "",
    frustrations: "",
    media: "",
    trends: "",
    environment: "",
  };
}

/** The persona of the board that the journey is about has to be there still. */
export function personaChosen(
  { personaId }: NewJourney,
  { personas }: Board,
  isStart: boolean,
): ImportRecords["builds"] {
  if (isStart || personaId === null || !personas.has(personaId)) return [];
  return [{ root: "personas", id: personaId }];
}
