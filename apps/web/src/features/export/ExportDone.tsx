"use client";
import { Button, DialogActions } from "@cojourney/ui";
import { CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { MadeFile } from "#features/export/exporter-messages.ts";

export interface ExportDoneProps {
  readonly file: MadeFile;
  /** Saves the same file once more. */
  readonly onAgain: () => void;
  /** Goes back to the choices. */
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The file is there: what it is called and what people may want next. */
export function ExportDone({ file, onAgain, onOther, onClose }: ExportDoneProps) {
  const t = useTranslations("export");
  const common = useTranslations("common");
  const format = useFormatter();
  const isSmall = file.blob.size < 1_000_000;
  const size = format.number(file.blob.size / (isSmall ? 1_000 : 1_000_000), {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumFractionDigits: isSmall ? 0 : 1,
  });
  return (
    <div className="export-done">
      <CircleCheck aria-hidden />
      <div role="status">
        <p>
          <strong>{file.name}</strong> {t("done", { size })}
        </p>
        {file.shrunkTo && (
          <p>{t("shrunk", { width: file.shrunkTo.widthPx, height: file.shrunkTo.heightPx })}</p>
        )}
      </div>
      <DialogActions>
        <Button onPress={onAgain}>{t("again")}</Button>
        <Button onPress={onOther}>{t("other")}</Button>
        <Button tone="primary" onPress={onClose} autoFocus>
          {common("close")}
        </Button>
      </DialogActions>
    </div>
  );
}
