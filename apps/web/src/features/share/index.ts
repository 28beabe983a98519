export { AccessBar } from "#features/share/AccessBar.tsx";
export { ShareDialog } from "#features/share/ShareDialog.tsx";
export { useRoster } from "#features/share/use-roster.ts";
