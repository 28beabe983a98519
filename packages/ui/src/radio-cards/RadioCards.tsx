"use client";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";

export interface RadioCard<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly explanation: string;
  /** A picture of what choosing it gives; beside the words, and below them on a narrow screen. */
  readonly picture?: React.ReactNode;
}

export interface RadioCardsProps<Id extends string> {
  readonly label: string;
  readonly cards: readonly RadioCard<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One choice among a few that each deserve a sentence: radio buttons as rows, arrows move between them. */
export function RadioCards<Id extends string>({
  label,
  cards,
  value,
  onChange,
}: RadioCardsProps<Id>) {
  const choose = (id: string) => {
    const chosen = cards.find((card) => card.id === id);
    if (chosen) onChange(chosen.id);
  };
  return (
    <RadioGroup className="cj-radio-cards" value={value} onChange={choose}>
      <Label className="cj-label">{label}</Label>
      <div className="cj-radio-cards-list">
        {cards.map((card) => (
          <Radio key={card.id} value={card.id} className="cj-radio-card">
            <span className="cj-radio-dot" />
            <span className="cj-radio-card-words">
              <span className="cj-radio-card-name">{card.name}</span>
              <span className="cj-hint">{card.explanation}</span>
            </span>
            {card.picture && <span className="cj-radio-card-picture">{card.picture}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
