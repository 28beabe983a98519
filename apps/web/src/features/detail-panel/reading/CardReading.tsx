"use client";
import { useFormatter, useTranslations } from "next-intl";
import {
  evidenceFor,
  type Board,
  type Card,
  type CardId,
  type CardKind,
} from "@cojourney/journey-model";
import { CardLinks } from "#features/detail-panel/CardLinks.tsx";
import { Facts, type Fact } from "#features/detail-panel/reading/Facts.tsx";
import { useMonths } from "#i18n/use-months.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useBoardReading } from "#sync/use-board-reading.ts";

export interface CardReadingProps {
  readonly id: CardId;
  /** What it counts as where it stands. */
  readonly kind: CardKind;
}

/** All that a card says, to be read; it follows the document letter by letter. */
export function CardReading({ id, kind }: CardReadingProps) {
  const t = useTranslations("detail");
  const { board } = useBoardReading(useBoard().live);
  const touchpointFacts = useTouchpointFacts();
  const solutionFacts = useSolutionFacts();
  const card = board.cards.get(id);
  if (!card) return null;
  const tags = board.meta.tags.filter((tag) => card.tags.includes(tag.id));
  const evidence = evidenceFor(board, card);
  return (
    <>
      <Facts
        facts={[
          { label: t("card.title"), value: card.title || t("untitled") },
          { label: t("card.author"), value: card.author },
          { label: t("tags.label"), value: tags.map(({ name }) => name).join(", ") },
          ...(kind === "touchpoint" ? touchpointFacts(card, board) : []),
          ...(kind === "solution" ? solutionFacts(card, board) : []),
          { label: t("card.note"), value: card.note },
        ]}
      />
      {evidence.length > 0 && (
        <section className="detail-section">
          <h3>{t("evidence.title")}</h3>
          <CardLinks name={t("evidence.list", { count: 1 })} cards={evidence} board={board} />
        </section>
      )}
    </>
  );
}

function useTouchpointFacts(): (card: Card, board: Board) => readonly Fact[] {
  const t = useTranslations("detail.touchpoint");
  const format = useFormatter();
  return (card, { meta }) => {
    const { channel, reach, device, entrySource, dropOff, loyalty } = card;
    const percent =
      dropOff?.percent == null
        ? ""
        : format.number(dropOff.percent / 100, { style: "percent", maximumFractionDigits: 2 });
    return [
      {
        label: t("channel"),
        value: meta.channels.find((known) => known.id === channel)?.name ?? channel,
      },
      { label: t("reach"), value: reach && t(`reachOptions.${reach}`) },
      { label: t("device"), value: device && t(`deviceOptions.${device}`) },
      { label: t("timeOfDay"), value: card.timeOfDay },
      { label: t("location"), value: card.location },
      { label: t("entrySource"), value: entrySource && t(`entrySourceOptions.${entrySource}`) },
      { label: t("momentOfTruth"), value: card.momentOfTruth ? t("momentOfTruthHint") : null },
      {
        label: t("dropOff"),
        value: dropOff && ([percent, dropOff.reason].filter(Boolean).join(" · ") || t("yes")),
      },
      {
        label: t("decisionFactors"),
        value: card.decisionFactors.map((id) => t(`decisionFactorOptions.${id}`)).join(", "),
      },
      { label: t("loyalty"), value: loyalty && t(`loyaltyOptions.${loyalty}`) },
      { label: t("owner"), value: card.owner },
    ];
  };
}

function useSolutionFacts(): (card: Card, board: Board) => readonly Fact[] {
  const t = useTranslations("detail.solution");
  const months = useMonths();
  return (card, { cards }) => [
    { label: t("plan"), value: card.period && months.period(card.period) },
    { label: t("stream"), value: card.stream && t(`streamOptions.${card.stream}`) },
    { label: t("owner"), value: card.owner },
    { label: t("opportunity"), value: card.opportunityId && cards.get(card.opportunityId)?.title },
    { label: t("metric"), value: card.metric },
    { label: t("baseline"), value: card.baseline },
    { label: t("target"), value: card.target },
  ];
}
