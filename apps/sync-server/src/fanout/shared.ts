import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { Fanout } from "#core/fanout.ts";
import type { SharedLog } from "#core/shared-log.ts";
import { BEAT_MS, LiveNodes } from "#fanout/live-nodes.ts";
import { decodeNodeMessage, encodeNodeMessage, type NodeMessage } from "#fanout/node-message.ts";
import type { Bus } from "#fanout/bus.ts";
import { SharedBoard } from "#fanout/shared-board.ts";

/** The log is looked at so often, in ms, for what no message told us: one question for all open boards. */
const LOOK_MS = 1_000;

const NODES_CHANNEL = "cojourney/nodes";
const BEAT = Uint8Array.of(1);
const GOODBYE = Uint8Array.of(0);

const channelOf = (boardId: string): string => `cojourney/board/${boardId}`;

interface OpenBoard {
  readonly board: SharedBoard;
  readonly hear: Parameters<Fanout["open"]>[1];
}

/**
 * Several servers share their boards: the log puts their edits in order, the bus carries them quickly.
 *
 * The bus is never relied upon. Whatever it loses is found in the log a moment later.
 */
export function sharedFanout(log: SharedLog, bus: Bus, logger: Logger): Fanout {
  const nodeId = randomBytes(8).toString("base64url");
  const boards = new Map<string, OpenBoard>();
  const nodes = new LiveNodes(nodeId);
  const onTrouble = (cause: unknown) =>
    logger.debug({ err: cause }, "The log could not be looked at; it is tried again");

  const publish = (boardId: string, message: NodeMessage) =>
    bus.publish(channelOf(boardId), encodeNodeMessage(nodeId, message));

  function hear(boardId: string, bytes: Uint8Array): void {
    const open = boards.get(boardId);
    const decoded = decodeNodeMessage(bytes);
    if (!decoded) return logger.warn({ bytes: bytes.length }, "A message of no server was ignored");
    const { nodeId: from, message } = decoded;
    if (!open || from === nodeId) return;
    nodes.heard(from, performance.now());
    switch (message.type) {
      case "row":
        return open.board.heardOf(message.place, message.update);
      case "whoIsThere":
        return open.hear({ type: "whoIsThere" });
      case "left":
        return open.hear({ type: "nodeGone", nodeId: from });
      case "look":
        return void look([boardId]);
      case "workshopChanged":
      case "reaction":
        return open.hear(message);
      case "presence":
      case "people":
      case "notice":
        return open.hear({ type: "word", nodeId: from, word: message });
    }
  }

  let isLooking = false;
  async function lookAtAll(): Promise<void> {
    if (isLooking || boards.size === 0) return;
    isLooking = true;
    await look([...boards.keys()]);
    isLooking = false;
  }

  async function look(boardIds: readonly string[]): Promise<void> {
    try {
      const openBefore = boardIds.map((boardId) => [boardId, boards.get(boardId)] as const);
      const heads = await log.heads(boardIds);
      for (const [boardId, open] of openBefore)
        if (open && boards.get(boardId) === open) open.board.look(heads.get(boardId));
    } catch (cause) {
      onTrouble(cause);
    }
  }

  function lost(goneId: string): void {
    for (const open of boards.values()) open.hear({ type: "nodeGone", nodeId: goneId });
  }

  function beat(): void {
    bus.publish(NODES_CHANNEL, Buffer.concat([BEAT, Buffer.from(nodeId)]));
    for (const dead of nodes.takeDead(performance.now())) lost(dead);
  }

  bus.subscribe(NODES_CHANNEL, (bytes) => {
    const from = Buffer.from(bytes.subarray(1, 100)).toString();
    if (bytes[0] === BEAT[0]) nodes.heard(from, performance.now());
    else if (nodes.gone(from)) lost(from);
  });
  bus.onHearing(() => {
    for (const [boardId, open] of boards) {
      publish(boardId, { type: "whoIsThere" });
      open.hear({ type: "whoIsThere" });
    }
    void lookAtAll();
  });
  const timers = [setInterval(beat, BEAT_MS), setInterval(() => void lookAtAll(), LOOK_MS)];
  for (const timer of timers) timer.unref();
  beat();

  return {
    hasPeers: true,
    open(boardId, hearNews) {
      const board = new SharedBoard({
        boardId,
        log,
        hear: hearNews,
        publish: (message) => publish(boardId, message),
        onTrouble,
        onClose() {
          if (boards.get(boardId)?.board !== board) return;
          boards.delete(boardId);
          bus.unsubscribe(channelOf(boardId));
        },
      });
      boards.set(boardId, { board, hear: hearNews });
      bus.subscribe(channelOf(boardId), (bytes) => hear(boardId, bytes));
      publish(boardId, { type: "whoIsThere" });
      return board;
    },
    changed: (boardId) => publish(boardId, { type: "look" }),
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearInterval(timer);
      bus.publish(NODES_CHANNEL, Buffer.concat([GOODBYE, Buffer.from(nodeId)]));
      await bus[Symbol.asyncDispose]();
    },
  };
}
