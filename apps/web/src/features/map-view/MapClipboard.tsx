"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import {
  cardKindIn,
  commit,
  laneKindOf,
  removeCard,
  TITLE_MAX_LENGTH,
  type Board,
  type JourneyOutline,
  type StepId,
  type LaneId,
  type CardId,
} from "@cojourney/journey-model";
import { clipCards, pasteClip, readClip, type ClipPlace } from "#clipboard/clipped-cards.ts";
import {
  carryOutPaste,
  pasteAsText,
  pasteOne,
  planPaste,
  textWith,
  type PastePlace,
  type PastePlan,
  type RowSpread,
} from "#clipboard/paste-plan.ts";
import { PasteQuestion } from "#clipboard/PasteQuestion.tsx";
import { readPasted, readPastedTitle } from "#clipboard/read-pasted.ts";
import { tellPasteRefusal } from "#clipboard/tell-paste-refusal.ts";
import { afterOverlay } from "#features/map-view/after-overlay.ts";
import { useAttention } from "#features/map-view/attention.ts";
import { findCard, splitKey, type PlaceKey } from "#features/map-view/place.ts";
import { keyOf } from "#features/map-view/use-map-keys.ts";
import { useBoard } from "#sync/board-context.tsx";

export interface MapClipboardProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly board: Board;
  readonly outlines: readonly JourneyOutline[];
}

/** Copy, cut and paste in the map: cards between cells, journeys and boards, lines and spreadsheet cells into cards. */
export function MapClipboard({ root, board, outlines }: MapClipboardProps) {
  const t = useTranslations("canvas.paste");
  const connection = useBoard();
  const { journey, boardId } = connection;
  const attention = useAttention();
  const { hold } = attention;
  const [plan, setPlan] = useState<PastePlan | null>(null);

  /** Where this person is: a card or a cell, with no text open. */
  function here(): MapPlace | null {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !root.current?.contains(element)) return null;
    if (element.matches("input, textarea, select")) return null;
    const key = keyOf(element.closest<HTMLElement>("[data-place]"));
    return key && placeIn(outlines, key);
  }
  /** The card whose text this person writes in, and the field; null when what they write in is no card in a cell. */
  function writing(): (MapPlace & { readonly field: HTMLTextAreaElement }) | null {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || !root.current?.contains(field)) return null;
    const key = keyOf(field.closest<HTMLElement>("[data-holds]"));
    const place = key?.startsWith("card:") ? placeIn(outlines, key) : null;
    return place && { ...place, field };
  }
  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    const cardId = here()?.cardId;
    if (!cardId || String(getSelection()) !== "") return;
    const cardIds = attention.withChosen(cardId);
    const clipping = clipCards(board, boardId, outlines, new Set<string>(cardIds));
    if (!clipping || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", clipping.html);
    event.clipboardData.setData("text/plain", clipping.text);
    if (event.type !== "cut") return;
    commit(journey, () => {
      for (const id of cardIds) removeCard(journey, id);
    });
    attention.chooseNone();
  });
  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const open = writing();
    const place = open ?? here();
    if (!place || !event.clipboardData) return;
    const clip = open ? null : readClip(event.clipboardData.getData("text/html"));
    if (clip) {
      event.preventDefault();
      goTo(pasteClip(journey, board, boardId, clip, place));
      return;
    }
    const cards = cardsAt(place);
    if (!cards) return;
    const text = event.clipboardData.getData("text/plain");
    const read = readPasted(text);
    const title = read ? "" : readPastedTitle(text);
    // Within a text a single line is for where the caret is.
    if (!read && (open || title === "")) return;
    event.preventDefault();
    if (!read) {
      const made = pasteOne(connection, title, cards);
      if (made.ok) goTo([made.value]);
      else tellPasteRefusal(t, made.error);
      return;
    }
    const asText = open?.cardId ? { id: open.cardId, text: textWith(open.field, text) } : null;
    const planned = read.ok ? planPaste(read.value, cards, asText) : read;
    if (planned.ok) ask(planned.value);
    else tellPasteRefusal(t, planned.error);
  });

  function goTo([first]: readonly (CardId | null)[]): void {
    if (first) attention.goTo(`card:${first}`);
  }
  /** The text that is written in stays open under the question, and is there again after a no. */
  function ask(next: PastePlan | null): void {
    hold(next?.asText != null);
    setPlan(next);
  }
  function makeCards(spread: RowSpread): void {
    ask(null);
    afterOverlay(() => {
      const { editing } = attention.now();
      if (editing) attention.endEdit(editing);
      if (plan) goTo(carryOutPaste(connection, plan, spread));
    });
  }
  function keepAsText(): void {
    if (plan && !pasteAsText(connection, plan))
      tellPasteRefusal(t, { type: "TitleTooLong", limit: TITLE_MAX_LENGTH });
    ask(null);
  }

  // A lock on the cards takes the question away unanswered; one on the structure does not, and has the same `hold`.
  useEffect(() => () => hold(false), [hold]);
  useEffect(() => {
    const copy = (event: ClipboardEvent) => onCopy(event);
    const paste = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener("copy", copy);
    document.addEventListener("cut", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", copy);
      document.removeEventListener("paste", paste);
    };
  }, []);

  return (
    <PasteQuestion
      plan={plan}
      onMake={makeCards}
      onKeepAsText={keepAsText}
      onClose={() => ask(null)}
    />
  );
}

/** A cell of the map, and the card of it that this person is at. */
interface MapPlace extends ClipPlace {
  readonly cardId: CardId | null;
}

/** The cell and the card that a key names; null for anything else, and for a card without a place. */
function placeIn(outlines: readonly JourneyOutline[], key: PlaceKey): MapPlace | null {
  const [kind, id] = splitKey(key);
  for (const outline of outlines) {
    const at = kind === "card" ? findCard(outline, id) : null;
    if (at)
      return {
        outline,
        stepId: at.stepId,
        laneId: at.laneId,
        cardId: at.card.id,
        before: at.cards[at.index + 1]?.id ?? null,
      };
    const cell = kind === "cell" ? cellOf(outline, id) : null;
    if (cell) return { outline, ...cell, cardId: null, before: null };
  }
  return null;
}

/** Where cards that are pasted here go; null where no cards belong. */
function cardsAt({ outline, stepId, laneId, before }: ClipPlace): PastePlace | null {
  const lane = outline.lanes.find(({ id }) => id === laneId);
  const kind = lane && laneKindOf(lane.kind).cardKind;
  if (!lane || !kind) return null;
  const first = outline.steps.findIndex(({ step }) => step.id === stepId);
  return {
    laneId,
    kind: cardKindIn(laneKindOf(lane.kind), kind),
    before,
    steps: outline.steps.slice(first),
    firstNumber: first + 1,
    lanes: outline.lanes.slice(outline.lanes.indexOf(lane)),
  };
}

/** The step and lane of a cell's key, when it is a cell of this journey that holds cards. */
function cellOf(
  outline: JourneyOutline,
  id: string,
): { readonly stepId: StepId; readonly laneId: LaneId } | null {
  const [stepId, laneId] = id.split("\n");
  const step = outline.steps.find((column) => column.step.id === stepId)?.step;
  const lane = outline.lanes.find((row) => row.id === laneId);
  return step && lane && laneKindOf(lane.kind).cardKind
    ? { stepId: step.id, laneId: lane.id }
    : null;
}
