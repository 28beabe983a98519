import type { Fanout } from "#core/fanout.ts";
import type { UpdateLog } from "#core/update-log.ts";

/** One server has its boards to itself. */
export const localFanout = (log: UpdateLog): Fanout => ({
  hasPeers: false,
  open(boardId) {
    let seq = 0;
    return {
      async read() {
        const board = await log.read(boardId);
        seq = board?.seq ?? 0;
        return board;
      },
      async append(generation, update) {
        await log.append(boardId, generation, update);
        // Nobody else appends, and no append is in flight while the log is read.
        return { type: "Appended", seq: ++seq, missed: [] };
      },
      tell() {},
      close() {},
    };
  },
  changed() {},
  async [Symbol.asyncDispose]() {},
});
