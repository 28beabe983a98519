"use client";
import { Checkbox, Select } from "@cojourney/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState, useSyncExternalStore } from "react";
import type { Board, CardId } from "@cojourney/journey-model";
import type { VoteResult } from "@cojourney/journey-model/workshop";
import { CardLink } from "#features/facilitation/votes/CardLink.tsx";
import { rankedResults, type RankedCard } from "#features/facilitation/votes/ranked-results.ts";
import { useBoardVotes } from "#votes/board-votes.tsx";
import { Dots } from "#votes/Dots.tsx";

export interface ResultsOfRoundsProps {
  /** The latest first; at least one. */
  readonly results: readonly VoteResult[];
  readonly content: Board;
}

/** What came of a round, ranked; earlier rounds can be looked up, and each person says whether they see the dots. */
export function ResultsOfRounds({ results, content }: ResultsOfRoundsProps) {
  const t = useTranslations("votes.results");
  const format = useFormatter();
  const headingId = useId();
  const { marks } = useBoardVotes();
  const shown = useSyncExternalStore(marks.subscribe, marks.shown, marks.shown);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const result = results.find(({ id }) => id === (chosenId ?? shown?.id)) ?? results[0];
  if (!result) return null;
  const isShown = shown?.id === result.id;
  const ranked = rankedResults(result);

  function nameOf({ title, closedAt }: VoteResult): string {
    const when = format.dateTime(closedAt, { dateStyle: "medium", timeStyle: "short" });
    return title.trim() ? t("named", { title, when }) : when;
  }
  /** The newest is "the latest" for as long as it is: a round after it takes its place. */
  const wished = (id: string) => (id === results[0]?.id ? "latest" : id);
  return (
    <section className="workshop-part" aria-labelledby={headingId}>
      <h3 id={headingId}>{result.title.trim() || t("heading")}</h3>
      {results.length > 1 && (
        <Select
          label={t("round")}
          options={results.map((one) => ({ id: one.id, label: nameOf(one) }))}
          value={result.id}
          onChange={(id) => {
            setChosenId(id);
            if (shown) marks.show(wished(id));
          }}
        />
      )}
      <p className="cj-hint">
        {t("voters", { count: result.voters })} {t(result.isNamed ? "byName" : "anonymous")}
        {result.isWeighted && ` ${t("weighted")}`}
      </p>
      {ranked.length > 0 && (
        <Checkbox
          label={t("onCards")}
          isSelected={isShown}
          onChange={(isOn) => marks.show(isOn ? wished(result.id) : "none")}
        />
      )}
      {ranked.length === 0 && <p>{t("empty")}</p>}
      <ol className="votes-list votes-ranked">
        {ranked.map((row) => (
          <RankedRow key={row.cardId} row={row} content={content} />
        ))}
      </ol>
    </section>
  );
}

function RankedRow({ row, content }: { readonly row: RankedCard; readonly content: Board }) {
  const t = useTranslations("votes.results");
  const names = useTranslations("map.unnamed");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id as the document writes it; a card that is gone is looked for in vain
  const card = content.cards.get(row.cardId as CardId);
  return (
    <li value={row.rank}>
      <span className="votes-rank" aria-hidden>
        {row.rank}
      </span>
      <span className="votes-words">
        {card ? (
          <CardLink cardId={card.id}>{card.title.trim() || names("card")}</CardLink>
        ) : (
          <i>{t("removed")}</i>
        )}
        {row.by.length > 0 && (
          <span className="cj-hint">
            {row.by
              .map(({ name, votes }) => t("by", { name: name || t("somebody"), votes }))
              .join(", ")}
          </span>
        )}
      </span>
      <span className="votes-count">
        <Dots count={row.votes} />
        <span className="cj-visually-hidden">{t("votes", { count: row.votes })}</span>
      </span>
    </li>
  );
}
