export { WorkshopButton } from "#features/facilitation/WorkshopButton.tsx";
export { WorkshopRoom } from "#features/facilitation/room.tsx";
export { WorkshopDock } from "#features/facilitation/WorkshopDock.tsx";
export { WorkshopStage } from "#features/facilitation/WorkshopStage.tsx";
export { ForgetDrafts } from "#features/facilitation/writing/ForgetDrafts.tsx";
export { WorkshopStrip } from "#features/facilitation/WorkshopStrip.tsx";
