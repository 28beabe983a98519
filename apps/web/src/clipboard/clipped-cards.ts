import { z } from "zod";
import {
  addCard,
  addTag,
  CardFields,
  CardKind,
  commit,
  emptyCardFields,
  laneKindOf,
  MAX_TAG_NAME,
  NOTE_MAX_LENGTH,
  PersonaColor,
  tagCard,
  TITLE_MAX_LENGTH,
  type Board,
  type Card,
  type CardId,
  type JourneyDoc,
  type JourneyOutline,
  type LaneId,
  type StepId,
} from "@cojourney/journey-model";

/** Most cards that one copy holds. */
const MAX_CLIPPED_CARDS = 500;
/** Longest markup that is looked into, in UTF-16 code units. */
const MAX_MARKUP = 4_000_000;

/** One copied card: what it says, and where it stood among the others. */
const ClippedCard = z.object({
  kind: CardKind,
  title: z.string().max(TITLE_MAX_LENGTH),
  note: z.string().max(NOTE_MAX_LENGTH),
  fields: CardFields.catch(emptyCardFields),
  /** The name, for boards that know the channel under another id. */
  channelName: z.string().max(120).nullable().catch(null),
  tags: z
    .array(z.object({ name: z.string().min(1).max(MAX_TAG_NAME), color: PersonaColor }))
    .max(50)
    .catch([]),
  /** Steps to the right of the leftmost card, and lanes below the topmost one. */
  column: z.int().min(0).max(1_000),
  row: z.int().min(0).max(1_000),
});

/** Cards on their way between cells, journeys and boards. */
const Clip = z.object({
  boardId: z.string().max(64),
  cards: z.array(ClippedCard).min(1).max(MAX_CLIPPED_CARDS),
});
export type Clip = z.infer<typeof Clip>;

/** What is put on the clipboard: our own cards within markup, and plain lines for other programs. */
export interface Clipping {
  readonly html: string;
  readonly text: string;
}

/** Copies cards in reading order; null when none of them stands in a journey. */
export function clipCards(
  board: Board,
  boardId: string,
  outlines: readonly JourneyOutline[],
  ids: ReadonlySet<string>,
): Clipping | null {
  const found = outlines.flatMap((outline) => cardsIn(outline, ids)).slice(0, MAX_CLIPPED_CARDS);
  if (found.length === 0) return null;
  const [left, top] = [
    Math.min(...found.map((at) => at.column)),
    Math.min(...found.map((at) => at.row)),
  ];
  const cards = found.map(({ card, column, row }) => ({
    kind: card.kind,
    title: card.title.slice(0, TITLE_MAX_LENGTH).toWellFormed(),
    note: card.note.slice(0, NOTE_MAX_LENGTH).toWellFormed(),
    fields: CardFields.parse(card),
    channelName: board.meta.channels.find(({ id }) => id === card.channel)?.name ?? null,
    tags: board.meta.tags
      .filter(({ id }) => card.tags.includes(id))
      .map(({ name, color }) => ({ name, color })),
    column: column - left,
    row: row - top,
  }));
  const text = cards.map(({ title }) => title.replaceAll(/\s+/gu, " ").trim()).join("\n");
  const data = encodeURIComponent(JSON.stringify({ boardId, cards } satisfies Clip));
  return { text, html: `<meta charset="utf-8"><span data-cojourney="${data}"></span>` };
}

function cardsIn(outline: JourneyOutline, ids: ReadonlySet<string>) {
  const found: { readonly card: Card; readonly column: number; readonly row: number }[] = [];
  for (const [column, { step }] of outline.steps.entries())
    for (const [row, lane] of outline.lanes.entries())
      for (const card of outline.cards.get(`${step.id}\n${lane.id}`) ?? [])
        if (ids.has(card.id)) found.push({ card, column, row });
  return found;
}

/** Reads what somebody pasted. Anybody can put anything on a clipboard: null for what is no clip of ours. */
export function readClip(html: string): Clip | null {
  if (html.length > MAX_MARKUP) return null;
  const [, data] = /data-cojourney="([^"]*)"/u.exec(html) ?? [];
  if (data === undefined) return null;
  try {
    return Clip.safeParse(JSON.parse(decodeURIComponent(data))).data ?? null;
  } catch {
    return null;
  }
}

/** A cell, and the card to stand above (null: the bottom of the cell). */
export interface ClipPlace {
  readonly outline: JourneyOutline;
  readonly stepId: StepId;
  readonly laneId: LaneId;
  readonly before: CardId | null;
}

/**
 * Puts copied cards on the board, from a cell to the right and downwards as they stood; what would
 * stick out stands in the last step or lane. One step of undo. Answers the new cards.
 */
export function pasteClip(
  journey: JourneyDoc,
  board: Board,
  boardId: string,
  clip: Clip,
  place: ClipPlace,
): readonly CardId[] {
  const { outline, stepId, laneId } = place;
  const lanes = outline.lanes.filter(({ kind }) => laneKindOf(kind).cardKind !== null);
  const firstStep = outline.steps.findIndex(({ step }) => step.id === stepId);
  const firstLane = lanes.findIndex(({ id }) => id === laneId);
  if (firstStep === -1 || firstLane === -1) return [];
  const rows = [...new Set(clip.cards.map(({ row }) => row))].toSorted((a, b) => a - b);

  return commit(journey, () =>
    clip.cards.flatMap((card) => {
      const step = outline.steps[Math.min(firstStep + card.column, outline.steps.length - 1)];
      const lane = lanes[Math.min(firstLane + rows.indexOf(card.row), lanes.length - 1)];
      if (!step || !lane) return [];
      const isFirstCell = step.step.id === stepId && lane.id === laneId;
      const added = addCard(journey, {
        kind: card.kind,
        stepId: step.step.id,
        laneId: lane.id,
        before: isFirstCell ? place.before : null,
        title: card.title,
        note: card.note,
        fields: fieldsFor(card, board, boardId === clip.boardId),
      });
      if (!added.ok) return [];
      for (const fields of card.tags) {
        const tag = addTag(journey, fields);
        if (tag.ok) tagCard(journey, added.value, tag.value);
      }
      return [added.value];
    }),
  );
}

/** Another board has channels of its own, told by name, and none of our evidence and opportunities. */
function fieldsFor(
  { fields, channelName }: Clip["cards"][number],
  { meta }: Board,
  isSameBoard: boolean,
): CardFields {
  if (isSameBoard) return fields;
  const name = channelName?.toLowerCase();
  const channel = meta.channels.find((known) => known.name.toLowerCase() === name)?.id ?? null;
  return { ...fields, channel, evidenceIds: [], opportunityId: null };
}
