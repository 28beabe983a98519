"use client";
import { Flag, LogOut, Quote, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import {
  laneKindOf,
  setCardFields,
  type Card,
  type JourneyId,
  type Lane,
} from "@cojourney/journey-model";
import { kindIcons, VisuallyHidden } from "@cojourney/ui";
import { useMonths } from "#i18n/use-months.ts";
import { useBoard } from "#sync/board-context.tsx";
import { useWordsOn } from "#sync/use-drawn-words.ts";
import { ActionsButton } from "#features/map-view/ActionsButton.tsx";
import {
  useAttention,
  useIsChosen,
  useIsEditing,
  useIsTabStop,
} from "#features/map-view/attention.ts";
import { AttachedWords } from "#features/map-view/AttachedWords.tsx";
import { EditableName } from "#features/map-view/EditableName.tsx";
import { useMap, type MapAction } from "#features/map-view/map-context.tsx";
import type { Direction, PlaceKey } from "#features/map-view/place.ts";
import { PeersOnCard } from "#features/map-view/PeersOnCard.tsx";
import { kindOf, laneName, spokenCard, spokenDropOff } from "#features/map-view/spoken-names.ts";
import type { Structure } from "#features/map-view/use-structure.ts";
import { usePeersIn } from "#features/map-view/watch-places.ts";
import { useCardVote } from "#features/map-view/use-card-vote.ts";
import { VoteMark } from "#votes/VoteMark.tsx";
import "#canvas/shapes/card-marks.css";
import "#features/map-view/card-tags.css";
import "./map-card.css";

/** All that is on a card, flat, so that only a card on which something changed is drawn again. */
export interface MapCardProps {
  readonly journeyId: JourneyId;
  readonly structure: Structure;
  readonly card: Card;
  /** Undefined while the card waits for a place; then nothing below is known either. */
  readonly lane: Lane | undefined;
  /** Which of the cards of its cell it is, from 0. */
  readonly index?: number;
  readonly count?: number;
  readonly phase?: string;
  readonly step?: string;
  /** How its step feels. */
  readonly score?: number | null;
}

/** A card in its cell: a button that says all that is on it and opens its text. */
export const MapCard = memo(function MapCard({
  journeyId,
  structure,
  card,
  lane,
  index = 0,
  count = 1,
  phase = "",
  step = "",
  score = null,
}: MapCardProps) {
  const t = useTranslations("map");
  const { meta, boardLanguage, isSmall, watched, backed } = useMap();
  const attention = useAttention();
  const place: PlaceKey = `card:${card.id}`;
  const peers = usePeersIn(watched, card.id);
  const isTabStop = useIsTabStop(journeyId, place) || isSmall || lane === undefined;
  const isEditing = useIsEditing(place);
  const isChosen = useIsChosen(card.id);
  const title = card.title.trim() || t("unnamed.card");
  const vote = useCardVote(card.id);
  const attached = useWordsOn(useBoard().drawing, card.id);
  const actions = useCardActions(structure, card, lane, vote.actions);
  const kind = kindOf(card, lane);
  const Icon = kindIcons[kind];
  // The head of the row says what its cards are; only what differs from it needs a sign.
  const isUnlikeLane = lane === undefined || laneKindOf(lane.kind).cardKind !== kind;
  const channel = meta.channels.find(({ id }) => id === card.channel)?.name ?? card.channel;
  const tags = meta.tags.filter(({ id }) => card.tags.includes(id));
  const months = useMonths();
  const when = kind === "solution" && card.period ? months.period(card.period) : null;
  const here = peers.map(({ name }) => name);

  return (
    <li
      className="map-card"
      data-kind={kind}
      data-holds={place}
      data-moment-of-truth={card.momentOfTruth || undefined}
      data-color={card.color ?? undefined}
      data-editing={isEditing || undefined}
      data-chosen={isChosen || undefined}
      style={peers[0] && { outlineColor: `var(--cj-person-${peers[0].color})` }}
      data-watched={peers.length > 0 || undefined}
    >
      <EditableName
        place={place}
        kind="card"
        // Enter and Tab lead from text to text: each says where it is.
        {...(lane && { label: t("text.cardIn", { lane: laneName(lane, boardLanguage), step }) })}
        target={{ root: "cards", id: card.id, field: "title" }}
        keys={{
          onNext: () => structure.writeNextCard(card.id),
          onBeside: (by) => structure.writeInNextCell(card.id, by),
          onEnd: () => structure.endWriting(card.id),
        }}
      >
        <button
          type="button"
          className="map-card-button"
          data-place={place}
          tabIndex={isTabStop ? 0 : -1}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) {
              attention.toggleChosen(card.id);
              return;
            }
            // One press of a mouse only takes the focus; keys, fingers and screen readers mean it.
            const isByMouse =
              event.detail === 1 && Reflect.get(event.nativeEvent, "pointerType") === "mouse";
            if (!isByMouse) attention.edit(place);
          }}
          onDoubleClick={() => attention.edit(place)}
        >
          <VisuallyHidden>
            {spokenCard(t, card, lane, lane ? { index, count, phase, step, score } : null, {
              channels: meta.channels,
              tags,
              here,
              isChosen,
              isBacked: backed.has(card.id),
              when,
              votes: vote.spoken,
              attached,
            })}
          </VisuallyHidden>
          <span className="map-card-title" dir="auto" aria-hidden>
            {card.title || <i>{t("unnamed.card")}</i>}
          </span>
          {tags.length > 0 && (
            <span className="map-card-tags" aria-hidden>
              {tags.map(({ id, name, color }) => (
                <span key={id} data-color={color}>
                  {name}
                </span>
              ))}
            </span>
          )}
          <span className="map-card-facts" aria-hidden>
            {isUnlikeLane && <Icon className="map-card-kind" aria-hidden />}
            {card.author && <bdi className="map-card-author">{card.author}</bdi>}
            {channel && <span>{channel}</span>}
            {when && <span>{when}</span>}
            {card.momentOfTruth && <Flag className="map-card-truth" aria-hidden />}
            {card.note.trim() !== "" && <StickyNote aria-hidden />}
            {backed.has(card.id) && <Quote className="map-card-evidence" aria-hidden />}
            {card.dropOff && (
              <span className="map-card-drop-off" title={spokenDropOff(t, card.dropOff.percent)}>
                <LogOut aria-hidden />
                {card.dropOff.percent !== null && `${card.dropOff.percent}%`}
              </span>
            )}
          </span>
        </button>
      </EditableName>
      <PeersOnCard cardId={card.id} peers={peers} />
      <ActionsButton
        name={t("menu.card", { name: title })}
        actions={actions}
        isTabStop={isTabStop}
      />
      <AttachedWords words={attached} />
      {vote.hasMark && (
        <span className="map-card-votes">
          <VoteMark cardId={card.id} name={title} isTabStop={isTabStop} mayPress />
        </span>
      )}
    </li>
  );
});

