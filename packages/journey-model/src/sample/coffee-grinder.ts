import { journeySanne } from "#sample/journey-sanne.ts";
import { journeyYusuf } from "#sample/journey-yusuf.ts";
import type { SampleBoard } from "#sample/sample-board.ts";

/** Two people who are fed up with a manual coffee grinder, and how each ends up with the same electric one. */
export const coffeeGrinder: SampleBoard = {
  title: { en: "From hand grinder to electric", nl: "Van handmolen naar elektrisch" },
  framework: "seven-phase",
  journeys: [journeySanne, journeyYusuf],
};
