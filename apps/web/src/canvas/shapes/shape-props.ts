import type {
  CardKind,
  PersonaColor,
  PersonaSectionField,
  StepId,
  Tag,
} from "@cojourney/journey-model";

/** What the pictures of the journey draw. Sizes in px at zoom 1; texts already broken into lines. */
declare module "tldraw" {
  interface TLGlobalShapePropsMap {
    journey: {
      readonly w: number;
      readonly h: number;
      readonly title: string;
      readonly subtitle: string;
      readonly map: JourneyPicture;
      /** Set when this person folded the journey up. */
      readonly collapsed: CollapsedPicture | null;
    };
    persona: {
      readonly w: number;
      readonly h: number;
      readonly name: string;
      readonly color: PersonaColor;
      readonly nameLines: readonly string[];
      readonly segmentLines: readonly string[];
      readonly statementLines: readonly string[];
      readonly sections: readonly {
        readonly field: PersonaSectionField;
        readonly lines: readonly string[];
      }[];
    };
    phase: {
      readonly w: number;
      readonly h: number;
      readonly title: string;
      readonly skipped: boolean;
      /** Place in the journey, from 0. */
      readonly index: number;
    };
    step: {
      readonly w: number;
      readonly h: number;
      readonly lines: readonly string[];
      /** Place among the steps of the journey, from 1; names a step that nobody named yet. */
      readonly number: number;
    };
    lane: { readonly w: number; readonly h: number; readonly title: string; readonly kind: string };
    card: {
      readonly w: number;
      readonly h: number;
      readonly kind: CardKind;
      readonly lines: readonly string[];
      /** Who wrote it in private writing under names; empty for every other card. */
      readonly author: string;
      /** Name of the channel; empty when there is none. */
      readonly channel: string;
      readonly hasFooter: boolean;
      readonly hasNote: boolean;
      /** Whether evidence on the board backs it. */
      readonly hasEvidence: boolean;
      readonly momentOfTruth: boolean;
      /** How many of a hundred leave here; -1 for a drop-off without a figure, null for none. */
      readonly dropOffPercent: number | null;
      /** Given by people; null: the colour of its kind. */
      readonly color: PersonaColor | null;
      readonly tags: readonly TagPicture[];
    };
    "emotion-curve": {
      readonly w: number;
      readonly h: number;
      readonly path: string;
      readonly points: readonly CurvePointPicture[];
      readonly color: PersonaColor;
    };
  }
}

/** A tag on a card. */
export type TagPicture = Pick<Tag, "name" | "color">;

/** The ground that cards lie on: columns and rows, relative to the shape. */
export interface JourneyPicture {
  readonly gridX: number;
  readonly gridY: number;
  readonly phasesY: number;
  readonly columns: readonly {
    readonly x: number;
    readonly w: number;
    readonly isPhaseStart: boolean;
    readonly skipped: boolean;
  }[];
  readonly rows: readonly { readonly y: number; readonly h: number; readonly kind: string }[];
  readonly loops: readonly {
    readonly fromX: number;
    readonly toX: number;
    readonly y: number;
    /** Name of the phase that it leads back to; empty while it has none. */
    readonly to: string;
  }[];
  readonly trayY: number | null;
}

/** What is left to see of a journey that is folded up. */
export interface CollapsedPicture {
  readonly phases: number;
  readonly steps: number;
  readonly cards: number;
  /** SVG path, relative to the room under the title. */
  readonly curvePath: string;
  readonly color: PersonaColor;
}

/** A face on the emotion curve, relative to the shape. */
export interface CurvePointPicture {
  readonly stepId: StepId;
  /** Place of the step in the journey, from 1. */
  readonly stepNumber: number;
  readonly x: number;
  readonly y: number;
  readonly score: number;
  readonly label: string;
}
