"use client";
import { Ellipsis } from "lucide-react";
import { useMap, type MapAction } from "#features/map-view/map-context.tsx";
import "./actions-button.css";

export interface ActionsButtonProps {
  readonly name: string;
  /** Asked for when the menu opens. */
  readonly actions: () => readonly MapAction[];
  /** Only where the focus is, the button is a stop for Tab; else Tab would stop at every card. */
  readonly isTabStop: boolean;
}

/** Whoever points at the menu stays where they are in the map: Escape leads back there. */
function keepFocus(event: React.MouseEvent<HTMLElement>): void {
  const { activeElement } = document;
  if (activeElement?.closest("[data-place]") && activeElement.closest(".map-view"))
    event.preventDefault();
}

/** The button with three dots: everything that can be done with what it stands in. */
export function ActionsButton({ name, actions, isTabStop }: ActionsButtonProps) {
  const { openMenu } = useMap();
  /** By key and not by the click that follows: after that, react-aria waits with the focus for a screen reader. */
  function onKeyDown(event: React.KeyboardEvent<HTMLButtonElement>): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    openMenu(event.currentTarget, name, actions());
  }
  return (
    <button
      type="button"
      className="map-actions-button"
      aria-haspopup="menu"
      aria-label={name}
      title={name}
      tabIndex={isTabStop ? 0 : -1}
      onMouseDown={keepFocus}
      onKeyDown={onKeyDown}
      onClick={(event) => openMenu(event.currentTarget, name, actions())}
    >
      <Ellipsis aria-hidden />
    </button>
  );
}
