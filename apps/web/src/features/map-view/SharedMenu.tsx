"use client";
import { memo, useLayoutEffect, useRef } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Kbd } from "@cojourney/ui";
import { printedKeys } from "#structure/action-keys.ts";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import type { MapAction } from "#features/map-view/map-context.tsx";

/** A menu that is open, and the button it belongs to. */
export interface OpenMenu {
  readonly anchor: Element;
  readonly name: string;
  readonly actions: readonly MapAction[];
}

export interface SharedMenuProps {
  /** The menu that is open or was last: it stays while it fades. */
  readonly menu: OpenMenu | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The one menu of the map, beside whichever button opened it. */
export const SharedMenu = memo(function SharedMenu({ menu, isOpen, onClose }: SharedMenuProps) {
  const anchor = useRef<Element | null>(null);
  useLayoutEffect(() => {
    anchor.current = menu?.anchor ?? null;
  }, [menu]);
  const note = menu?.actions.find(({ reason }) => reason)?.reason;
  const name = menu?.name ?? "";
  return (
    <Popover
      className="cj-popover"
      placement="bottom end"
      offset={4}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {note && <p className="cj-menu-note">{note}</p>}
      <Menu
        className="cj-menu map-menu"
        aria-label={note ? `${name}. ${note}` : name}
        autoFocus="first"
        onClose={onClose}
      >
        {menu?.actions.map(({ id, label, keys, isDisabled, onAction }) => (
          <MenuItem
            key={id}
            id={id}
            className="cj-menu-item"
            textValue={label}
            isDisabled={isDisabled ?? false}
            onAction={() => afterOverlay(onAction)}
          >
            <span className="cj-menu-label">{label}</span>
            {keys && <Kbd keys={printedKeys(keys)} />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
});
