import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { Door } from "#access/door.ts";
import { LinkSecrets } from "#access/link-secrets.ts";
import type { Visitor } from "#core/visitor.ts";
import { storageEngines } from "#storage/index.ts";

test("a name that a facilitator gives while its owner says the old one again stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cojourney-door-"));
  try {
    await using log = await storageEngines.file(pathToFileURL(folder));
    await log.create("a", Uint8Array.of(0, 0));
    let inBetween = async (): Promise<unknown> => undefined;
    const records = {
      ...log.records,
      async get(place: Parameters<typeof log.records.get>[0]) {
        const value = await log.records.get(place);
        const act = inBetween;
        inBetween = async () => undefined;
        await act();
        return value;
      },
    };
    const door = new Door(records, new LinkSecrets(randomBytes(32)));
    const told: unknown[] = [];
    door.tell((_boardId, change) => {
      if (change.type === "introduction") told.push(change.introduction.name);
    });
    const facilitator = visitor("fay", "facilitator");
    const pat = visitor("pat", "participant");
    const sayAgain = () =>
      door.command("a", pat, { type: "introduce", name: "Pat", color: "plum", isAgain: true });
    const rename = (name: string) =>
      door.command("a", facilitator, { type: "renamePerson", personId: "pat", name });
    expect(await sayAgain()).toBeNull();

    inBetween = () => rename("Patrick");
    expect(await sayAgain()).toBe("Renamed");
    expect(await door.nameOf("a", "pat")).toBe("Patrick");

    inBetween = () => door.command("a", pat, { type: "introduce", name: "P.", color: "amber" });
    expect(await rename("Patricia")).toBeNull();
    expect(await door.visitorOf({ ...session, participantId: "pat" })).toMatchObject({
      name: "Patricia",
      color: "amber",
    });
    expect(told).toEqual(["Pat", "Patrick", "Patrick", "P.", "Patricia"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

const session = {
  id: "s",
  boardId: "a",
  role: "participant",
  linkRole: "participant",
  expiresAt: Infinity,
} as const;

function visitor(participantId: string, role: Visitor["role"]): Visitor {
  return { participantId, sessionId: participantId, role, name: null, color: "teal" };
}
