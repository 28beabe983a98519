import { expect, test } from "vitest";
import { seedBoard } from "#commands/seed-board.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { isReadable, migrate } from "#document/migrate.ts";
import { readBoard } from "#document/live-board.ts";
import { openTestDoc } from "#testing/replicas.ts";

function seeded(): JourneyDoc {
  const journey = openTestDoc("server", 1);
  seedBoard(journey, { title: "Board", framework: "funnel", language: "nl" });
  return journey;
}

/** Two made-up migrations: 1 -> 2 and 2 -> 3. */
const steps = [
  ({ meta }: JourneyDoc) => meta.set("title", `${String(meta.get("title"))} two`),
  ({ meta }: JourneyDoc) => meta.set("title", `${String(meta.get("title"))} three`),
];

function updatesOf(journey: JourneyDoc, act: () => void): number {
  let updates = 0;
  journey.doc.on("update", () => updates++);
  act();
  return updates;
}

test("what this version seeds needs no migration", () => {
  const journey = seeded();
  expect(
    updatesOf(journey, () =>
      expect(migrate(journey)).toEqual({ ok: true, value: { from: 1, to: 1 } }),
    ),
  ).toBe(0);
  expect(isReadable(journey)).toBe(true);
});

test("all missing steps run in order, in one transaction, and only once", () => {
  const journey = seeded();
  const updates = updatesOf(journey, () => {
    expect(migrate(journey, steps)).toEqual({ ok: true, value: { from: 1, to: 3 } });
    expect(migrate(journey, steps)).toEqual({ ok: true, value: { from: 3, to: 3 } });
  });
  expect(updates).toBe(1);
  expect(readBoard(journey).board.meta.title).toBe("Board two three");
  expect(journey.meta.get("schema")).toBe(3);
});

test("a document on its way runs only the steps it misses", () => {
  const journey = seeded();
  migrate(journey, steps.slice(0, 1));
  expect(migrate(journey, steps)).toEqual({ ok: true, value: { from: 2, to: 3 } });
  expect(readBoard(journey).board.meta.title).toBe("Board two three");
});

test("a document from a newer version is refused and left alone", () => {
  const journey = seeded();
  journey.meta.set("schema", 4);
  const updates = updatesOf(journey, () =>
    expect(migrate(journey, steps)).toEqual({
      ok: false,
      error: { type: "SchemaTooNew", stored: 4, known: 3 },
    }),
  );
  expect(updates).toBe(0);
  expect(isReadable(journey)).toBe(false);
});

test.each([undefined, null, "1", -1, 0.5, {}])(
  "a document that nobody seeded is left alone: %j",
  (schema) => {
    const journey = openTestDoc("server", 1);
    if (schema !== undefined) journey.meta.set("schema", schema);
    const updates = updatesOf(journey, () =>
      expect(migrate(journey, steps)).toEqual({ ok: true, value: { from: 0, to: 0 } }),
    );
    expect(updates).toBe(0);
  },
);
