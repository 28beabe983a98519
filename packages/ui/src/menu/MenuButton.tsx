"use client";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: React.ReactNode;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuButtonProps {
  /** The control that opens it: a react-aria button of ours. */
  readonly trigger: React.ReactNode;
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly placement?: "bottom start" | "bottom end";
}

/** A button that opens a list of actions; typing a letter jumps to the action that begins with it. */
export function MenuButton({ trigger, name, entries, placement = "bottom end" }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="cj-popover" placement={placement} offset={6}>
        <Menu className="cj-menu" aria-label={name}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className="cj-menu-item"
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              onAction={entry.onAction}
            >
              {entry.icon}
              <span className="cj-menu-label">{entry.label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
