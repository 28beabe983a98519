import { SquareParking } from "lucide-react";
import type { FacilitationTool } from "#features/facilitation/tool.ts";

/** What is good and not for now: set aside with all that it says, and never lost. */
export const parkingLot: FacilitationTool = {
  icon: SquareParking,
  panel: {
    isFor: () => true,
    load: async () =>
      (await import("#features/facilitation/parking-lot/ParkingLotPanel.tsx")).ParkingLotPanel,
  },
};
