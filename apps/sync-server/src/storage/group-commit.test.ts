import { expect, test } from "vitest";
import { GroupCommit } from "#storage/group-commit.ts";
import type { Write } from "#storage/sqlite-tables.ts";
import type { Job, Reply } from "#storage/sqlite-worker.ts";

const append = (boardId: string) =>
  ({ type: "append", boardId, generation: 1, update: Uint8Array.of(1) }) as const;
const stored = (job: Job): Reply =>
  job.type === "commit"
    ? { type: "commit", outcomes: job.writes.map(() => null) }
    : { type: "read", history: null };
const boardOf = (write: Write): string => ("boardId" in write ? write.boardId : "");

test("writes of one moment go together, so do those that gather meanwhile, and a read keeps its turn", async () => {
  const ran: string[] = [];
  const queue = new GroupCommit(async (job: Job) => {
    ran.push(job.type === "commit" ? job.writes.map(boardOf).join("") : job.type);
    await Promise.resolve();
    return stored(job);
  });
  const first = Promise.all([queue.write(append("a")), queue.write(append("b"))]);
  await Promise.resolve();
  await Promise.all([
    first,
    queue.write(append("c")),
    queue.ask({ type: "read", boardId: "a" }),
    queue.write(append("d")),
  ]);
  expect(ran).toEqual(["ab", "cd", "read"]);
});

test("a failed commit rejects its whole group, and the next one is tried", async () => {
  let failures = 1;
  const queue = new GroupCommit(async (job: Job) => {
    await Promise.resolve();
    if (failures-- > 0) throw new Error("disk full");
    return stored(job);
  });
  const group = Promise.allSettled([queue.write(append("a")), queue.write(append("b"))]);
  await Promise.resolve();
  const outcomes = [...(await group), ...(await Promise.allSettled([queue.write(append("c"))]))];
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});
