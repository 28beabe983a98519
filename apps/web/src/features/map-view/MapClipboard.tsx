"use client";
import { showToast } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";
import {
  addCard,
  cardKindIn,
  commit,
  laneKindOf,
  removeCard,
  TITLE_MAX_LENGTH,
  type Board,
  type CardKind,
  type JourneyOutline,
  type StepId,
  type LaneId,
  type CardId,
} from "@cojourney/journey-model";
import { clipCards, pasteClip, readClip, type ClipPlace } from "#clipboard/clipped-cards.ts";
import { carryOutPaste, planPaste, type PastePlan } from "#clipboard/paste-plan.ts";
import { PasteQuestion } from "#clipboard/PasteQuestion.tsx";
import { readPasted, readPastedTitle } from "#clipboard/read-pasted.ts";
import { tellPasteRefusal } from "#clipboard/tell-paste-refusal.ts";
import { useAttention } from "#features/map-view/attention.ts";
import { findCard, splitKey } from "#features/map-view/place.ts";
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
  const [plan, setPlan] = useState<PastePlan | null>(null);

  /** Where this person is: a card or a cell, with no text open. */
  function here(): (ClipPlace & { readonly cardId: CardId | null }) | null {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || !root.current?.contains(element)) return null;
    if (element.matches("input, textarea, select")) return null;
    const key = keyOf(element.closest<HTMLElement>("[data-place]"));
    if (!key) return null;
    const [kind, id] = splitKey(key);
    for (const outline of outlines) {
      const at = kind === "card" ? findCard(outline, id) : null;
      if (at)
        return {
          outline,
          stepId: at.stepId,
          laneId: at.laneId,
          cardId: at.cards[at.index]?.id ?? null,
          before: at.cards[at.index + 1]?.id ?? null,
        };
      const cell = kind === "cell" ? cellOf(outline, id) : null;
      if (cell) return { outline, ...cell, cardId: null, before: null };
    }
    return null;
  }
  /** One line is one card, and nothing has to be asked. */
  function pasteOne(title: string, { stepId, laneId, before }: ClipPlace, kind: CardKind): void {
    if (title.length > TITLE_MAX_LENGTH) {
      showToast({ tone: "info", title: t("textTooLong", { limit: TITLE_MAX_LENGTH }) });
      return;
    }
    const added = addCard(journey, { kind, stepId, laneId, before, title });
    if (added.ok) attention.goTo(`card:${added.value}`);
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
    const place = here();
    if (!place || !event.clipboardData) return;
    const clip = readClip(event.clipboardData.getData("text/html"));
    if (clip) {
      event.preventDefault();
      const [first] = pasteClip(journey, board, boardId, clip, place);
      if (first) attention.goTo(`card:${first}`);
      return;
    }
    const lane = place.outline.lanes.find(({ id }) => id === place.laneId);
    const made = lane && laneKindOf(lane.kind).cardKind;
    if (!lane || !made) return;
    const kind = cardKindIn(laneKindOf(lane.kind), made);
    const text = event.clipboardData.getData("text/plain");
    const read = readPasted(text);
    if (!read) {
      const title = readPastedTitle(text);
      if (title === "") return;
      event.preventDefault();
      pasteOne(title, place, kind);
      return;
    }
    event.preventDefault();
    if (!read.ok) {
      tellPasteRefusal(t, read.error);
      return;
    }
    const first = place.outline.steps.findIndex(({ step }) => step.id === place.stepId);
    const planned = planPaste(
      read.value,
      {
        laneId: place.laneId,
        kind,
        before: place.before,
        steps: place.outline.steps.slice(first),
        firstNumber: first + 1,
      },
      null,
    );
    if (planned.ok) setPlan(planned.value);
    else tellPasteRefusal(t, planned.error);
  });

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
      onMake={() => {
        const [first] = plan ? carryOutPaste(connection, plan) : [];
        setPlan(null);
        if (first) attention.goTo(`card:${first}`);
      }}
      onKeepAsText={() => setPlan(null)}
      onClose={() => setPlan(null)}
    />
  );
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
