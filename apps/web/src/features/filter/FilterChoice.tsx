"use client";
import { Checkbox, PopoverButton } from "@cojourney/ui";
import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { PersonaColor } from "@cojourney/journey-model";

export interface FilterChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly id: Id;
    readonly name: string;
    readonly color?: PersonaColor;
  }[];
  /** What is said when there is nothing to choose from. */
  readonly empty: string;
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
}

/** Some of a list; none chosen asks nothing. */
export function FilterChoice<Id extends string>({
  label,
  options,
  empty,
  chosen,
  onChange,
}: FilterChoiceProps<Id>) {
  return (
    <PopoverButton
      name={label}
      placement="bottom start"
      trigger={
        <Button className="board-filter-toggle" data-selected={chosen.length > 0 || undefined}>
          {label}
          {chosen.length > 0 && <b>{chosen.length}</b>}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <div className="board-filter-options">
        {options.length === 0 && <p className="cj-hint">{empty}</p>}
        {options.map(({ id, name, color }) => (
          <div key={id} data-color={color}>
            <Checkbox
              label={name}
              isSelected={chosen.includes(id)}
              onChange={(isOn) =>
                onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          </div>
        ))}
      </div>
    </PopoverButton>
  );
}
