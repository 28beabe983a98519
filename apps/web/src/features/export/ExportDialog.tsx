"use client";
import { Dialog } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { ExportFormProps } from "#features/export/ExportForm.tsx";
import { LatePart } from "#features/late-part/index.ts";

export type ExportDialogProps = ExportFormProps & { readonly isOpen: boolean };

const loadForm = async () => (await import("#features/export/ExportForm.tsx")).ExportForm;

/** Where people take the results of a board with them. Its code comes when it is opened. */
export function ExportDialog({ isOpen, ...form }: ExportDialogProps) {
  const t = useTranslations();
  return (
    <Dialog
      title={t("export.title")}
      isOpen={isOpen}
      closeName={t("common.close")}
      onClose={form.onClose}
    >
      <LatePart load={loadForm} props={form} />
    </Dialog>
  );
}
