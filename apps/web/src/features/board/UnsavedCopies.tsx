"use client";
import { Button, showToast } from "@cojourney/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import {
  dismissUnsavedCopy,
  onUnsavedCopies,
  unsavedCopies,
  type UnsavedCopy,
} from "#sync/unsaved-copies.ts";
import "./unsaved-copies.css";

/** What this person wrote on this board and the server did not take: never lost without a word. */
export function UnsavedCopies({ boardId }: { readonly boardId: string }) {
  const copies = useSyncExternalStore(onUnsavedCopies, unsavedCopies, () => none);
  return (
    <div role="alert">
      {copies
        .filter((copy) => copy.boardId === boardId)
        .map((copy) => (
          <UnsavedNotice key={copy.id} copy={copy} />
        ))}
    </div>
  );
}

const none: readonly UnsavedCopy[] = [];

function UnsavedNotice({ copy: { id, reason, count, texts } }: { readonly copy: UnsavedCopy }) {
  const t = useTranslations("unsaved");
  const written = texts.join("\n");
  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(written);
      showToast({ tone: "done", title: t("copied") });
    } catch {
      // The text stands in the notice and can be selected there.
      showToast({ tone: "info", title: t("copyByHand") });
    }
  };
  return (
    <div className="board-notice board-notice-worrying unsaved-copy">
      <TriangleAlert aria-hidden />
      <div className="unsaved-copy-words">
        <p>
          <strong>{t("title", { count })}</strong> {t(`reasons.${reason}`)}{" "}
          {written !== "" && t("here")}
        </p>
        {written !== "" && <blockquote>{written}</blockquote>}
      </div>
      <div className="unsaved-copy-actions">
        {written !== "" && <Button onPress={() => void copyText()}>{t("copy")}</Button>}
        <Button onPress={() => void dismissUnsavedCopy(id)}>{t("dismiss")}</Button>
      </div>
    </div>
  );
}
