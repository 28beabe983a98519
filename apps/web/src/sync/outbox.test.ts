import { expect, test } from "vitest";
import { openOutbox, type SentMessage } from "#sync/outbox.ts";

const edit = (byte: number): SentMessage => ({ update: Uint8Array.of(byte), isAnswer: false });

test("keeps what was sent until the server has it, in order", () => {
  const outbox = openOutbox();
  for (const byte of [1, 2, 3]) outbox.push(edit(byte));
  outbox.acknowledge(2);
  expect(outbox).toMatchObject({ sent: 3, acknowledged: 2 });
  expect(outbox.pending()).toEqual([edit(3)]);
});

test("hears an acknowledgement twice, late or of more than was sent without losing count", () => {
  const outbox = openOutbox();
  for (const byte of [1, 2]) outbox.push(edit(byte));
  outbox.acknowledge(2);
  outbox.acknowledge(1);
  outbox.acknowledge(9);
  outbox.push(edit(3));
  expect(outbox).toMatchObject({ sent: 3, acknowledged: 2 });
  expect(outbox.pending()).toEqual([edit(3)]);
});

test("a new connection starts from nothing", () => {
  const outbox = openOutbox();
  outbox.push(edit(1));
  outbox.restart();
  expect(outbox).toMatchObject({ sent: 0, acknowledged: 0 });
  expect(outbox.pending()).toEqual([]);
});
