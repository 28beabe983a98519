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
  /** A journey keeps at least one phase, a phase at least one step. */
  | { readonly type: "LastOne"; readonly root: "phases" | "steps" }
  /** A persona that a journey is about cannot go before the journey does. */
  | { readonly type: "PersonaInUse"; readonly journeyIds: readonly string[] }
  | { readonly type: "ValueInvalid"; readonly reason: string };

/** Someone removed the record while it was being worked on. */
export interface RecordMissing {
  readonly type: "RecordMissing";
  readonly root: "personas" | "journeys" | "phases" | "steps" | "lanes" | "cards";
  readonly id: string;
}
