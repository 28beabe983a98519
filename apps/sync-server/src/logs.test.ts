import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NewBoard } from "@cojourney/journey-model/protocol";
import { pino } from "pino";
import { expect, test } from "vitest";
import { localFanout } from "#fanout/local.ts";
import { storageEngines } from "#storage/index.ts";
import { eventually } from "#testing/eventually.ts";
import { RawSocket } from "#testing/raw-socket.ts";
import { StockClient } from "#testing/stock-client.ts";
import { editMessage, MUTE_UPDATE } from "#testing/wire.ts";
import { withFaults } from "#testing/with-faults.ts";
import { openSyncServer } from "#transport/sync-server.ts";

test("no line of the log, at its most talkative, holds what people write, who they are, or a secret", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cojourney-logs-"));
  const lines: string[] = [];
  const logger = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const canary = "canary-text-of-a-card";
  const name = "Canary Person";
  const linkKey = randomBytes(32);
  const secrets = [canary, name, linkKey.toString("base64url")];
  {
    await using disk = await storageEngines.file(pathToFileURL(folder));
    let isFull = false;
    const log = withFaults(disk, {
      append: (boardId, generation, update) =>
        isFull
          ? Promise.reject(new Error("database or disk is full"))
          : disk.append(boardId, generation, update),
    });
    const server = await openSyncServer({
      host: "127.0.0.1",
      port: 0,
      log,
      fanout: localFanout(log),
      keptStates: disk.kept,
      records: disk.records,
      linkKey,
      logger,
    });
    const http = `http://127.0.0.1:${server.port}/sync/boards`;
    const socket = http.replace("http", "ws");
    const person = { name, color: "teal" };
    const device = "canary-of-a-device-0123456789abcdef";
    const post = async (url: string, body: unknown): Promise<unknown> => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
      return answer.json();
    };

    const made = await post(http, {
      from: "framework",
      title: canary,
      framework: "funnel",
      language: "en",
      device,
      person,
    });
    const { id, links, token } = NewBoard.parse(made);
    const linkSecrets = links.flatMap(({ secret }) => secret ?? []);
    secrets.push(device, token ?? "", ...linkSecrets);
    expect(secrets).toHaveLength(8);
    for (const secret of [...linkSecrets, "canary-secret-that-opens-nothing"])
      await post(`${http}/${id}/join`, { secret, device, person });
    await post(`${http}/${id}/join`, { secret: 7, device: canary, person: canary });
    await post(`${http}/${id}/commands`, canary);
    await fetch(`${http}/${id}?token=${canary}`);
    secrets.push("canary-secret-that-opens-nothing");

    const headers = { authorization: `Bearer ${token}` };
    using ann = await new StockClient(socket, id, { headers }).synced();
    ann.provider.awareness.setLocalState({ name, selected: canary });
    ann.cards.set(canary, canary);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    using eve = await new RawSocket(`${socket}/${id}`, { headers }).open();
    eve.send(editMessage(MUTE_UPDATE));
    await eve.closed;
    using mallory = await new RawSocket(`${socket}/${id}`, { headers }).open();
    mallory.send(new TextEncoder().encode(canary));
    await mallory.closed;
    isFull = true;
    ann.cards.set(`${canary} not stored`, canary);
    await eventually(() => expect(lines.join("")).toContain("could not be stored"));
    isFull = false;
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    await server.drain();
  }
  await rm(folder, { recursive: true });
  for (const said of ["LengthZero", "FrameRefused", "could not be stored"])
    expect(lines.join("")).toContain(said);
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
    for (const secret of secrets) expect(line).not.toContain(secret);
  }
});
