import { toPlainLetters } from "#analysis/plain-letters.ts";
import type { DrawnWords } from "#document/drawn-words.ts";
import type { Board } from "#entities/board.ts";
import { byRank } from "#entities/by-rank.ts";
import type { Card } from "#entities/card.ts";
import type { Language } from "#entities/language.ts";
import type { CardId } from "#entities/ids.ts";
import { cellKey, outlineBoard, type JourneyOutline } from "#entities/outline.ts";
import { shapeKey, type ShapeKind } from "#entities/shape-key.ts";
import { laneKindOf } from "#lanes/index.ts";

/** Something on the board that says what was looked for. */
export interface Match {
  /** Names it on the board; see `shapeKey`. */
  readonly key: string;
  readonly shape: ShapeKind | "drawing";
  readonly id: string;
  readonly kind: Card["kind"] | Exclude<ShapeKind, "card" | "emotion-curve"> | "drawing";
  /** Its own text; empty when only the note says it. */
  readonly title: string;
  /** The part of the note around what was found; empty when the title says it. */
  readonly excerpt: string;
  /** Where it stands: names of phase and step, without the nameless. */
  readonly place: readonly string[];
  /** The card that a drawing is attached to; null for one that lies by itself, and for all else. */
  readonly cardId: CardId | null;
}

/** Letters of a note to show on each side of what was found. */
const EXCERPT_LETTERS = 28;

/**
 * Where the board says something, in reading order, and what is drawn on it last; capitals and accents make no
 * difference.
 */
export function findOnBoard(
  board: Board,
  query: string,
  drawn: readonly DrawnWords[] = [],
): readonly Match[] {
  const wanted = toPlainLetters(query.trim());
  if (wanted === "") return [];
  const says = (text: string) => toPlainLetters(text).includes(wanted);
  const personas = [...board.personas.values()]
    .toSorted(byRank)
    .filter(({ name, statement }) => says(name) || says(statement))
    .map(({ id, name }) => toMatch("persona", "persona", id, name, []));
  const { language } = board.meta;
  const maps = outlineBoard(board);
  return [
    ...personas,
    ...maps.flatMap((map) => matchesIn(map, language, wanted, says)),
    ...drawn.filter(({ text }) => says(text)).map((words) => toDrawingMatch(board, words, wanted)),
  ];
}

/** Words on a card that is gone, or parked, lie by themselves. */
function toDrawingMatch(board: Board, { id, text, cardId }: DrawnWords, wanted: string): Match {
  const card = cardId === null ? undefined : board.cards.get(cardId);
  const match = toMatch("drawing", "drawing", id, excerpt(text, wanted), card ? [card.title] : []);
  return { ...match, cardId: card?.id ?? null };
}

function matchesIn(
  map: JourneyOutline,
  language: Language,
  wanted: string,
  says: (text: string) => boolean,
): readonly Match[] {
  const { journey, phases, lanes, unplaced } = map;
  const cardMatches = (cards: readonly Card[], place: readonly string[]) =>
    cards
      .filter(({ title, note }) => says(title) || says(note))
      .map((card) => toCardMatch(card, place, says(card.title) ? "" : excerpt(card.note, wanted)));
  return [
    ...(says(journey.title) ? [toMatch("journey", "journey", journey.id, journey.title, [])] : []),
    ...lanes
      .map((lane) => ({ id: lane.id, name: lane.title || laneKindOf(lane.kind).label[language] }))
      .filter(({ name }) => says(name))
      .map(({ id, name }) => toMatch("lane", "lane", id, name, [journey.title])),
    ...phases.flatMap(({ phase, steps }) => [
      ...(says(phase.title)
        ? [toMatch("phase", "phase", phase.id, phase.title, [journey.title])]
        : []),
      ...steps.flatMap(({ step }) => [
        ...(says(step.title) ? [toMatch("step", "step", step.id, step.title, [phase.title])] : []),
        ...lanes.flatMap((lane) =>
          cardMatches(map.cards.get(cellKey(step.id, lane.id)) ?? [], [phase.title, step.title]),
        ),
      ]),
    ]),
    ...cardMatches(unplaced, [journey.title]),
  ];
}

function toMatch(
  shape: Match["shape"],
  kind: Match["kind"],
  id: string,
  title: string,
  place: readonly string[],
): Match {
  const named = place.filter((name) => name.trim() !== "");
  const key = shape === "drawing" ? id : shapeKey(shape, id);
  return { key, shape, id, kind, title, excerpt: "", place: named, cardId: null };
}

function toCardMatch(card: Card, place: readonly string[], found: string): Match {
  return { ...toMatch("card", card.kind, card.id, card.title, place), excerpt: found };
}

/** Letters keep their places only roughly when accents go; near enough to show what is around. */
function excerpt(note: string, wanted: string): string {
  const line = note.replaceAll(/\s+/gu, " ");
  const at = toPlainLetters(line).indexOf(wanted);
  const from = Math.max(0, at - EXCERPT_LETTERS);
  const to = at + wanted.length + EXCERPT_LETTERS;
  const part = line.slice(from, to).toWellFormed().replaceAll("\uFFFD", "");
  return `${from > 0 ? "…" : ""}${part.trim()}${to < line.length ? "…" : ""}`;
}
