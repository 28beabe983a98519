import * as Y from "yjs";
import { z } from "zod";
import { toPlainFields } from "#document/read-record.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { CardId } from "#entities/ids.ts";
import { shapeKey } from "#entities/shape-key.ts";
import { CanvasPoint, NOTE_MAX_LENGTH } from "#entities/text.ts";

/** Type of the drawn record that ties a drawing to a card. Stored: another name needs a migration. */
export const ATTACHED = "attached";

/** Something drawn freely that says something: a note, a text, a shape or arrow with words. */
export interface DrawnWords {
  /** Of its record in the drawing. */
  readonly id: string;
  readonly text: string;
  /** The card that it is attached to, which may be gone; null for what lies by itself. */
  readonly cardId: CardId | null;
}

/** What ties a drawing to a card: it stands wherever the card does, at this distance. */
export interface Attachment {
  readonly cardId: CardId;
  /** From the top left of the card to the drawing's own origin, px at zoom 1. */
  readonly offset: readonly [x: number, y: number];
}

/** What the free drawing says, read without the program that draws it; up to date with the document. */
export interface LiveDrawing {
  /** All that has words, from top to bottom; the same list until some of it changes. */
  words(): readonly DrawnWords[];
  /** Those attached to a card; the same list until some of it changes. */
  wordsOn(cardId: CardId): readonly DrawnWords[];
  /** By the id of what is attached. */
  attachments(): ReadonlyMap<string, Attachment>;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Reads the free drawing and keeps reading: only the records that a change touched are parsed again. */
export function openDrawing(journey: JourneyDoc): LiveDrawing {
  const { canvas } = journey;
  const shapes = new Map<string, DrawnShape>();
  const ties = new Map<string, Tie>();
  const stale = new Set<string>(canvas.keys());
  const listeners = new Set<() => void>();
  let latest: Reading = { words: noWords, byCard: new Map(), attachments: new Map() };

  function onChange(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === "string") stale.add(id);
      else for (const key of event.changes.keys.keys()) stale.add(key);
    }
    for (const listener of listeners) listener();
  }
  canvas.observeDeep(onChange);

  function reading(): Reading {
    if (stale.size === 0) return latest;
    for (const id of stale) {
      shapes.delete(id);
      ties.delete(id);
      const stored = canvas.get(id);
      if (!(stored instanceof Y.Map)) continue;
      const fields = toPlainFields(stored);
      const shape = Shape.safeParse(fields);
      if (id.startsWith("shape:") && shape.success) shapes.set(id, shape.data);
      const tie = StoredTie.safeParse(fields);
      if (id.startsWith("binding:") && tie.success) ties.set(id, tie.data);
    }
    stale.clear();
    latest = composed(shapes, ties, latest);
    return latest;
  }

  return {
    words: () => reading().words,
    wordsOn: (cardId) => reading().byCard.get(cardId) ?? noWords,
    attachments: () => reading().attachments,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      canvas.unobserveDeep(onChange);
      listeners.clear();
    },
  };
}

interface Reading {
  readonly words: readonly DrawnWords[];
  readonly byCard: ReadonlyMap<CardId, readonly DrawnWords[]>;
  readonly attachments: ReadonlyMap<string, Attachment>;
}

const noWords: readonly DrawnWords[] = [];

function composed(
  shapes: ReadonlyMap<string, DrawnShape>,
  ties: ReadonlyMap<string, Tie>,
  before: Reading,
): Reading {
  const attachments = attachmentsOf(ties);
  const known = new Map(before.words.map((words) => [words.id, words]));
  const fresh = [...shapes]
    .filter(([, { text }]) => text !== "")
    .toSorted(([idA, a], [idB, b]) => a.y - b.y || a.x - b.x || (idA < idB ? -1 : 1))
    .map(([id, { text }]): DrawnWords => {
      const cardId = attachments.get(id)?.cardId ?? null;
      const last = known.get(id);
      return last && last.text === text && last.cardId === cardId ? last : { id, text, cardId };
    });
  const words = isSame(before.words, fresh) ? before.words : fresh;
  if (words === before.words) return { ...before, attachments };
  const byCard = new Map<CardId, readonly DrawnWords[]>();
  for (const [cardId, own] of Map.groupBy(words, (each) => each.cardId)) {
    if (cardId === null) continue;
    const last = before.byCard.get(cardId) ?? noWords;
    byCard.set(cardId, isSame(last, own) ? last : own);
  }
  return { words, byCard, attachments };
}

/** Two people may attach one note to two cards at once: the tie with the lowest id holds, on every screen. */
function attachmentsOf(ties: ReadonlyMap<string, Tie>): ReadonlyMap<string, Attachment> {
  const inOrder = [...ties].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const attachments = new Map<string, Attachment>();
  for (const [, { fromId, cardId, offset }] of inOrder)
    if (!attachments.has(fromId)) attachments.set(fromId, { cardId, offset });
  return attachments;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

interface DrawnShape {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const Shape = z
  .object({
    xy: CanvasPoint,
    "p:richText": z.unknown().optional(),
    // What a frame is called.
    "p:name": z.string().catch(""),
  })
  .transform(({ xy: [x, y], "p:richText": richText, "p:name": name }): DrawnShape => ({
    text: plainText(richText).trim() || name.slice(0, NOTE_MAX_LENGTH).trim(),
    x,
    y,
  }));

interface Tie extends Attachment {
  readonly fromId: string;
}

const cardPrefix = `shape:${shapeKey("card", "")}`;
const Distance = z.number().min(-1e6).max(1e6);
const StoredTie = z
  .object({
    type: z.literal(ATTACHED),
    fromId: z.string().startsWith("shape:"),
    toId: z.string().startsWith(cardPrefix),
    "p:offset": z.object({ x: Distance, y: Distance }),
  })
  .transform(({ fromId, toId, "p:offset": { x, y } }, context): Tie => {
    const { success, data } = CardId.safeParse(toId.slice(cardPrefix.length));
    if (success) return { fromId, cardId: data, offset: [x, y] };
    context.addIssue("Not a card.");
    return z.NEVER;
  });

/** Deepest nesting of lists in a text that is read; what lies deeper was not typed by a person. */
const MAX_DEPTH = 12;
const blocks: ReadonlySet<unknown> = new Set(["paragraph", "heading", "listItem", "hardBreak"]);

/** The words of a rich text, a line for each paragraph. */
function plainText(richText: unknown): string {
  let text = "";
  function read(node: unknown, depth: number): void {
    if (typeof node !== "object" || node === null || text.length > NOTE_MAX_LENGTH) return;
    const words: unknown = Reflect.get(node, "text");
    if (typeof words === "string") text += words;
    const content: unknown = Reflect.get(node, "content");
    if (Array.isArray(content) && depth < MAX_DEPTH)
      for (const child of content) read(child, depth + 1);
    if (blocks.has(Reflect.get(node, "type")) && !text.endsWith("\n")) text += "\n";
  }
  read(richText, 0);
  return text.slice(0, NOTE_MAX_LENGTH).toWellFormed();
}
