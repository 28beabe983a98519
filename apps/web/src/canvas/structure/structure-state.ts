import { atom, type Atom, type TLShapeId } from "tldraw";
import type { PhaseId } from "@cojourney/journey-model";
import type { Thing } from "#structure/thing.ts";

/** A context menu that is open. */
export interface OpenMenu {
  readonly shapeId: TLShapeId;
  /** Where, in px of the window; or the button that opened it. */
  readonly at: Element | { readonly x: number; readonly y: number };
}

/** What is being asked or shown about the structure on this canvas. */
export interface StructureState {
  readonly menu: Atom<OpenMenu | null>;
  /** To be removed, once the person says what happens to the cards; asked one after the other. */
  readonly asked: Atom<readonly Thing[]>;
  /** The phase whose prompts are shown. */
  readonly prompts: Atom<PhaseId | null>;
  /** The phase whose edge this person holds: its controls stay, wherever the pointer goes. */
  readonly resized: Atom<TLShapeId | null>;
}

export function openStructureState(): StructureState {
  return {
    menu: atom<OpenMenu | null>("structure menu", null),
    asked: atom<readonly Thing[]>("structure to remove", []),
    prompts: atom<PhaseId | null>("phase prompts", null),
    resized: atom<TLShapeId | null>("phase that is resized", null),
  };
}
