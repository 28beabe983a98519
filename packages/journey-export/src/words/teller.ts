import {
  type Board,
  byRank,
  type Card,
  type Emotion,
  type JourneyOutline,
  type Language,
  outlineBoard,
  type ParkedCard,
  parkedInOrder,
  type Persona,
  type PlacedCard,
} from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import { cardDetails, detailText } from "#words/card-details.ts";
import { documentWords, type DocumentWord } from "#words/document-words.ts";
import { loyaltyWords, stateWords } from "#words/field-values.ts";
import { quoted, scoreText } from "#words/phrases.ts";
import { recordNames, type RecordNames } from "#words/record-names.ts";

/** Puts a board into words of one language, for documents that people read. */
export interface Teller {
  readonly language: Language;
  readonly board: Board;
  /** In reading order. */
  readonly journeys: readonly JourneyOutline[];
  /** In their own order. */
  readonly personas: readonly Persona[];
  /** What was set aside, in the order of the parking lot. */
  readonly parked: readonly ParkedCard[];
  readonly names: RecordNames;
  readonly word: (word: DocumentWord) => string;
  /** "Sanne finds a grinder (current)". */
  readonly journey: (journey: JourneyOutline) => string;
  /** Whose journey it is; with its state, and if that is not enough its title, when that persona has others. */
  readonly shortName: (journey: JourneyOutline) => string;
  /** "Consideration › Compares six grinders": where on its map. */
  readonly spot: (placed: Pick<PlacedCard, "journey" | "step">) => string;
  /** The same, with whose journey before it when there are several. */
  readonly place: (placed: Pick<PlacedCard, "journey" | "step">) => string;
  /** "good (+1), “relieved”". */
  readonly feeling: (emotion: Emotion) => string;
  /** What a persona is besides its texts: segment and loyalty, as far as somebody said so. */
  readonly traits: (persona: Persona) => readonly string[];
  /** The filled in fields of a card, each as "Channel: webshop". */
  readonly details: (card: Omit<Card, "place">) => readonly string[];
}

/** A teller for one board. */
export function openTeller(board: Board, language: Language): Teller {
  const names = recordNames(language);
  const journeys = outlineBoard(board);
  const journey = ({ journey: one }: JourneyOutline): string =>
    `${names.journey(one)} (${stateWords[one.state][language]})`;
  const shortName = (outline: JourneyOutline): string => {
    const { persona } = outline;
    if (!persona) return journey(outline);
    const name = names.persona(persona);
    const hers = journeys.filter((one) => one.persona?.id === persona.id);
    if (hers.length === 1) return name;
    const { state } = outline.journey;
    return hers.filter((one) => one.journey.state === state).length === 1
      ? `${name} (${stateWords[state][language]})`
      : `${name}: ${journey(outline)}`;
  };
  const spot: Teller["spot"] = ({ journey: outline, step }) => {
    const [phase, name] = [names.phase(outline, step.phase), names.step(outline, step.step)];
    return phase === name ? phase : `${phase} › ${name}`;
  };
  return {
    language,
    board,
    journeys,
    personas: [...board.personas.values()].toSorted(byRank),
    parked: parkedInOrder(board),
    names,
    word: (word) => documentWords[word][language],
    journey,
    shortName,
    spot,
    place: (placed) =>
      journeys.length > 1 ? `${shortName(placed.journey)} › ${spot(placed)}` : spot(placed),
    feeling({ score, label }) {
      const said = cleanLine(label);
      const scoreSaid = scoreText(score, language);
      return said === "" ? scoreSaid : `${scoreSaid}, ${quoted(said, language)}`;
    },
    traits({ segment, loyalty }) {
      // Nobody said so of a persona that is called not loyal: it is what a new one begins with.
      const said = loyalty === "none" ? "" : loyaltyWords[loyalty][language];
      return [cleanLine(segment), said].filter((trait) => trait !== "");
    },
    details: (card) => cardDetails(card, board, language).map(detailText),
  };
}
