import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { LockGroup } from "@cojourney/journey-model/protocol";
import { useBoard } from "#sync/board-context.tsx";
import { lockOn } from "#sync/roster.ts";

/** Why this person may not change a group of things now, as a sentence; null while they may. */
export function useLockReason(group: LockGroup): string | null {
  const t = useTranslations("access");
  const { roster } = useBoard();
  const lock = useSyncExternalStore(
    roster.subscribe,
    () => lockOn(roster.reading(), group),
    () => null,
  );
  if (!lock) return null;
  const what = t(`groups.${group}`);
  return lock.by ? t("lockedBy", { name: lock.by, what }) : t("locked", { what });
}
