"use client";
import type { RefObject } from "react";
import type { PlaceKey } from "#features/map-view/place.ts";
import { useWantedFocus } from "#features/map-view/use-kept-focus.ts";

export interface WantedFocusProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly onSame: (element: HTMLElement, place: PlaceKey) => void;
}

/** Stands after what may get the focus. By itself, so that a key that moves the focus does not draw the whole map again. */
export function WantedFocus({ root, onSame }: WantedFocusProps) {
  useWantedFocus(root, onSame);
  return null;
}
