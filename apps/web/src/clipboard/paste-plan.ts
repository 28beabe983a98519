import {
  addCard,
  commit,
  err,
  ok,
  TITLE_MAX_LENGTH,
  writeText,
  type CardId,
  type CardKind,
  type LaneId,
  type Result,
  type StepOutline,
} from "@cojourney/journey-model";
import type { PastedCards } from "#clipboard/read-pasted.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What a paste would make, shown to the person before it is made. */
export interface PastePlan {
  readonly pasted: PastedCards;
  readonly place: PastePlace;
  /** The steps that the columns go to, as many as there are columns. */
  readonly steps: readonly Pick<StepOutline, "step">[];
  /** The card that is being written in and what it would say with all of it as text; null when none is. */
  readonly asText: { readonly id: CardId; readonly text: string } | null;
}

/** Where pasted cards go: a cell, and the steps to the right of it. */
export interface PastePlace {
  readonly laneId: LaneId;
  readonly kind: CardKind;
  /** In the first column the cards stand above this one; null: at the bottom. */
  readonly before: CardId | null;
  /** From the step of the cell on. */
  readonly steps: readonly Pick<StepOutline, "step">[];
  /** Place of the first of them among the steps of the journey, from 1. */
  readonly firstNumber: number;
}

/** Why pasted text comes to nothing. Lengths in UTF-16 code units. */
export type PasteRefusal =
  | { readonly type: "TitleTooLong"; readonly limit: number }
  | { readonly type: "TextTooLong"; readonly length: number; readonly limit: number }
  | { readonly type: "TooManyCards"; readonly count: number }
  | { readonly type: "TooWide"; readonly columns: number; readonly steps: number };

/** Lays the columns over the steps from the place on; refused when there are fewer steps than columns. */
export function planPaste(
  pasted: PastedCards,
  place: PastePlace,
  asText: PastePlan["asText"],
): Result<PastePlan, PasteRefusal> {
  const columns = pasted.columns.length;
  const steps = place.steps.slice(0, columns);
  if (steps.length < columns) return err({ type: "TooWide", columns, steps: steps.length });
  return ok({ pasted, place, steps, asText });
}

/** Makes the cards of a plan, as one step of undo; the ids in the order of the plan. */
export function carryOutPaste(
  { journey }: Pick<BoardConnection, "journey">,
  { pasted, place, steps }: PastePlan,
): readonly CardId[] {
  const { laneId, kind, before } = place;
  return commit(journey, () =>
    pasted.columns.flatMap((titles, column) =>
      titles.flatMap((title) => {
        const stepId = steps[column]?.step.id;
        if (!stepId) return [];
        const above = column === 0 ? before : null;
        const added = addCard(journey, { kind, stepId, laneId, before: above, title });
        return added.ok ? [added.value] : [];
      }),
    ),
  );
}

/**
 * Makes a card of a single text, with nothing to ask; null when its cell went this moment. A text that does not fit
 * is refused and not cut: nobody was shown where.
 */
export function pasteOne(
  board: Pick<BoardConnection, "journey">,
  title: string,
  place: PastePlace,
): Result<CardId | null, PasteRefusal> {
  if (title.length > TITLE_MAX_LENGTH)
    return err({ type: "TitleTooLong", limit: TITLE_MAX_LENGTH });
  const pasted = { columns: [[title]], count: 1, tooLong: 0 };
  const [id] = carryOutPaste(board, { pasted, place, steps: place.steps, asText: null });
  return ok(id ?? null);
}

/** What a field would say with a pasted text in place of what is selected in it. */
export function textWith(
  {
    value,
    selectionStart,
    selectionEnd,
  }: Pick<HTMLTextAreaElement, "value" | "selectionStart" | "selectionEnd">,
  pasted: string,
): string {
  const text = pasted.replaceAll(/\r\n?/gu, "\n").replaceAll(/(?![\n\t])\p{Cc}/gu, "");
  return value.slice(0, selectionStart) + text + value.slice(selectionEnd);
}

/** Puts all of the pasted text into the card that was being written in; false when it does not fit. */
export function pasteAsText(
  { journey }: Pick<BoardConnection, "journey">,
  { asText }: PastePlan,
): boolean {
  if (!asText) return false;
  return writeText(journey, { root: "cards", id: asText.id, field: "title" }, asText.text).ok;
}
