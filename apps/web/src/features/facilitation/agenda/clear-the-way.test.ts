import { LAST_WORDS_MS } from "@cojourney/journey-model/workshop";
import { LaneId, StepId } from "@cojourney/journey-model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clearTheWay, endIfEmpty } from "#features/facilitation/agenda/clear-the-way.ts";
import { WorkshopServer, type Screen } from "#sync/testing/workshop-server.ts";

let server: WorkshopServer;
let fay: Screen;
beforeEach(async () => {
  // Nobody here waits for a clock: what does, never ends.
  vi.useFakeTimers();
  server = new WorkshopServer();
  server.lead({ type: "startWriting", laneKinds: [], isAnonymous: true });
  fay = server.join("fay", "facilitator");
  await server.settle();
});
afterEach(() => vi.useRealTimers());

const openWriting = () => server.workshop.state.writing;

/** Somebody writes a card. */
async function write(): Promise<void> {
  const draft = {
    id: "d1",
    stepId: StepId.parse("step"),
    laneId: LaneId.parse("lane"),
    text: "Too slow",
  };
  const pat = { personId: "pat", role: "participant" } as const;
  server.decide(pat, { type: "putDraft", writingId: openWriting()?.id ?? "", draft });
  await server.settle();
}

test("people's last words come in before everything is revealed", async () => {
  await write();
  const ending = clearTheWay(fay.workshop, "reveal");
  await server.settle();
  expect(openWriting()?.isStopped).toBe(false);
  server.pass(LAST_WORDS_MS);
  await server.settle();
  expect(await ending).toEqual({ isOver: true, refusal: null });
  expect(openWriting()).toBeNull();
});

test("without a connection nobody waits: the writing stays open, and it is said why", async () => {
  await write();
  await fay.fall();
  const refused = { isOver: false, refusal: "Unreachable" };
  expect(await clearTheWay(fay.workshop, "reveal")).toEqual(refused);
  expect(await clearTheWay(fay.workshop, "discard")).toEqual(refused);
});

test("writing in which there is something is for somebody to decide", async () => {
  await write();
  expect(await endIfEmpty(fay.workshop)).toEqual({ isOver: false, refusal: null });
});

test("whoever is just beginning is waited for, unless the server does not hear that it ends", async () => {
  const writing = fay.workshop.view().writing && { ...fay.workshop.view().writing, writers: 1 };
  fay.workshop.hearMessage(JSON.stringify({ type: "news", nowMs: 0, news: { writing } }));
  const ending = endIfEmpty(fay.workshop);
  await fay.fall();
  expect(await ending).toEqual({ isOver: false, refusal: "Unreachable" });
  fay.return();
  const again = endIfEmpty(fay.workshop);
  await server.settle();
  server.pass(LAST_WORDS_MS);
  await server.settle();
  expect(await again).toEqual({ isOver: true, refusal: null });
});
