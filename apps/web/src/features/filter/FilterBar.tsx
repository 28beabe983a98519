"use client";
import { Button } from "@cojourney/ui";
import { Flag, Quote, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import {
  byRank,
  laneKindIds,
  laneKindOf,
  type Board,
  type CardFilter,
  type Language,
} from "@cojourney/journey-model";
import { FilterChoice } from "#features/filter/FilterChoice.tsx";
import { useBoardFilter, useFilterState } from "#filter/filter-context.tsx";
import "#canvas/shapes/card-marks.css";
import "./filter-bar.css";

export interface FilterBarProps {
  readonly board: Board;
  /** Language of the board's own words, such as the names of lanes. */
  readonly boardLanguage: Language;
  /** Shows everything again, and closes the bar. */
  readonly onClear: () => void;
}

/** What this person wants to see of the board, with how much that is. Escape shows everything again. */
export function FilterBar({ board, boardLanguage, onClear }: FilterBarProps) {
  const t = useTranslations("filter");
  const store = useBoardFilter();
  const { filter, shown, total } = useFilterState();
  const field = useRef<HTMLInputElement>(null);
  const ask = (change: Partial<CardFilter>) => store.set({ ...filter, ...change });

  useEffect(() => {
    // After a reload the bar is there by itself, and leaves the keys to the board.
    if (store.now().shown === null) field.current?.focus();
  }, [store]);

  const kinds = [...new Set([...board.lanes.values()].map(({ kind }) => kind))];
  const inOrder = laneKindIds.filter((id) => kinds.includes(id) && laneKindOf(id).cardKind);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape from any control inside bubbles to here
    <search
      className="board-filter"
      aria-label={t("name")}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClear();
      }}
    >
      <label className="board-filter-text">
        <Search aria-hidden />
        <input
          ref={field}
          type="text"
          aria-label={t("text")}
          placeholder={t("text")}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={filter.text}
          onChange={(event) => ask({ text: event.target.value })}
        />
      </label>
      <FilterChoice
        label={t("tags")}
        options={board.meta.tags}
        empty={t("noTags")}
        chosen={filter.tagIds}
        onChange={(tagIds) => ask({ tagIds })}
      />
      <FilterChoice
        label={t("lanes")}
        options={inOrder.map((id) => ({ id, name: laneKindOf(id).label[boardLanguage] }))}
        empty={t("noLanes")}
        chosen={filter.laneKinds}
        onChange={(laneKinds) => ask({ laneKinds })}
      />
      <FilterChoice
        label={t("personas")}
        options={[...board.personas.values()].toSorted(byRank).map(({ id, name, color }) => ({
          id,
          name: name.trim() || t("unnamedPersona"),
          color,
        }))}
        empty={t("noPersonas")}
        chosen={filter.personaIds}
        onChange={(personaIds) => ask({ personaIds })}
      />
      <ToggleButton
        className="board-filter-toggle"
        isSelected={filter.onlyMomentsOfTruth}
        onChange={(onlyMomentsOfTruth) => ask({ onlyMomentsOfTruth })}
      >
        <Flag aria-hidden />
        {t("momentsOfTruth")}
      </ToggleButton>
      <ToggleButton
        className="board-filter-toggle"
        isSelected={filter.onlyWithoutEvidence}
        onChange={(onlyWithoutEvidence) => ask({ onlyWithoutEvidence })}
      >
        <Quote aria-hidden />
        {t("withoutEvidence")}
      </ToggleButton>
      <output className="board-filter-count">
        {shown ? t("count", { shown: shown.size, total }) : t("all", { total })}
      </output>
      <Button tone="plain" onPress={onClear}>
        <X aria-hidden size={15} />
        {t("clear")}
      </Button>
    </search>
  );
}
