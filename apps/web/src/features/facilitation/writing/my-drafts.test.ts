// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRandom } from "@cojourney/journey-model/testing";
import { LaneId, StepId } from "@cojourney/journey-model";
import { LAST_WORDS_MS, type Draft } from "@cojourney/journey-model/workshop";
import { hasKeptDrafts } from "#features/facilitation/writing/kept-drafts.ts";
import { openMyDrafts } from "#features/facilitation/writing/my-drafts.ts";
import { WorkshopServer } from "#sync/testing/workshop-server.ts";

const place = { stepId: StepId.parse("step"), laneId: LaneId.parse("lane") };
const draft = (id: string, text: string): Draft => ({ id, ...place, text });
/** Longer than a hand rests before what it wrote is sent. */
const RESTED_MS = 600;

let server: WorkshopServer;
let ids = 0;
beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  ids = 0;
  server = new WorkshopServer();
  server.lead({ type: "startWriting", laneKinds: [], isAnonymous: true });
});
afterEach(() => vi.useRealTimers());

/** A tab of Ann's in this browser. */
function sit() {
  const screen = server.join("ann");
  const drafts = openMyDrafts({
    boardId: "board",
    workshop: screen.workshop,
    roster: {
      reading: () => ({ role: "participant", you: "ann", people: [], locks: [], isExempt: false }),
    },
    journey: { newId: () => `new-${(ids += 1)}` },
  });
  const stop = drafts.start();
  return { screen, drafts, stop };
}
const textsOf = ({ drafts }: ReturnType<typeof sit>) => drafts.now().drafts.map(({ text }) => text);
const onServer = () => (server.workshop.draftsByPerson.get("ann") ?? []).map(({ text }) => text);
/** The facilitator ends the writing; its last moment goes by unless a test is about that. */
function endWriting(): void {
  server.lead({ type: "stopWriting", writingId: server.workshop.state.writing?.id ?? "" });
}
function stopWriting(): void {
  endWriting();
  server.pass(LAST_WORDS_MS);
}
async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(RESTED_MS);
  await server.settle();
}

test("what is typed is sent when the hand rests, and then nothing of it is left in the browser", async () => {
  const ann = sit();
  await ann.screen.letDown();
  ann.drafts.write(draft("1", "W"));
  ann.drafts.write(draft("1", "Wait"));
  expect([ann.drafts.now().saving, onServer(), hasKeptDrafts("board")]).toEqual([
    "sending",
    [],
    true,
  ]);
  await rest();
  expect([ann.drafts.now().saving, onServer(), textsOf(ann), hasKeptDrafts("board")]).toEqual([
    "saved",
    ["Wait"],
    ["Wait"],
    false,
  ]);
});

test("who leaves a card has it sent at once, and an emptied one goes", async () => {
  const ann = sit();
  await ann.screen.letDown();
  ann.drafts.write(draft("1", "Wait"));
  ann.drafts.leave("1");
  await server.settle();
  expect(onServer()).toEqual(["Wait"]);
  ann.drafts.write(draft("1", ""));
  await rest();
  // The hand is still in it: whoever types it anew finds their line.
  expect([textsOf(ann), onServer()]).toEqual([[""], ["Wait"]]);
  ann.drafts.leave("1");
  await server.settle();
  expect([textsOf(ann), onServer(), hasKeptDrafts("board")]).toEqual([[], [], false]);
});

test("what was written without a connection outlives a reload and is sent on return", async () => {
  const ann = sit();
  await ann.screen.letDown();
  await ann.screen.fall();
  ann.drafts.write(draft("1", "Wait"));
  await rest();
  expect(ann.drafts.now().saving).toBe("keptHere");
  ann.stop();
  const later = sit();
  await server.settle();
  expect([later.drafts.now().saving, onServer(), textsOf(later)]).toEqual([
    "saved",
    ["Wait"],
    ["Wait"],
  ]);
});

test("another person on this browser is sent nothing of it", async () => {
  const ann = sit();
  await ann.screen.letDown();
  await ann.screen.fall();
  ann.drafts.write(draft("1", "Wait"));
  const ben = server.join("ben");
  const drafts = openMyDrafts({
    boardId: "board",
    workshop: ben.workshop,
    roster: {
      reading: () => ({ role: "participant", you: "ben", people: [], locks: [], isExempt: false }),
    },
    journey: { newId: () => "" },
  });
  drafts.start();
  await server.settle();
  expect([drafts.now().drafts, server.workshop.draftsByPerson.has("ben")]).toEqual([[], false]);
});

test("what another device wrote since stays, and what this one wrote becomes a card beside it", async () => {
  const [phone, laptop] = [sit(), sit()];
  await server.settle();
  phone.drafts.write(draft("1", "Wait"));
  await rest();
  await phone.screen.fall();
  phone.drafts.write(draft("1", "Wait long"));
  laptop.drafts.write(draft("1", "Wait short"));
  await rest();
  phone.screen.return();
  await rest();
  expect(onServer()).toEqual(["Wait short", "Wait long"]);
  expect([textsOf(phone), textsOf(laptop)]).toEqual([onServer(), onServer()]);
});

