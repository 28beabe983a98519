"use client";
import { Dialog } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { ImportFormProps } from "#features/import/ImportForm.tsx";
import { forgetPendingFile } from "#features/import/pending-file.ts";
import { LatePart } from "#features/late-part/index.ts";

export type ImportDialogProps = ImportFormProps & { readonly isOpen: boolean };

const loadForm = async () => (await import("#features/import/ImportForm.tsx")).ImportForm;

/** Where what people have elsewhere comes onto a board. Its code comes when it is opened. */
export function ImportDialog({ isOpen, ...form }: ImportDialogProps) {
  const t = useTranslations();
  function close(): void {
    forgetPendingFile();
    form.onClose();
  }
  return (
    <Dialog title={t("import.title")} isOpen={isOpen} closeName={t("common.close")} onClose={close}>
      <LatePart load={loadForm} props={{ ...form, onClose: close }} />
    </Dialog>
  );
}
