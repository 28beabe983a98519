"use client";
import { Dialog, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";

export interface CopyLinkDialogProps {
  /** Null closes it. */
  readonly link: string | null;
  readonly onClose: () => void;
}

/** The link, ready to be copied by hand. */
export function CopyLinkDialog({ link, onClose }: CopyLinkDialogProps) {
  const t = useTranslations();
  return (
    <Dialog
      title={t("topBar.copyByHand")}
      isOpen={link !== null}
      closeName={t("common.close")}
      onClose={onClose}
    >
      <TextField
        label={t("topBar.link")}
        description={t("topBar.copyByHandHint")}
        value={link ?? ""}
        isReadOnly
        // What is to be copied is where the keyboard should be.
        autoFocus
      />
    </Dialog>
  );
}
