"use client";
import { TextField } from "@cojourney/ui";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import {
  commit,
  findingsOf,
  LABEL_MAX_LENGTH,
  setCardFields,
  Stream,
  type Card,
  type CardFields,
  type Month,
} from "@cojourney/journey-model";
import { OneOf } from "#features/detail-panel/fields/OneOf.tsx";
import { monthOf, monthsToChoose, withBegin, withEnd } from "#features/detail-panel/plan-months.ts";
import { useMonths } from "#i18n/use-months.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardPart, useBoardReading } from "#sync/use-board-reading.ts";

export interface SolutionFieldsProps {
  readonly card: Card;
}

/** What makes a solution a part of the roadmap: when, by whom, for which opportunity, and how one sees that it works. */
export function SolutionFields({ card }: SolutionFieldsProps) {
  const t = useTranslations("detail.solution");
  const months = useMonths();
  const { journey } = useBoard();
  const { period } = card;
  const thisMonth = monthOf(useNow());
  const named = (month: Month) => ({ id: month, label: months.month(month) });

  /** Typing in one field is one step of undo. */
  function set(fields: Partial<CardFields>): void {
    const [name] = Object.keys(fields);
    commit(journey, () => setCardFields(journey, card.id, fields), `field:${card.id}/${name}`);
  }
  function label(name: "owner" | "metric" | "baseline" | "target", hint?: string) {
    return (
      <TextField
        label={t(name)}
        {...(hint === undefined ? {} : { placeholder: hint })}
        value={card[name] ?? ""}
        maxLength={LABEL_MAX_LENGTH}
        onChange={(typed) => set({ [name]: typed === "" ? null : typed })}
      />
    );
  }

  return (
    <section className="detail-section">
      <h3>{t("plan")}</h3>
      <p className="cj-hint">{t("planHint")}</p>
      <div className="detail-pair">
        <OneOf
          label={t("from")}
          options={monthsToChoose(thisMonth, period?.from).map(named)}
          value={period?.from ?? null}
          onChange={(from) => set({ period: withBegin(period, from) })}
        />
        <OneOf
          label={t("until")}
          options={monthsToChoose(period?.from ?? thisMonth, period?.to).map(named)}
          value={period?.to ?? null}
          onChange={(to) => set({ period: withEnd(period, to) })}
        />
      </div>
      <OneOf
        label={t("stream")}
        options={Stream.options.map((id) => ({ id, label: t(`streamOptions.${id}`) }))}
        value={card.stream}
        onChange={(stream) => set({ stream })}
      />
      {label("owner", t("ownerHint"))}
      <OpportunityField
        value={card.opportunityId}
        onChange={(opportunityId) => set({ opportunityId })}
      />
      {label("metric", t("metricHint"))}
      <div className="detail-pair">
        {label("baseline")}
        {label("target")}
      </div>
    </section>
  );
}

interface OpportunityFieldProps {
  readonly value: Card["opportunityId"];
  readonly onChange: (opportunityId: Card["opportunityId"]) => void;
}

/** Follows the whole board for what it offers only while somebody chooses, and otherwise the card that was chosen. */
function OpportunityField({ value, onChange }: OpportunityFieldProps) {
  const t = useTranslations("detail.solution");
  const unnamed = useTranslations("map.unnamed");
  const { live } = useBoard();
  const [isChoosing, setChoosing] = useState(false);
  const { board } = useBoardReading(live, isChoosing);
  const chosen = useBoardPart(live, (reading) =>
    value === null ? undefined : reading.board.cards.get(value),
  );
  const offered = isChoosing ? findingsOf(board).opportunities.map(({ card }) => card) : [];
  // It may have been moved to another lane since; it was chosen all the same.
  const shown = chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
  return (
    <OneOf
      label={t("opportunity")}
      options={shown.map(({ id, title }) => ({ id, label: title.trim() || unnamed("card") }))}
      value={chosen?.id ?? null}
      onChange={onChange}
      onFocusChange={setChoosing}
    />
  );
}
