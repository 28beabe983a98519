import type { ControlMessage, PersonHere } from "@cojourney/journey-model/protocol";
import { expect, test, vi } from "vitest";
import { mayChange, openRoster } from "#sync/roster.ts";

const ann: PersonHere = {
  id: "a",
  name: "Ann",
  color: "plum",
  role: "facilitator",
  clientIds: [1],
};
const pat: PersonHere = { id: "p", name: null, color: "teal", role: "participant", clientIds: [2] };
const state: ControlMessage = {
  type: "state",
  you: "p",
  role: "participant",
  people: [ann, pat],
  locks: [],
};

function open() {
  const sent: string[] = [];
  const answers: number[][] = [];
  const roster = openRoster(
    (json) => sent.push(json) > 0,
    (...times) => answers.push(times),
  );
  const hear = (control: ControlMessage) => roster.hearControl(JSON.stringify(control));
  return { roster, hear, sent, answers };
}

test("knows people by the client ids that the server says are theirs", () => {
  const { roster, hear } = open();
  hear(state);
  expect([roster.personOf(1)?.name, roster.personOf(9)]).toEqual(["Ann", null]);
  hear({ type: "people", people: [{ ...ann, clientIds: [1, 9] }], gone: ["p"] });
  expect(roster.personOf(9)?.id).toBe("a");
  expect(roster.reading().people.map(({ id }) => id)).toEqual(["a"]);
  hear({ type: "people", people: [], gone: ["a"] });
  expect([roster.nameOf("a"), roster.nameOf("p")]).toEqual(["Ann", null]);
});

test("keeps people in the order in which they came, whatever changes about them", () => {
  const { roster, hear } = open();
  hear(state);
  const eve = { ...pat, id: "e", clientIds: [] };
  hear({ type: "people", people: [eve, { ...ann, name: "Anna" }], gone: [] });
  expect(roster.reading().people.map(({ id }) => id)).toEqual(["a", "p", "e"]);
});

test("introduces this person when the server does not know them by that name, and not again", () => {
  const { roster, hear, sent } = open();
  roster.introduce({ name: "Pat", color: "teal" }, false);
  expect(sent).toEqual([]);
  hear(state);
  expect(sent.map((json) => JSON.parse(json).command)).toEqual([
    { type: "introduce", name: "Pat", color: "teal", isAgain: true },
  ]);
  hear({ ...state, people: [ann, { ...pat, name: "Pat" }] });
  expect(sent).toHaveLength(1);
});

test("a name that a facilitator gave is taken on, here and while away; one that was chosen on this page counts", async () => {
  const { roster, hear, sent } = open();
  const names: string[] = [];
  roster.onRenamed((name) => names.push(name));
  const known = (name: string) => ({ ...state, people: [ann, { ...pat, name }] });
  const answer = async (refusal: string | null) => {
    const { id } = JSON.parse(sent.at(-1) ?? "");
    roster.hearResult(JSON.stringify({ id, refusal, nowMs: 0 }));
    await Promise.resolve();
  };
  // Renamed before this page was opened.
  roster.introduce({ name: "Pat", color: "teal" }, false);
  hear(known("Patrick"));
  await answer("Renamed");
  expect(names).toEqual(["Patrick"]);
  // Renamed while the page was open, and once more while it had no connection.
  hear({ type: "people", people: [{ ...pat, name: "Padraig" }], gone: [] });
  hear(known("Paddy"));
  expect([names, sent.length]).toEqual([["Patrick", "Padraig", "Paddy"], 1]);
  // Chosen just now, though a facilitator renames at the same time.
  roster.introduce({ name: "P.", color: "teal" }, true);
  hear(known("Patricia"));
  expect(JSON.parse(sent.at(-1) ?? "").command).toMatchObject({ name: "P.", isAgain: false });
  expect(names).toHaveLength(3);
});

test("a name that is typed on coming in counts, though a facilitator gave this person another one before", () => {
  const { roster, hear, sent } = open();
  roster.introduce({ name: "Pat", color: "teal" }, true);
  // Another colour before the server has heard of the name.
  roster.introduce({ name: "Pat", color: "plum" }, false);
  hear({ ...state, people: [ann, { ...pat, name: "Patrick" }] });
  expect(JSON.parse(sent[0] ?? "").command).toMatchObject({ name: "Pat", isAgain: false });
});

test("a command settles with its own result, and without an answer as unreachable", async () => {
  vi.useFakeTimers();
  const { roster, answers } = open();
  vi.setSystemTime(1_000_000);
  const first = roster.command({ type: "setLock", group: "content", locked: true });
  const second = roster.command({ type: "setLock", group: "drawing", locked: true });
  vi.setSystemTime(1_000_080);
  const answer = JSON.stringify({ id: 2, refusal: "NotAllowed", nowMs: 1_005_040 });
  roster.hearResult(answer);
  roster.hearResult(answer);
  vi.runAllTimers();
  expect(answers).toEqual([[1_000_000, 1_000_080, 1_005_040]]);
  expect(await Promise.all([first, second])).toEqual(["Unreachable", "NotAllowed"]);
  vi.useRealTimers();
});

test("what it does not understand changes nothing", () => {
  const { roster, hear } = open();
  hear(state);
  roster.hearControl('{"type":"news"}');
  expect(roster.reading().people).toHaveLength(2);
});

test("viewers change nothing, participants what is open, facilitators all", () => {
  const locks = [{ group: "structure", by: "Ann" }] as const;
  const may = (role: "facilitator" | "participant" | "viewer", isExempt = false) =>
    (["structure", "content"] as const).map((group) =>
      mayChange({ role, locks: [...locks], isExempt }, group),
    );
  expect(may("facilitator")).toEqual([true, true]);
  expect(may("participant")).toEqual([false, true]);
  expect(may("viewer")).toEqual([false, false]);
  expect(may("participant", true)).toEqual([true, true]);
  expect(may("viewer", true)).toEqual([false, false]);
});

test("a participant whom the workshop lets edit under locks is told so, and when that ends", () => {
  const { roster, hear } = open();
  hear({ ...state, locks: [{ group: "content", by: "Ann" }] });
  const heard = vi.fn<() => void>();
  roster.subscribe(heard);
  roster.hearExempt(["p"]);
  expect(mayChange(roster.reading(), "content")).toBe(true);
  hear({ type: "locks", locks: [{ group: "structure", by: "Ann" }] });
  expect(mayChange(roster.reading(), "structure")).toBe(true);
  roster.hearExempt([]);
  expect(mayChange(roster.reading(), "structure")).toBe(false);
  expect(heard).toHaveBeenCalledTimes(3);
});
