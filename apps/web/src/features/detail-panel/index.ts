export { DetailPanel } from "#features/detail-panel/DetailPanel.tsx";
export { detailTargetOf } from "#features/detail-panel/detail-target.ts";
