import { replay } from "#core/replay.ts";
import type { UpdateLog } from "#core/update-log.ts";
import type { Boards } from "#operations/operations.ts";

/** Boards that nobody has open, as no server runs. */
export const boardsAtRest = (log: UpdateLog): Boards => ({
  async replaceBoard(boardId, update) {
    const stored = await log.read(boardId);
    if (!stored) throw new Error(`There is no board ${boardId}.`);
    const wrote = replay(stored).doc.store.clients.keys();
    const retiredClients = [...new Set([...stored.retiredClients, ...wrote])];
    await log.startGeneration(boardId, stored.generation, { update, retiredClients });
  },
  eraseBoard: (boardId) => log.erase(boardId),
});
