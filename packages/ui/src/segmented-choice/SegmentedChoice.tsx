"use client";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";

export interface SegmentedChoiceProps<Id extends string> {
  readonly label: string;
  /** Shown beside the choice unless it stands under a heading that says the same. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    readonly icon?: React.ReactNode;
    /** Language of the label when it is not that of the page, so that it is pronounced right. */
    readonly lang?: string;
  }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One choice of two or three, all in sight: radio buttons that look like one control. */
export function SegmentedChoice<Id extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
}: SegmentedChoiceProps<Id>) {
  const choose = (id: string) => {
    const chosen = options.find((option) => option.id === id);
    if (chosen) onChange(chosen.id);
  };
  return (
    <RadioGroup
      className="cj-segmented"
      orientation="horizontal"
      value={value}
      onChange={choose}
      {...(isLabelHidden ? { "aria-label": label } : {})}
    >
      {!isLabelHidden && <Label className="cj-label">{label}</Label>}
      <div className="cj-segments">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="cj-segment">
            {option.icon}
            <span lang={option.lang}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
