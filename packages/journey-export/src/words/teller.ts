import {
  type Board,
  type Card,
  type Emotion,
  type JourneyOutline,
  type Language,
  outlineBoard,
  type Persona,
  type PlacedCard,
} from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { cardDetails, detailText } from "#words/card-details.ts";
import { stateWords } from "#words/field-values.ts";
import { recordNames, type RecordNames } from "#words/record-names.ts";
import { tellerWords, type TellerWord, scoreText } from "#words/teller-words.ts";

/** Puts a board into words of one language, for documents that people read. */
export interface Teller {
  readonly language: Language;
  readonly board: Board;
  /** In reading order. */
  readonly journeys: readonly JourneyOutline[];
  /** In their own order. */
  readonly personas: readonly Persona[];
  readonly names: RecordNames;
  readonly word: (word: TellerWord) => string;
  /** "Sanne finds a grinder (current)". */
  readonly journey: (journey: JourneyOutline) => string;
  /** Who the journey is about, where that tells it from the others: else its name and state. */
  readonly shortName: (journey: JourneyOutline) => string;
  /** "Consideration › Compares six grinders", with whose journey before it when there are several. */
  readonly place: (placed: Pick<PlacedCard, "journey" | "step">) => string;
  /** "good (+1), “relieved”". */
  readonly feeling: (emotion: Emotion) => string;
  /** The filled in fields of a card, each as "Channel: webshop". */
  readonly details: (card: Card) => readonly string[];
}

/** A teller for one board. */
export function openTeller(board: Board, language: Language): Teller {
  const names = recordNames(language);
  const journeys = outlineBoard(board);
  const journey = ({ journey: one }: JourneyOutline): string =>
    `${names.journey(one)} (${stateWords[one.state][language]})`;
  const shortName = (outline: JourneyOutline): string => {
    const { persona, journey: one } = outline;
    const hers = journeys.filter(({ journey: { personaId } }) => personaId === one.personaId);
    return persona && hers.length === 1 ? names.persona(persona) : journey(outline);
  };
  return {
    language,
    board,
    journeys,
    personas: [...board.personas.values()].toSorted(byRank),
    names,
    word: (word) => tellerWords[word][language],
    journey,
    shortName,
    place({ journey: outline, step }) {
      const inJourney = [names.phase(outline, step.phase), names.step(outline, step.step)];
      const map = journeys.length > 1 ? [shortName(outline)] : [];
      return [...map, ...inJourney].join(" › ");
    },
    feeling({ score, label }) {
      const said = cleanLine(label);
      const scoreSaid = scoreText(score, language);
      return said === "" ? scoreSaid : `${scoreSaid}, ${quoted(said, language)}`;
    },
    details: (card) => cardDetails(card, board, language).map(detailText),
  };
}

/** In the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === "nl" ? `‘${text}’` : `“${text}”`;
}

/** As `byRank` of the model: rank by code unit, ties by id. */
function byRank(a: Persona, b: Persona): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
