"use client";
import { Button, Checkbox, Select, showToast } from "@cojourney/ui";
import { Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  commit,
  duplicateCards,
  laneKindOf,
  moveCard,
  outlineBoard,
  removeCard,
  setCardFields,
  type Board,
  type Card,
  type CardFields,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { EvidenceField } from "#features/detail-panel/EvidenceField.tsx";
import { CardColor } from "#features/detail-panel/fields/CardColor.tsx";
import { TagsField } from "#features/detail-panel/TagsField.tsx";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import { useBoard } from "#sync/board-context.tsx";

const DIFFERENT = "\u0000different";

export interface CardsDetailsProps {
  /** The selected cards that are still there; two or more. */
  readonly cards: readonly Card[];
  readonly board: Board;
}

/** What can be said of several cards at once; each change is one step of undo. */
export function CardsDetails({ cards, board }: CardsDetailsProps) {
  const t = useTranslations("detail.cards");
  const words = useTranslations("detail");
  const structure = useTranslations("structure");
  const { journey, undo } = useBoard();
  const home = homeOf(cards, board);

  function setAll(fields: Partial<CardFields>): void {
    commit(journey, () => {
      for (const { id } of cards) setCardFields(journey, id, fields);
    });
  }
  /** In reading order, one under the other at the bottom of where they go. */
  function moveAll(to: { readonly stepId?: string; readonly laneId?: string }): void {
    if (!home) return;
    const { steps, lanes } = home;
    commit(journey, () => {
      for (const { id, place } of inReadingOrder(cards, home)) {
        const step = steps.find((column) => column.step.id === (to.stepId ?? place.stepId));
        const lane = lanes.find((row) => row.id === (to.laneId ?? place.laneId));
        if (step && lane)
          moveCard(journey, id, { stepId: step.step.id, laneId: lane.id, before: null });
      }
    });
  }
  const truths = cards.filter(({ momentOfTruth }) => momentOfTruth).length;
  return (
    <>
      <TagsField cards={cards} tags={board.meta.tags} />
      <CardColor
        value={common(cards, ({ color }) => color)}
        onChange={(color) => setAll({ color })}
      />
      <Checkbox
        label={words("touchpoint.momentOfTruth")}
        isSelected={truths === cards.length}
        isIndeterminate={truths > 0 && truths < cards.length}
        onChange={(momentOfTruth) => setAll({ momentOfTruth })}
      />
      {home ? (
        <section className="detail-section">
          <h3>{t("move")}</h3>
          <Place
            label={t("lane")}
            options={home.lanes
              .filter(({ kind }) => laneKindOf(kind).cardKind !== null)
              .map(({ id, title, kind }) => ({
                id,
                label: title.trim() || laneKindOf(kind).label[board.meta.language],
              }))}
            value={common(cards, ({ place }) => String(place.laneId))}
            onChange={(laneId) => moveAll({ laneId })}
          />
          <Place
            label={t("step")}
            options={home.steps.map(({ step, phase }, i) => ({
              id: step.id,
              label: [phase.title, step.title].filter(Boolean).join(" · ") || String(i + 1),
            }))}
            value={common(cards, ({ place }) => String(place.stepId))}
            onChange={(stepId) => moveAll({ stepId })}
          />
        </section>
      ) : (
        <p className="cj-hint">{t("severalJourneys")}</p>
      )}
      <EvidenceField cards={cards} />
      <div className="detail-cards-actions">
        <Button
          onPress={() => {
            const copied = duplicateCards(
              journey,
              cards.map(({ id }) => id),
            );
            if (copied.ok)
              showToast({ tone: "done", title: t("duplicated", { count: copied.value.length }) });
          }}
        >
          <Copy aria-hidden size={15} />
          {t("duplicate")}
        </Button>
        <Button
          tone="danger"
          onPress={() => {
            commit(journey, () => {
              for (const { id } of cards) removeCard(journey, id);
            });
            tellWithUndo(undo, t("removed", { count: cards.length }), structure("removal.undo"));
          }}
        >
          <Trash2 aria-hidden size={15} />
          {t("remove", { count: cards.length })}
        </Button>
      </div>
    </>
  );
}

/** One place out of many; nothing is chosen while the cards stand in different ones. */
function Place({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}) {
  const t = useTranslations("detail.cards");
  const different = value === undefined ? [{ id: DIFFERENT, label: t("different") }] : [];
  return (
    <Select
      label={label}
      options={[...different, ...options]}
      value={value ?? DIFFERENT}
      onChange={(id) => {
        if (id !== DIFFERENT) onChange(id);
      }}
    />
  );
}

/** What all of the cards have; undefined when they differ. */
function common<T>(cards: readonly Card[], read: (card: Card) => T): T | undefined {
  const [first, ...rest] = cards.map(read);
  return rest.every((value) => value === first) ? first : undefined;
}

/** The journey that all of the cards stand in; undefined when they are of several. */
function homeOf(cards: readonly Card[], board: Board): JourneyOutline | undefined {
  const laneIds = new Set(cards.map(({ place }) => place.laneId));
  return outlineBoard(board).find(({ lanes }) => {
    const own = new Set(lanes.map(({ id }) => id));
    return [...laneIds].every((id) => own.has(id));
  });
}

function inReadingOrder(cards: readonly Card[], { steps, lanes }: JourneyOutline): readonly Card[] {
  const column = (card: Card) => steps.findIndex(({ step }) => step.id === card.place.stepId);
  const row = (card: Card) => lanes.findIndex(({ id }) => id === card.place.laneId);
  return cards.toSorted(
    (a, b) => column(a) - column(b) || row(a) - row(b) || (a.place.rank < b.place.rank ? -1 : 1),
  );
}
