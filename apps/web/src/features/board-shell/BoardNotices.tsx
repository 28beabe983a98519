"use client";
import { Button, IconButton, LinkButton } from "@cojourney/ui";
import { Info, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import "./board-notices.css";

/** What people on a board must know beside it. At most one of each type. */
export type BoardNotice =
  | { readonly type: "boardUnknown" }
  /** It was removed for good while it was open here. */
  | { readonly type: "boardErased" }
  /** This person's access was ended. */
  | { readonly type: "accessEnded" }
  /** Too many people, or too many tabs of this person. */
  | { readonly type: "boardFull" }
  /** This screen sent far more than anybody can by hand, and was sent away for a moment. */
  | { readonly type: "heldBack" }
  /** It is connected again since. */
  | { readonly type: "heldBackOver" }
  | { readonly type: "boardLarge" }
  | { readonly type: "newerVersion" }
  | { readonly type: "noWebSocket" }
  | { readonly type: "noDeviceStorage" }
  /** It was kept on this device until the device refused. */
  | { readonly type: "deviceFull" }
  | { readonly type: "unreadable"; readonly count: number }
  /** tldraw has no licence for this address; `licence` is for whoever can do something about it, null for others. */
  | { readonly type: "mapOnly"; readonly licence: "missing" | "refused" | null }
  /** The canvas failed in this browser, so the map is shown. */
  | { readonly type: "noCanvas"; readonly onRetry: () => void };

/** These stop the work or lose it, and stay; the others may be closed. */
const grave: ReadonlySet<BoardNotice["type"]> = new Set([
  "boardUnknown",
  "boardErased",
  "accessEnded",
  "boardFull",
  "newerVersion",
]);
const worrying: ReadonlySet<BoardNotice["type"]> = new Set([
  ...grave,
  "heldBack",
  "noWebSocket",
  "deviceFull",
  "unreadable",
]);

export interface BoardNoticesProps {
  readonly notices: readonly BoardNotice[];
}

/** The notices under the top bar, in the order given. One that was closed stays closed until it has gone and comes anew. */
export function BoardNotices({ notices }: BoardNoticesProps) {
  const [closed, setClosed] = useState<readonly BoardNotice["type"][]>([]);
  const stillClosed = closed.filter((type) => notices.some((notice) => notice.type === type));
  if (stillClosed.length < closed.length) setClosed(stillClosed);
  const open = notices.filter((notice) => !closed.includes(notice.type));
  return (
    <div aria-live="polite">
      {open.map((notice) => (
        <Notice
          key={notice.type}
          notice={notice}
          onClose={() => setClosed([...closed, notice.type])}
        />
      ))}
    </div>
  );
}

interface NoticeProps {
  readonly notice: BoardNotice;
  readonly onClose: () => void;
}

function Notice({ notice, onClose }: NoticeProps) {
  const t = useTranslations("notices");
  const { type } = notice;
  const Icon = worrying.has(type) ? TriangleAlert : Info;
  const title =
    type === "unreadable" ? t("unreadable.title", { count: notice.count }) : t(`${type}.title`);
  return (
    <div className={worrying.has(type) ? "board-notice board-notice-worrying" : "board-notice"}>
      <Icon aria-hidden />
      <p>
        <strong>{title}</strong> {t(`${type}.text`)}
        {type === "mapOnly" && notice.licence && ` ${t(`mapOnly.${notice.licence}`)}`}
      </p>
      {(type === "boardUnknown" || type === "boardErased") && (
        <LinkButton href="/">{t("boardUnknown.action")}</LinkButton>
      )}
      {type === "boardFull" && (
        <Button onPress={() => location.reload()}>{t("boardFull.action")}</Button>
      )}
      {type === "noCanvas" && <Button onPress={notice.onRetry}>{t("noCanvas.action")}</Button>}
      {type === "newerVersion" && (
        <Button onPress={() => location.reload()}>{t("newerVersion.action")}</Button>
      )}
      {!grave.has(type) && (
        <IconButton name={t("dismiss")} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
