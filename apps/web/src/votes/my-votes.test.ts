import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRandom } from "@cojourney/journey-model/testing";
import type { VoteSettings } from "@cojourney/journey-model/workshop";
import { WorkshopServer } from "#sync/testing/workshop-server.ts";
import { openMyVotes, type VoteRefusal } from "#votes/my-votes.ts";

const settings: VoteSettings = {
  title: "What first?",
  targetIds: ["a", "b", "c", "d"],
  votesEach: 4,
  maxOnOne: 3,
  minutes: null,
  isNamed: false,
  isWeighted: false,
};

let server: WorkshopServer;
beforeEach(() => {
  vi.useFakeTimers();
  server = new WorkshopServer();
  server.lead({ type: "openRound", settings });
});
afterEach(() => vi.useRealTimers());

function vote() {
  const screen = server.join("ann");
  const mine = openMyVotes(screen.workshop);
  const refusals: VoteRefusal[] = [];
  mine.onRefused((refusal) => refusals.push(refusal));
  const onServer = () => server.workshop.ballotsByPerson.get("ann")?.counts ?? {};
  return { screen, mine, refusals, onServer };
}
const shownBy = ({ mine }: ReturnType<typeof vote>) => Object.fromEntries(mine.now()?.counts ?? []);

test("a press is seen at once, and counted once however fast it comes", async () => {
  const ann = vote();
  await ann.screen.letDown();
  expect(ann.mine.now()).toMatchObject({ used: 0, left: 4, isSending: false });
  expect([ann.mine.give("a", 1), ann.mine.give("a", 2), ann.mine.give("a", 2)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(ann.mine.now()).toMatchObject({ used: 2, left: 2, isSending: true });
  await server.settle();
  expect(ann.mine.now()).toMatchObject({ used: 2, left: 2, isSending: false });
  expect(ann.onServer()).toEqual({ a: 2 });
});

test("what the rules forbid is refused here, with its reason, and asked of nobody", async () => {
  const ann = vote();
  await ann.screen.letDown();
  ann.mine.give("a", 3);
  expect(ann.mine.give("a", 4)).toBe("TooManyOnOne");
  expect(ann.mine.give("b", 2)).toBe("VotesUsed");
  expect(ann.mine.give("elsewhere", 1)).toBe("NotInRound");
  await server.settle();
  expect([ann.onServer(), ann.refusals]).toEqual([{ a: 3 }, []]);
});

test("a vote that moves is taken back before it is given", async () => {
  const ann = vote();
  await ann.screen.letDown();
  ann.mine.give("a", 3);
  ann.mine.give("b", 1);
  await server.settle();
  ann.mine.give("a", 2);
  ann.mine.give("c", 1);
  ann.mine.give("c", 0);
  ann.mine.give("a", 1);
  ann.mine.give("b", 3);
  await server.settle();
  expect([ann.onServer(), ann.refusals]).toEqual([{ a: 1, b: 3 }, []]);
});

test("what was pressed without a connection is sent on return", async () => {
  const ann = vote();
  await ann.screen.letDown();
  ann.mine.give("a", 1);
  await ann.screen.letUp();
  await ann.screen.fall();
  ann.mine.give("b", 1);
  expect(shownBy(ann)).toEqual({ a: 1, b: 1 });
  ann.screen.return();
  await server.settle();
  expect([ann.onServer(), shownBy(ann)]).toEqual([
    { a: 1, b: 1 },
    { a: 1, b: 1 },
  ]);
  expect(ann.mine.now()?.isSending).toBe(false);
});

test("what comes after the round was closed is not counted, and they are told", async () => {
  const ann = vote();
  await ann.screen.letDown();
  const { round } = server.workshop.state;
  server.lead({ type: "closeRound", roundId: round?.id ?? "" });
  ann.mine.give("a", 1);
  await server.settle();
  expect([ann.mine.now(), ann.refusals]).toEqual([null, ["RoundClosed"]]);
});

test("two screens of one person end up with what the server has", async () => {
  const [one, other] = [vote(), vote()];
  await one.screen.letDown();
  await other.screen.letDown();
  one.mine.give("a", 3);
  other.mine.give("b", 3);
  await server.settle();
  expect(shownBy(one)).toEqual(one.onServer());
  expect(shownBy(other)).toEqual(one.onServer());
  expect([...one.refusals, ...other.refusals]).toEqual(["VotesUsed"]);
});

test.each(Array.from({ length: 60 }, (_, i) => i + 1))(
  "seed %i: whatever is under way or lost, the last press counts, exactly",
  async (seed) => {
    const random = openRandom(seed);
    const ann = vote();
    await ann.screen.letDown();
    const wanted = new Map<string, number>();
    let isDown = false;
    for (let i = 0; i < 60; i += 1) {
      const cardId = settings.targetIds[random.below(4)] ?? "a";
      switch (random.below(8)) {
        case 0:
        case 1:
        case 2: {
          const count = random.below(4);
          if (ann.mine.give(cardId, count) === null) wanted.set(cardId, count);
          break;
        }
        case 3:
        case 4:
          await ann.screen.letUp();
          break;
        case 5:
          server.tell();
          break;
        case 6:
          await ann.screen.letDown();
          break;
        case 7:
          if (isDown) ann.screen.return();
          else await ann.screen.fall();
          isDown = !isDown;
      }
      expect(ann.mine.now()?.left).toBeGreaterThanOrEqual(0);
    }
    if (isDown) ann.screen.return();
    await server.settle();
    const expected = Object.fromEntries([...wanted].filter(([, count]) => count > 0));
    expect(ann.onServer()).toEqual(expected);
    expect(shownBy(ann)).toEqual(expected);
    expect(ann.refusals).toEqual([]);
  },
);
