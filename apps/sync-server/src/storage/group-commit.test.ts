import { expect, test } from "vitest";
import { GroupCommit } from "#storage/group-commit.ts";
import type { Job } from "#storage/sqlite-worker.ts";

const append = (boardId: string) =>
  ({ type: "append", boardId, update: Uint8Array.of(1) }) as const;

test("writes that gather while one runs go together, and a read keeps its turn", async () => {
  const ran: string[] = [];
  const queue = new GroupCommit(async (job: Job) => {
    ran.push(job.type === "commit" ? job.writes.map(({ boardId }) => boardId).join("") : job.type);
    await Promise.resolve();
    return job.type === "commit" ? job.writes.map(() => null) : undefined;
  });
  await Promise.all([
    queue.enqueue(append("a")),
    queue.enqueue(append("b")),
    queue.enqueue({ type: "read", boardId: "a" }),
    queue.enqueue(append("c")),
  ]);
  expect(ran).toEqual(["a", "bc", "read"]);
});

test("a failed commit rejects its whole group, and the next one is tried", async () => {
  let failures = 1;
  const queue = new GroupCommit(async (job: Job) => {
    await Promise.resolve();
    if (failures-- > 0) throw new Error("disk full");
    return job.type === "commit" ? job.writes.map(() => null) : undefined;
  });
  const outcomes = await Promise.allSettled([queue.enqueue(append("a")), queue.enqueue(append("b"))]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});
