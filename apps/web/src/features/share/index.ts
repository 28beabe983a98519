export { AccessBar } from "#features/share/AccessBar.tsx";
export { Links } from "#features/share/Links.tsx";
export { Locks } from "#features/share/Locks.tsx";
export { PeopleHere } from "#features/share/PeopleHere.tsx";
export { ShareDialog } from "#features/share/ShareDialog.tsx";
export { useRoster } from "#features/share/use-roster.ts";
