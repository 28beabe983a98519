"use client";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** One sentence under the label: what it is or does. */
  readonly description?: string;
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
              <Text slot="label" className="cj-menu-label">
                {entry.label}
              </Text>
              {entry.description && (
                <Text slot="description" className="cj-menu-description">
                  {entry.description}
                </Text>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
