import { CommandRefused, operate, runCommand } from "#operations/command.ts";

/** `pnpm erase BOARD`: removes a board and all that was ever stored of it, while the server runs or not. */
await runCommand((config) => {
  const [boardId, ...more] = process.argv.slice(2);
  if (!boardId || more.length > 0)
    throw new CommandRefused("Say which board: pnpm erase BOARD, by the id in its address.");
  return operate(config, { type: "erase", boardId });
});
