import type { UpdateLog } from "#core/update-log.ts";

/** A log some of whose operations go wrong; the rest is the real one. The real one stays its owner's to close. */
export function withFaults(log: UpdateLog, faults: Partial<UpdateLog>): UpdateLog {
  return {
    broken: log.broken,
    create: (boardId, update) => log.create(boardId, update),
    append: (boardId, generation, update) => log.append(boardId, generation, update),
    startGeneration: (boardId, replaced, next) => log.startGeneration(boardId, replaced, next),
    erase: (boardId) => log.erase(boardId),
    read: (boardId) => log.read(boardId),
    stateAt: (boardId, place) => log.stateAt(boardId, place),
    compact: (boardId) => log.compact(boardId),
    boardIds: () => log.boardIds(),
    sizeBytes: () => log.sizeBytes(),
    ...faults,
    async [Symbol.asyncDispose]() {},
  };
}
