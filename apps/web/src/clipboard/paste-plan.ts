import {
  addCard,
  cardKindIn,
  commit,
  err,
  laneKindOf,
  ok,
  TITLE_MAX_LENGTH,
  writeText,
  type CardId,
  type CardKind,
  type Lane,
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
  /** From the lane of the cell on. */
  readonly lanes: readonly Lane[];
}

/** Where the rows of a spreadsheet go: under each other in one lane, or each to a lane of its own. */
export type RowSpread = "oneLane" | "lanes";

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

/** The lanes that the rows of a plan can go to, one each; null when they are no block of rows, or more rows than lanes. */
export function lanesForRows({ pasted, place }: PastePlan): readonly Lane[] | null {
  const lanes = place.lanes.filter(({ kind }) => laneKindOf(kind).cardKind !== null);
  const count = pasted.rows.length;
  return pasted.columns.length > 1 && count > 1 && count <= lanes.length
    ? lanes.slice(0, count)
    : null;
}

/** Makes the cards of a plan, as one step of undo; column by column, from above. */
export function carryOutPaste(
  { journey }: Pick<BoardConnection, "journey">,
  plan: PastePlan,
  spread: RowSpread = "oneLane",
): readonly CardId[] {
  const { pasted, place, steps } = plan;
  const lanes = spread === "lanes" ? lanesForRows(plan) : null;
  const own = { laneId: place.laneId, kind: place.kind };
  return commit(journey, () =>
    steps.flatMap(({ step }, column) =>
      pasted.rows.flatMap((row, i) => {
        const title = row[column];
        if (!title) return [];
        const to = lanes ? targetIn(lanes[i]) : own;
        const before = column === 0 && to?.laneId === place.laneId ? place.before : null;
        const added = to && addCard(journey, { ...to, stepId: step.id, before, title });
        return added?.ok ? [added.value] : [];
      }),
    ),
  );
}

function targetIn(lane: Lane | undefined): Pick<PastePlace, "laneId" | "kind"> | null {
  const kind = lane && laneKindOf(lane.kind).cardKind;
  return lane && kind ? { laneId: lane.id, kind: cardKindIn(laneKindOf(lane.kind), kind) } : null;
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
  const pasted = { columns: [[title]], rows: [[title]], count: 1, tooLong: 0 };
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
