import type { BoardNotice } from "#features/board-shell/index.ts";
import type { ConnectionStatus } from "#sync/board-connection.ts";

/** What people should know about this board, most important first. */
export function boardNotices(
  status: ConnectionStatus,
  unreadable: number,
  isLicensed: boolean,
  hasCanvasTrouble: boolean,
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
  if (!isLicensed) notices.push({ type: "noLicence" });
  if (hasCanvasTrouble) notices.push({ type: "noCanvas" });
  if (status.lacksWebSocket) notices.push({ type: "noWebSocket" });
  if (status.lacksDeviceStore) notices.push({ type: "noDeviceStorage" });
  if (status.hasDeviceFailed) notices.push({ type: "deviceFull" });
  if (unreadable > 0) notices.push({ type: "unreadable", count: unreadable });
  return notices;
}
