"use client";
import { Button, DialogActions, Progress } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { ExportStage } from "#features/export/exporter-messages.ts";

export interface ExportMakingProps {
  /** Name of the format. */
  readonly label: string;
  readonly stage: ExportStage;
  /** 0..1, of the stage. */
  readonly fraction: number;
  readonly onCancel: () => void;
}

/** Share of the bar that reading takes, percent: people see at once that something happens. */
const READ_PERCENT = 5;

/** How far it is, and the way to stop it. */
export function ExportMaking({ label, stage, fraction, onCancel }: ExportMakingProps) {
  const t = useTranslations("export");
  const common = useTranslations("common");
  const percent =
    stage === "reading" ? 0 : READ_PERCENT + Math.round(fraction * (100 - READ_PERCENT));
  return (
    <div className="export-making">
      <Progress label={t(`stages.${stage}`, { format: label })} percent={percent} />
      {/* A progress bar is read when people go to it; that it began is said. */}
      <output className="cj-hint">{t("making", { format: label })}</output>
      <DialogActions>
        <Button onPress={onCancel} autoFocus>
          {common("cancel")}
        </Button>
      </DialogActions>
    </div>
  );
}
