import type { ImportRecords, Localized } from "@cojourney/journey-model";

/** What an import brings, by kind, in the order in which people are told. */
export const takenKinds = [
  "journeys",
  "personas",
  "phases",
  "steps",
  "lanes",
  "cards",
  "emotions",
  "parked",
  "channels",
  "tags",
  "drawing",
] as const;
export type TakenKind = (typeof takenKinds)[number];

/** Where in a file something stands. */
export type PlaceInFile =
  | { readonly kind: "file" }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "column"; readonly sheet: string; readonly column: string }
  /** Rows count from 1, as spreadsheets number them. */
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
    }
  /** A record of a board file. */
  | { readonly kind: "record"; readonly root: string; readonly id: string };

/** Why something is not taken, or not as it stands. */
export type WhyLeft =
  /** A record that misses what it must have, or has what it cannot have: in these fields, where that is known. */
  | { readonly kind: "unreadable"; readonly fields: readonly string[] }
  /** A card whose step or row of the map is not in the file. */
  | { readonly kind: "placeUnknown" }
  /** The second record under one id. */
  | { readonly kind: "twice" }
  /** Its beginning is taken, up to so many characters. */
  | { readonly kind: "tooLong"; readonly limit: number }
  /** Not one of the values that the field knows; the rest of the row is taken. */
  | {
      readonly kind: "unknownValue";
      /** What it could say, in the words of both languages; none where a number is asked. */
      readonly known: readonly Localized[];
    }
  /** The mapping gives the column, row or sheet no meaning. */
  | { readonly kind: "notMapped" }
  /** A row without a single word for a card. */
  | { readonly kind: "nothingInIt" }
  /** A step of the board has a feeling already, and an import changes nothing that is there. */
  | { readonly kind: "feltAlready" }
  /** The sheet Cards says something else of the same card, and counts. */
  | { readonly kind: "cardsSheetCounts" }
  /** The board takes no more of these. */
  | { readonly kind: "tooMany"; readonly limit: number }
  /** What came of a vote, which counts on the board where it was held. */
  | { readonly kind: "heldElsewhere" }
  /** A formula without a value that was saved with it. */
  | { readonly kind: "formulaWithoutValue" };

/** One thing that an import leaves behind. Its words: `leftOutText`. */
export interface LeftOut {
  readonly where: PlaceInFile;
  /** What it says in the file, cut to one line; empty when it says nothing. */
  readonly what: string;
  readonly why: WhyLeft;
}

/** What an import will do, to be shown before it does it. `importRecords` does it. */
export interface ImportPlan {
  readonly records: ImportRecords;
  readonly taken: Readonly<Record<TakenKind, number>>;
  readonly left: readonly LeftOut[];
  /** The board is new and still empty: what is imported takes the place of its empty journey. */
  readonly replacesStart: boolean;
}
