"use client";
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import "./pick-or-write.css";

const NEW = "\u0000new";

/** Something that can be picked. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** A second line, to tell alike names apart. */
  readonly hint?: string;
  readonly color?: string;
  /** Already picked: not offered, but whoever types its name means it. */
  readonly isTaken: boolean;
}

export interface PickOrWriteProps {
  readonly label: string;
  readonly placeholder: string;
  readonly description?: string | undefined;
  readonly maxLength: number;
  readonly options: readonly Pickable[];
  /** What making a new one of these words is called; null when none may be made. */
  readonly nameOfNew: ((words: string) => string) | null;
  /** Two may be called the same: words that are typed mean a new one. Without, they mean the option that has that name. */
  readonly mayRepeatNames?: boolean;
  readonly onPick: (id: string) => void;
  /** Asked for words that mean none of the options. */
  readonly onWrite: (words: string) => void;
  readonly inputId?: string;
}

/** A field to pick from a list, or to write what the list lacks; what is picked leaves the field empty for the next. */
export function PickOrWrite({
  label,
  placeholder,
  description,
  maxLength,
  options,
  nameOfNew,
  mayRepeatNames = false,
  onPick,
  onWrite,
  inputId,
}: PickOrWriteProps) {
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const known =
    mayRepeatNames && nameOfNew
      ? undefined
      : options.find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const offered = options
    .filter(({ isTaken }) => !isTaken)
    .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  const items: readonly Omit<Pickable, "isTaken">[] =
    words === "" || known || !nameOfNew
      ? offered
      : [...offered, { id: NEW, name: nameOfNew(words) }];

  function pick(id: string): void {
    setTyped("");
    onPick(id);
  }
  function write(): void {
    if (words === "") return;
    if (nameOfNew) setTyped("");
    onWrite(words);
  }

  return (
    <ComboBox
      className="detail-pick"
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key === NEW) write();
        else if (typeof key === "string") pick(key);
      }}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection={false}
    >
      <Label className="cj-label">{label}</Label>
      <Input
        className="cj-input"
        {...(inputId === undefined ? {} : { id: inputId })}
        placeholder={placeholder}
        maxLength={maxLength}
        onKeyDown={(event) => {
          // Enter without a choice in the list means what was typed.
          const isChosen = event.currentTarget.getAttribute("aria-activedescendant") !== null;
          if (event.key !== "Enter" || isChosen || event.nativeEvent.isComposing) return;
          if (known) pick(known.id);
          else write();
        }}
      />
      {description !== undefined && (
        <Text slot="description" className="cj-hint">
          {description}
        </Text>
      )}
      <Popover className="cj-popover cj-select-popover">
        <ListBox<(typeof items)[number]> className="cj-menu">
          {(option) => (
            <ListBoxItem
              className="cj-menu-item detail-pick-option"
              textValue={option.name}
              data-color={option.color}
            >
              <Text slot="label" className="cj-menu-label">
                {option.name}
              </Text>
              {option.hint && (
                <Text slot="description" className="cj-menu-description">
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
