import type { BoardNotice } from "#features/board-shell/index.ts";
import type { CanvasFailure } from "#features/board/canvas-failure.ts";
import type { CanvasLicence } from "#features/board/use-canvas-licence.ts";
import type { ConnectionStatus } from "#sync/board-connection.ts";

/** What people should know about this board, most important first. */
export function boardNotices(
  status: ConnectionStatus,
  unreadable: number,
  canvas: {
    readonly licence: CanvasLicence;
    /** Whoever leads a board can tell whoever runs the server; others are not troubled with it. */
    readonly isFacilitator: boolean;
    readonly failure: CanvasFailure | null;
    readonly onRetry: () => void;
  },
): readonly BoardNotice[] {
  const notices: BoardNotice[] = [];
  if (status.isUnknown) notices.push({ type: "boardUnknown" });
  if (status.isErased) notices.push({ type: "boardErased" });
  if (status.isShutOut) notices.push({ type: "accessEnded" });
  if (status.isFull) notices.push({ type: "boardFull" });
  if (status.heldBack === "away") notices.push({ type: "heldBack" });
  if (status.heldBack === "back") notices.push({ type: "heldBackOver" });
  if (status.isLarge) notices.push({ type: "boardLarge" });
  if (status.isTooNew) notices.push({ type: "newerVersion" });
  if (canvas.licence !== "held")
    notices.push({ type: "mapOnly", licence: canvas.isFacilitator ? canvas.licence : null });
  if (canvas.failure) notices.push({ type: "noCanvas", onRetry: canvas.onRetry });
  if (status.lacksWebSocket) notices.push({ type: "noWebSocket" });
  if (status.lacksDeviceStore) notices.push({ type: "noDeviceStorage" });
  if (status.hasDeviceFailed) notices.push({ type: "deviceFull" });
  if (unreadable > 0) notices.push({ type: "unreadable", count: unreadable });
  return notices;
}
