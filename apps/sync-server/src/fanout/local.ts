import type { Fanout } from "#core/fanout.ts";
import type { UpdateLog } from "#core/update-log.ts";

/** One server has its boards to itself. */
export const localFanout = (log: UpdateLog): Fanout => ({
  hasPeers: false,
  open: (boardId) => ({
    read: () => log.read(boardId),
    async append(generation, update) {
      await log.append(boardId, generation, update);
      return { type: "Appended", seq: 0, missed: [] };
    },
    tell() {},
    close() {},
  }),
  changed() {},
  async [Symbol.asyncDispose]() {},
});
