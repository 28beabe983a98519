import type { textFields } from "#document/text-fields.ts";
import type { CardFields } from "#entities/card.ts";
import type { Emotion } from "#entities/emotion.ts";
import type { Journey } from "#entities/journey.ts";
import type { Language, Localized } from "#entities/language.ts";
import type { Persona } from "#entities/persona.ts";
import type { FrameworkId } from "#frameworks/index.ts";
import type { LaneKindId } from "#lanes/index.ts";

/** What the document holds as text, so that a sample leaves none of it out. */
type PersonaText = keyof (typeof textFields)["personas"];
type JourneyText = keyof (typeof textFields)["journeys"];
type CardText = "timeOfDay" | "location" | "owner";

/** A board as data, every text in every language; it becomes a document only through the commands. */
export interface SampleBoard {
  readonly title: Localized;
  readonly framework: FrameworkId;
  /** Top to bottom; each stands right under the one before it. */
  readonly journeys: readonly SampleJourney[];
}

export interface SamplePersona {
  readonly color: Persona["color"];
  readonly loyalty: Persona["loyalty"];
  readonly texts: Readonly<Record<Language, Pick<Persona, PersonaText>>>;
}

export interface SampleJourney {
  readonly persona: SamplePersona;
  readonly texts: Readonly<Record<Language, Pick<Journey, JourneyText>>>;
  /** Rows below those that every new journey has. */
  readonly moreLanes?: readonly LaneKindId[];
  /** All phases of the board's framework, in its order. */
  readonly phases: readonly SamplePhase[];
  /** Ways back, by the framework's phase ids. */
  readonly loops: readonly { readonly from: string; readonly to: string }[];
}

export interface SamplePhase {
  /** The framework's id of this phase. */
  readonly id: string;
  readonly skipped?: boolean;
  readonly steps: readonly SampleStep[];
}

export interface SampleStep {
  readonly title: Localized;
  /** Null in a step that this persona never takes. */
  readonly emotion: { readonly score: Emotion["score"]; readonly label: Localized } | null;
  readonly cards: Readonly<Partial<Record<LaneKindId, readonly SampleCard[]>>>;
}

/** A card whose kind follows from its lane, with only the fields that somebody filled in. */
export interface SampleCard {
  /** Under which name other cards of its journey rest on it. */
  readonly evidence?: string;
  /** The evidence that it rests on, by those names. */
  readonly restsOn?: readonly string[];
  readonly title: Localized;
  readonly note?: Localized;
  readonly fields?: Partial<Omit<CardFields, CardText | "dropOff" | "evidenceIds">> &
    Partial<Record<CardText, Localized>> & {
      readonly dropOff?: { readonly reason: Localized; readonly percent: number };
    };
}
