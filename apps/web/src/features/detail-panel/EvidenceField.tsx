"use client";
import { showToast, VisuallyHidden } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import {
  cardsBackedBy,
  commit,
  evidenceFor,
  evidenceOn,
  isEvidence,
  linkEvidence,
  TITLE_MAX_LENGTH,
  unlinkEvidence,
  type Board,
  type Card,
} from "@cojourney/journey-model";
import { CardLinks } from "#features/detail-panel/CardLinks.tsx";
import { PickOrWrite } from "#features/detail-panel/fields/PickOrWrite.tsx";
import { evidencePlaceFor, writeEvidence } from "#features/detail-panel/write-evidence.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { tellRefusal } from "#structure/tell-refusal.ts";
import { useLockReason } from "#structure/use-lock-reason.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useCalmReading } from "#sync/use-board-reading.ts";

/**
 * What cards rest on, and for evidence itself what rests on it. Follows the whole board for what it offers, calmly, for
 * it stands beside a text that is being written; the other fields are not drawn anew with it.
 */
export function EvidenceField({ cards }: { readonly cards: readonly Card[] }) {
  const { board } = useCalmReading(useBoard().live);
  const claims = cards.filter((card) => !isEvidence(board, card));
  const [only, ...more] = cards;
  if (claims.length > 0) return <EvidenceOfCards claims={claims} board={board} />;
  return only && more.length === 0 ? <BackedCards evidence={only} board={board} /> : null;
}

interface EvidenceOfCardsProps {
  readonly claims: readonly Card[];
  readonly board: Board;
}

function EvidenceOfCards({ claims, board }: EvidenceOfCardsProps) {
  const t = useTranslations("detail.evidence");
  const refusals = useTranslations("structure");
  const unnamed = useTranslations("map.unnamed");
  const { journey, live } = useBoard();
  const locked = useLockReason("structure");
  const inputId = useId();
  const [news, setNews] = useState("");
  const titleOf = (card: Card) => card.title.trim() || unnamed("card");
  const backs = ({ id }: Card) => claims.filter((card) => card.evidenceIds.includes(id)).length;
  const linked = new Map(
    claims.flatMap((card) => evidenceFor(board, card)).map((card) => [card.id, card]),
  );
  const [first] = claims;
  const place = first ? evidencePlaceFor(board, first) : null;
  const needsRow = place !== null && place.laneId === null;
  const mayWrite = place !== null && (!needsRow || locked === null);

  function link(id: string): void {
    // What is offered is a moment old.
    const now = live.reading().board;
    const evidence = evidenceOn(now).find(({ card }) => card.id === id)?.card;
    if (!evidence) return;
    const lacking = claims.filter(
      (card) => !now.cards.get(card.id)?.evidenceIds.includes(evidence.id),
    );
    const links = commit(journey, () =>
      lacking.map((card) => linkEvidence(journey, card.id, evidence.id)),
    );
    const refused = links.find(({ ok }) => !ok);
    if (refused) tellRefusal(refusals, refused);
    if (links.some(({ ok }) => ok)) setNews(t("added", { name: titleOf(evidence) }));
  }
  function write(title: string): void {
    // Somebody may just have made the row.
    const placeNow = first ? evidencePlaceFor(live.reading().board, first) : null;
    if (!placeNow) return;
    const makesRow = placeNow.laneId === null;
    if (makesRow && locked !== null) return tellLocked(locked);
    const written = writeEvidence(journey, placeNow, claims, title);
    tellRefusal(refusals, written);
    if (!written.ok) return;
    setNews(t("added", { name: title }));
    if (makesRow) showToast({ tone: "done", title: t("rowAdded") });
  }
  function takeOff(evidence: Card): void {
    commit(journey, () => {
      for (const card of claims) unlinkEvidence(journey, card.id, evidence.id);
    });
    setNews(t("takenOff", { name: titleOf(evidence) }));
    // The button that was pressed goes with it.
    document.getElementById(inputId)?.focus();
  }

  return (
    <section className="detail-section">
      <h3>{t("title")}</h3>
      {linked.size === 0 ? (
        <p className="cj-hint">{t("none", { count: claims.length })}</p>
      ) : (
        <CardLinks
          name={t("list", { count: claims.length })}
          cards={[...linked.values()]}
          board={board}
          noteOn={(card) =>
            backs(card) < claims.length ? t("some", { count: backs(card) }) : null
          }
          onTakeOff={takeOff}
        />
      )}
      <PickOrWrite
        label={t("add")}
        placeholder={t(mayWrite ? "placeholder" : "placeholderPick")}
        description={needsRow && locked !== null ? `${t("noRow")} ${locked}` : t("hint")}
        maxLength={TITLE_MAX_LENGTH}
        inputId={inputId}
        options={evidenceOn(board).map(({ card, step }) => ({
          id: card.id,
          name: titleOf(card),
          hint: [step.phase.title, step.step.title].filter(Boolean).join(" · "),
          isTaken: backs(card) === claims.length,
        }))}
        mayRepeatNames
        nameOfNew={mayWrite ? (name) => t("make", { name }) : null}
        onPick={link}
        onWrite={write}
      />
      <output>
        <VisuallyHidden>{news}</VisuallyHidden>
      </output>
    </section>
  );
}

function BackedCards({ evidence, board }: { readonly evidence: Card; readonly board: Board }) {
  const t = useTranslations("detail.evidence");
  const { journey } = useBoard();
  const cards = cardsBackedBy(board, evidence.id);
  return (
    <section className="detail-section">
      <h3>{t("backs")}</h3>
      {cards.length === 0 ? (
        <p className="cj-hint">{t("backsNone")}</p>
      ) : (
        <CardLinks
          name={t("backs")}
          cards={cards}
          board={board}
          onTakeOff={(card) => void unlinkEvidence(journey, card.id, evidence.id)}
        />
      )}
    </section>
  );
}
