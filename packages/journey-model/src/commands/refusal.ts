/** Why a command did nothing. Everyday events among people who work at once, so values and not exceptions. */
export type Refusal =
  | RecordMissing
  | {
      readonly type: "TextTooLong";
      /** In UTF-16 code units. */
      readonly length: number;
      readonly limit: number;
    }
  | { readonly type: "FrameworkUnknown"; readonly framework: string }
  /** The last phase of a journey, or step of a phase, is not removed; it may still go when two people remove at once. */
  | { readonly type: "LastOne"; readonly root: "phases" | "steps" }
  /** A persona that a journey is about cannot go before the journey does. */
  | { readonly type: "PersonaInUse"; readonly journeyIds: readonly string[] }
  | { readonly type: "ValueInvalid"; readonly reason: string };

/** Someone removed the record while it was being worked on. */
export interface RecordMissing {
  readonly type: "RecordMissing";
  readonly root: "personas" | "journeys" | "phases" | "steps" | "lanes" | "cards" | "tags";
  readonly id: string;
}
