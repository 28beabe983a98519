"use client";
import { useLayoutEffect, useRef } from "react";
import { Keyboard } from "react-aria-components/Keyboard";
import { Menu, MenuItem, MenuSection, SubmenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { Text } from "react-aria-components/Text";
import type { MenuEntry } from "./MenuButton.tsx";

/** An entry that may show its keys, and may open further entries instead of doing something. */
export interface FloatingEntry extends MenuEntry {
  /** As people say them: "Alt+←". */
  readonly shortcut?: string;
  readonly tone?: "danger";
  readonly entries?: readonly FloatingEntry[];
}

export interface FloatingMenuProps {
  readonly name: string;
  /** A sentence above the entries, such as why some cannot be done now. */
  readonly note?: string;
  /** Groups of entries, with a line between them. */
  readonly groups: readonly (readonly FloatingEntry[])[];
  /** Where it opens, in px from the top left of the window; or the control that opened it. */
  readonly at: Element | { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/**
 * A menu beside a point or a control: a context menu. It is open as long as it is there. What an
 * entry does happens when the menu has let go of the focus, so that it may give it to something else.
 */
export function FloatingMenu({ name, note, groups, at, onClose }: FloatingMenuProps) {
  const point = useRef<HTMLSpanElement>(null);
  const anchor = useRef<Element | null>(null);
  useLayoutEffect(() => {
    anchor.current = at instanceof Element ? at : point.current;
  }, [at]);
  const place = at instanceof Element ? { x: 0, y: 0 } : at;
  return (
    <>
      <span
        ref={point}
        className="cj-menu-point"
        style={{ left: place.x, top: place.y }}
        aria-hidden
      />
      <Popover
        className="cj-popover"
        placement="bottom start"
        offset={2}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        {note && <p className="cj-menu-note">{note}</p>}
        <Menu
          className="cj-menu"
          aria-label={note ? `${name}. ${note}` : name}
          autoFocus="first"
          onClose={onClose}
        >
          {groups.map((entries, i) => (
            <MenuSection key={entries[0]?.id ?? i} aria-label={entries[0]?.label ?? ""}>
              {i > 0 && <Separator className="cj-menu-line" />}
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} onClose={onClose} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function Entry({
  entry,
  onClose,
}: {
  readonly entry: FloatingEntry;
  readonly onClose: () => void;
}) {
  const item = (
    <MenuItem
      id={entry.id}
      className="cj-menu-item"
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      data-tone={entry.tone}
      onAction={() => {
        if (!entry.entries) setTimeout(entry.onAction, 0);
      }}
    >
      {entry.icon}
      <Text slot="label" className="cj-menu-label">
        {entry.label}
      </Text>
      {entry.description && (
        <Text slot="description" className="cj-menu-description">
          {entry.description}
        </Text>
      )}
      {entry.shortcut && <Keyboard className="cj-kbd">{entry.shortcut}</Keyboard>}
      {entry.entries && (
        <span className="cj-menu-more" aria-hidden>
          ›
        </span>
      )}
    </MenuItem>
  );
  if (!entry.entries || entry.isDisabled) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover className="cj-popover" offset={-4}>
        <Menu className="cj-menu" aria-label={entry.label} onClose={onClose}>
          {entry.entries.map((one) => (
            <Entry key={one.id} entry={one} onClose={onClose} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
