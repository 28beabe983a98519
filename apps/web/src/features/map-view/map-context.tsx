"use client";
import { createContext, useContext } from "react";
import type { BoardMeta, CardId, Language, PhaseId } from "@cojourney/journey-model";
import type { WatchedPlaces } from "#features/map-view/watch-places.ts";
import type { ThingActions } from "#features/map-view/use-thing-actions.ts";
import type { StructureAction } from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** What the map asks in a dialog. */
export type MapQuestion =
  | { readonly type: "remove"; readonly thing: Thing }
  | { readonly type: "moveCards"; readonly cardIds: readonly CardId[] }
  | { readonly type: "prompts"; readonly phaseId: PhaseId }
  | {
      readonly type: "choice";
      readonly title: string;
      readonly choices: readonly StructureAction[];
    };

/** One action in a menu of the map. */
export interface MapAction {
  readonly id: string;
  readonly label: string;
  /** As `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** Why it cannot be done now, although it otherwise could. */
  readonly reason?: string;
  readonly onAction: () => void;
}

/** What every part of the map needs. */
export interface MapContext {
  readonly meta: BoardMeta;
  /** Language of the board's own words. */
  readonly boardLanguage: Language;
  /** On a small screen everything is as wide as the screen, and pressed with a thumb. */
  readonly isSmall: boolean;
  /** Whether this person only looks: nothing opens for writing, no menu changes anything. */
  readonly isReadOnly: boolean;
  readonly watched: WatchedPlaces;
  /** How many cards of a cell this person's filter leaves out; key from `cellKey`. */
  readonly hiddenByCell: ReadonlyMap<string, number>;
  /** The cards that rest on evidence. */
  readonly backed: ReadonlySet<CardId>;
  readonly things: ThingActions;
  readonly ask: (question: MapQuestion) => void;
  /** Opens the menu that the whole map shares: a menu for each of two thousand cards would be slow. */
  readonly openMenu: (anchor: Element, name: string, actions: readonly MapAction[]) => void;
}

const Context = createContext<MapContext | null>(null);

export const MapProvider = Context.Provider;

export function useMap(): MapContext {
  const map = useContext(Context);
  if (!map) throw new Error("useMap is for components inside MapProvider.");
  return map;
}
