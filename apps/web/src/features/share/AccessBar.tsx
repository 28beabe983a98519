"use client";
import { Eye, Lock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { RosterReading } from "#sync/roster.ts";
import "./access-bar.css";

/** Says above the board what this person may not change now, and who decided so; nothing while all is open. */
export function AccessBar({
  role,
  locks,
  isExempt,
}: Pick<RosterReading, "role" | "locks" | "isExempt">) {
  const t = useTranslations("access");
  const locale = useLocale();
  const isWatching = role === "viewer";
  const isLocked = role === "participant" && locks.length > 0;
  const isLocking = role === "facilitator" && locks.length > 0;
  const what = locks.map(({ group }) => t(`groups.${group}`));
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(what);
  const by = locks.find((lock) => lock.by !== null)?.by;
  return (
    <div className="access-bar-place" role="status">
      {isWatching && (
        <p className="access-bar">
          <Eye aria-hidden size={16} />
          {t("viewer")}
        </p>
      )}
      {isLocked && (
        <p className="access-bar">
          <Lock aria-hidden size={16} />
          {by ? t("lockedBy", { name: by, what: list }) : t("locked", { what: list })}{" "}
          {isExempt && t("exempt")}
        </p>
      )}
      {isLocking && (
        <p className="access-bar">
          <Lock aria-hidden size={16} />
          {t("lockedForParticipants", { what: list })}
        </p>
      )}
    </div>
  );
}