test("an answer that got lost makes no second card", async () => {
  const ann = sit();
  await ann.screen.letDown();
  ann.drafts.write(draft("1", "Wait"));
  ann.drafts.leave("1");
  await ann.screen.letUp();
  await ann.screen.fall();
  ann.drafts.write(draft("1", "Wait long"));
  ann.screen.return();
  await rest();
  expect([onServer(), textsOf(ann)]).toEqual([["Wait long"], ["Wait long"]]);
});

test("what comes after the end is told apart, kept over a reload, and theirs to throw away", async () => {
  const ann = sit();
  await server.settle();
  ann.drafts.write(draft("1", "In time"));
  await rest();
  await ann.screen.fall();
  ann.drafts.write(draft("2", "Too late"));
  stopWriting();
  ann.screen.return();
  await rest();
  const late = [draft("2", "Too late")];
  expect([textsOf(ann), ann.drafts.now().late, onServer()]).toEqual([
    ["In time"],
    late,
    ["In time"],
  ]);
  const again = sit();
  await server.settle();
  expect(again.drafts.now().late).toEqual(late);
  again.drafts.dismiss("2");
  expect([again.drafts.now().late, hasKeptDrafts("board")]).toEqual([[], false]);
});

test("the word that it ends has what is still being typed handed in, and nothing is late", async () => {
  const [ann, elsewhere] = [sit(), sit()];
  await server.settle();
  ann.drafts.write(draft("1", "Sent"));
  await rest();
  ann.drafts.write(draft("1", "Sent, and typed o"));
  ann.drafts.write(draft("2", "Begun"));
  elsewhere.drafts.write(draft("3", "On the phone"));
  endWriting();
  // No hand rests any more: only the frames travel.
  await server.settle();
  // A key that was on its way to the page is handed in at once.
  ann.drafts.write(draft("2", "Begun!"));
  await vi.advanceTimersByTimeAsync(0);
  await server.settle();
  server.pass(LAST_WORDS_MS);
  await server.settle();
  expect(server.workshop.state.writing?.isStopped).toBe(true);
  // Which device is heard first is the network's affair.
  expect(onServer().toSorted()).toEqual(["Begun!", "On the phone", "Sent, and typed o"]);
  expect([ann.drafts.now().late, ann.drafts.now().saving]).toEqual([[], "saved"]);
  expect([elsewhere.drafts.now().late, hasKeptDrafts("board")]).toEqual([[], false]);
});

test("a message that comes after the last moment is refused, and comes back as too late", async () => {
  const ann = sit();
  await server.settle();
  ann.drafts.write(draft("1", "Slow"));
  endWriting();
  await ann.screen.letDown();
  server.tell();
  while (await ann.screen.letDown());
  // It has left the page, and the network takes its time.
  server.pass(LAST_WORDS_MS);
  await server.settle();
  expect([onServer(), ann.drafts.now().late.map(({ text }) => text)]).toEqual([[], ["Slow"]]);
});

test("after the end one's own cards can still be taken away", async () => {
  const ann = sit();
  await server.settle();
  ann.drafts.write(draft("1", "Regretted"));
  ann.drafts.write(draft("2", "Stays"));
  await rest();
  stopWriting();
  await server.settle();
  ann.drafts.remove(draft("1", "Regretted"));
  await server.settle();
  expect([textsOf(ann), onServer(), ann.drafts.now().late]).toEqual([["Stays"], ["Stays"], []]);
});

test.each(Array.from({ length: 40 }, (_, i) => i + 1))(
  "seed %i: whatever falls away in between, all that was written is on the server",
  async (seed) => {
    const random = openRandom(seed);
    const ann = sit();
    await server.settle();
    const wanted = new Map<string, string>();
    let isDown = false;
    for (let i = 0; i < 50; i += 1) {
      const id = String(random.below(3));
      switch (random.below(8)) {
        case 0:
        case 1:
        case 2: {
          const text = random.once(4) ? "" : `text ${i}`;
          ann.drafts.write(draft(id, text));
          wanted.set(id, text);
          break;
        }
        case 3:
          ann.drafts.leave(id);
          break;
        case 4:
          await vi.advanceTimersByTimeAsync(random.below(2) * RESTED_MS);
          break;
        case 5:
          await ann.screen.letUp();
          break;
        case 6:
          if (random.once(2)) server.tell();
          await ann.screen.letDown();
          break;
        case 7:
          if (isDown) ann.screen.return();
          else await ann.screen.fall();
          isDown = !isDown;
      }
    }
    if (isDown) ann.screen.return();
    if (seed % 2 === 0) {
      ann.drafts.leaveAll();
      await rest();
    } else {
      // The hand does not rest, and need not: the facilitator ends it.
      endWriting();
      await server.settle();
      server.pass(LAST_WORDS_MS);
      await server.settle();
    }
    const expected = [...wanted.values()].filter((text) => text !== "").toSorted();
    expect([onServer().toSorted(), textsOf(ann).toSorted()]).toEqual([expected, expected]);
    expect([ann.drafts.now().late, hasKeptDrafts("board")]).toEqual([[], false]);
  },
);
