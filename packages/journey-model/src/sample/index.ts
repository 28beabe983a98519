export { seedSampleBoard } from "#sample/seed-sample-board.ts";
