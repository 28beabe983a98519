import { type Board, CardId, LaneId, type Language } from "@cojourney/journey-model";
import { type Snapshot, snapshotOf } from "#snapshot/snapshot.ts";
import { plannedSnapshot } from "#testing/sample-snapshot.ts";

/** What people and their keyboards can do to a text. */
export const hostileTexts = [
  `<script>alert("x")</script> & <b>R&D</b> ]]> <!--`,
  `=HYPERLINK("https://example.org";"click")`,
  "null \u0000 bell \u0007 escape \u001B[31m C1 \u0085",
  "half a pair \uD83D and the other \uDE00, \uFFFE \uFFFF",
  "\u202Eright to left override\u202C and \u2067isolate\u2069",
  "emoji 👩‍🚀 🏳️‍🌈 😀, flag 🇳🇱, keycap 1️⃣",
  "العربية مع English و 123",
  "עברית עם English",
  "漢字とかな 한국어 汉字",
  "Ångström Łódź İstanbul Ελλάδα Київ Tiếng Việt",
  "zalgo Z̷̰̈́a̸l̶g̵o̷",
  `${"long".repeat(120)} ${"words ".repeat(80)}`,
  "line one\nline two\r\nline three\ttab",
  "   ",
  "",
] as const;
/** As long as a stored note may be read. */
export const HUGE_NOTE = "A sentence that goes on. ".repeat(1_600);

/** The sample board with a hostile text in every field that holds text. */
export function hostileSnapshot(language: Language): Snapshot {
  const { board, takenAt } = plannedSnapshot(language);
  let next = 0;
  const text = (): string => hostileTexts[next++ % hostileTexts.length] ?? "";
  const mapped = <Id, T>(records: ReadonlyMap<Id, T>, change: (record: T) => Partial<T>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, ...change(record) }] as const));
  const changed: Board = {
    ...board,
    meta: {
      ...board.meta,
      title: hostileTexts[0],
      channels: board.meta.channels.map((channel) => ({ ...channel, name: text() })),
    },
    personas: mapped(board.personas, () => ({
      name: text(),
      statement: text(),
      goals: HUGE_NOTE,
      needs: text(),
      media: text(),
    })),
    journeys: mapped(board.journeys, () => ({ title: text(), goal: text(), situation: HUGE_NOTE })),
    phases: mapped(board.phases, () => ({ title: text() })),
    steps: mapped(board.steps, () => ({ title: text() })),
    lanes: mapped(board.lanes, () => ({ title: text() })),
    cards: mapped(board.cards, () => ({
      title: text(),
      note: text(),
      owner: text(),
      period: { from: "2026-02", to: "2027-03" },
      metric: text(),
      target: text(),
      momentOfTruth: true,
      dropOff: { reason: text(), percent: 12.5 },
    })),
    emotions: mapped(board.emotions, () => ({ label: text() })),
  };
  const [first] = changed.cards.values();
  if (!first) throw new Error("The sample has cards.");
  // One whose lane is gone, and one with as much to say as fits.
  const place = { ...first.place, laneId: LaneId.parse("gone") };
  const lost = { ...first, id: CardId.parse("lost"), place };
  const cards = new Map([
    ...changed.cards,
    [lost.id, lost],
    [first.id, { ...first, note: HUGE_NOTE }],
  ]);
  return snapshotOf({ takenAt, board: { ...changed, cards }, drawing: new Map() });
}
