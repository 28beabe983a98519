import type {
  Board,
  JourneyDoc,
  LaneKindId,
  Language,
  PhaseId,
  Refusal,
  Result,
} from "@cojourney/journey-model";
import type { CollapsedJourneys } from "#structure/collapsed-journeys.ts";
import type { Thing } from "#structure/thing.ts";
import type { StructureWords } from "#structure/words.ts";

/** Something that can be done to a thing: an entry of its menu, and perhaps a button beside it. */
export interface StructureAction {
  /** The same for the same action, so that buttons can be picked from the list: "addAfter", "loop-<phase>" ... */
  readonly id: string;
  readonly section: "name" | "add" | "move" | "path" | "view" | "remove";
  readonly label: string;
  /** One sentence: what it is or does. */
  readonly explanation?: string;
  /** As `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** Why it cannot be done now, although it otherwise could; `onAction` then says so. */
  readonly reason?: string;
  /** Opens these instead of doing something. */
  readonly choices?: readonly StructureAction[];
  readonly laneKind?: LaneKindId;
  readonly onAction: () => void;
}

/** What a view does around a change of structure. */
export interface StructureHost {
  rename(thing: Thing): void;
  /** Something was made or moved: brings it into view, and opens its name if it has none. */
  show(thing: Thing, options: { readonly mayType: boolean }): void;
  askToRemove(thing: Thing): void;
  showPrompts(phaseId: PhaseId): void;
  /** Tells the person why nothing happened, when nothing happened. */
  tell(result: Result<unknown, Refusal>): void;
}

export interface StructureContext {
  readonly journey: JourneyDoc;
  readonly board: Board;
  /** Language of the board's own words. */
  readonly language: Language;
  readonly words: StructureWords;
  readonly collapsed: CollapsedJourneys;
  /** Why the structure may not be changed now, as a sentence; null while it may. */
  readonly locked: string | null;
  readonly host: StructureHost;
}
