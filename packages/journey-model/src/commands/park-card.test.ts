import { expect, test } from "vitest";
import { duplicateJourney } from "#commands/copy-journey.ts";
import { moveCard } from "#commands/move-card.ts";
import { addParkedCard, parkCard, unparkCard } from "#commands/park-card.ts";
import { removeStep } from "#commands/remove-step.ts";
import { writeText } from "#commands/write-text.ts";
import { CardId } from "#entities/ids.ts";
import { addNote, cellAt, firstMap } from "#testing/cells.ts";
import { furnishedBoard } from "#testing/furnished-board.ts";
import { openNetwork } from "#testing/network.ts";
import { openReplica, openReplicas } from "#testing/replicas.ts";

const ann = () => openReplica("ann", 1_000, furnishedBoard());
const parkedTitles = ({ reading }: ReturnType<typeof ann>) =>
  [...reading().board.parked.values()]
    .toSorted((a, b) => (a.parked < b.parked ? -1 : 1))
    .map(({ title }) => title);

test("a parked card is in no cell, keeps all that it says, and goes back to where it was", () => {
  const one = ann();
  const { journey, reading } = one;
  const [id] = reading().board.cards.keys();
  const before = reading().board.cards.get(id!)!;
  expect(parkCard(journey, id!)).toEqual({ ok: true, value: undefined });
  expect(reading().board.cards.has(id!)).toBe(false);
  expect(reading().board.parked.get(id!)).toEqual({ ...before, parked: "a0" });
  expect([...firstMap(journey).cards.values()].flat()).not.toContainEqual(
    expect.objectContaining({ id }),
  );
  expect(unparkCard(journey, id!)).toEqual({ ok: true, value: undefined });
  const { stepId, laneId } = before.place;
  expect(reading().board.cards.get(id!)?.place).toMatchObject({ stepId, laneId });
  expect(reading().board.parked.size).toBe(0);
});

test("each is parked behind the others, undo takes one back, and twice is once", () => {
  const one = ann();
  const { journey, undo } = one;
  addParkedCard(journey, "What does it cost?");
  parkCard(journey, addNote(journey, "Newsletter"));
  addParkedCard(journey, "Who owns the shop?");
  const [id] = one.reading().board.parked.keys();
  parkCard(journey, id!);
  expect(parkedTitles(one)).toEqual(["What does it cost?", "Newsletter", "Who owns the shop?"]);
  undo.undo();
  undo.undo();
  expect(parkedTitles(one)).toEqual(["What does it cost?"]);
  undo.redo();
  expect(parkedTitles(one)).toEqual(["What does it cost?", "Newsletter"]);
});

test("a card without a place is given one, and one whose step is gone another", () => {
  const { journey, reading } = ann();
  const written = addParkedCard(journey, "Loose");
  expect(unparkCard(journey, written)).toMatchObject({ ok: false, error: { root: "steps" } });
  const parked = addNote(journey, "Mine", 1, 0);
  parkCard(journey, parked);
  const cell = cellAt(journey, 1, 0);
  // Neither removing its step nor copying the map touches what is parked.
  expect(removeStep(journey, cell.stepId).ok).toBe(true);
  duplicateJourney(journey, firstMap(journey).journey.id, [0, 5_000]);
  expect([...reading().board.parked.keys()]).toEqual([written, parked]);
  expect(unparkCard(journey, parked)).toMatchObject({ ok: false, error: { id: cell.stepId } });
  for (const id of [written, parked])
    expect(moveCard(journey, id, { ...cellAt(journey, 0, 0), before: null }).ok).toBe(true);
  expect(reading().board.parked.size).toBe(0);
});

test("who types in a card while it is parked loses nothing; who moves it takes it along", () => {
  const replicas = openReplicas(2, 1, furnishedBoard());
  const network = openNetwork(replicas);
  const [one, two] = [replicas[0]!, replicas[1]!];
  const [first, second] = one.reading().board.cards.keys();
  const title = { root: "cards", id: first!, field: "title" } as const;
  parkCard(one.journey, first!);
  writeText(two.journey, title, "Written meanwhile");
  parkCard(one.journey, second!);
  moveCard(two.journey, second!, { ...cellAt(two.journey, 1, 2), before: null });
  network.exchangeAll(1);
  for (const { reading } of [one, two]) {
    const { parked } = reading().board;
    expect(parked.get(first!)?.title).toBe("Written meanwhile");
    expect(parked.get(second!)?.place).toMatchObject(cellAt(one.journey, 1, 2));
  }
});

test("a card that is gone is refused", () => {
  const { journey } = ann();
  const gone = { ok: false, error: { type: "RecordMissing", root: "cards", id: "gone" } };
  expect(parkCard(journey, CardId.parse("gone"))).toEqual(gone);
  expect(unparkCard(journey, CardId.parse("gone"))).toEqual(gone);
});