const directions = [
  ["up", "moveUp"],
  ["down", "moveDown"],
  ["left", "moveLeft"],
  ["right", "moveRight"],
] as const satisfies readonly (readonly [Direction, string])[];

function useCardActions(
  structure: Structure,
  card: Card,
  lane: Lane | undefined,
  voting: () => readonly MapAction[],
): () => readonly MapAction[] {
  const t = useTranslations("map");
  const { journey } = useBoard();
  const { ask } = useMap();
  const attention = useAttention();

  /** What is done with the card, or with all that are chosen when it is one of them. */
  function actionsOnCards() {
    const cardIds = attention.withChosen(card.id);
    const count = cardIds.length;
    return {
      move: {
        id: "move",
        label: t("menu.moveTo", { count }),
        onAction: () => ask({ type: "moveCards", cardIds }),
      },
      duplicate: {
        id: "duplicate",
        label: t("menu.duplicateCards", { count }),
        onAction: () => structure.duplicateNow(cardIds),
      },
      park: {
        id: "park",
        label: t("menu.parkCards", { count }),
        onAction: () => structure.parkCardsNow(cardIds),
      },
      remove: {
        id: "remove",
        label: t("menu.removeCards", { count }),
        onAction: () => structure.removeCardsNow(cardIds),
      },
    };
  }

  return () => {
    const isChosen = attention.now().chosen.has(card.id);
    const { move, duplicate, park, remove } = actionsOnCards();
    const truth = {
      id: "truth",
      label: t(card.momentOfTruth ? "menu.unmarkTruth" : "menu.markTruth"),
      onAction: () => {
        setCardFields(journey, card.id, { momentOfTruth: !card.momentOfTruth });
      },
    };
    return [
      ...voting(),
      { id: "edit", label: t("menu.edit"), onAction: () => attention.edit(`card:${card.id}`) },
      move,
      ...directions
        .filter(([direction]) => structure.mayMoveCardBy(card.id, direction))
        .map(([direction, label]) => ({
          id: direction,
          label: t(`menu.${label}`),
          onAction: () => structure.moveCardBy(card.id, direction),
        })),
      duplicate,
      ...(kindOf(card, lane) === "touchpoint" ? [truth] : []),
      {
        id: "choose",
        label: t(isChosen ? "menu.unchoose" : "menu.choose"),
        onAction: () => {
          attention.toggleChosen(card.id);
          attention.goTo(`card:${card.id}`);
        },
      },
      park,
      remove,
    ];
  };
}
