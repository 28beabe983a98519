"use client";
import { PopoverButton, StatusPill, VisuallyHidden } from "@cojourney/ui";
import { Cloud, CloudAlert, CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { toneOfSaveState } from "#features/board-shell/tone-of-save-state.ts";
import type { SaveState } from "#sync/save-state.ts";

const icons = {
  connecting: Cloud,
  saved: CloudCheck,
  saving: CloudUpload,
  "offline-kept": CloudOff,
  "offline-lost": CloudOff,
  "not-saved": CloudAlert,
} as const satisfies Record<SaveState, unknown>;

export interface SaveStatusProps {
  readonly state: SaveState;
  /** Why it is so, in a sentence for the person, when the program knows more than the state says. */
  readonly reason?: string | undefined;
}

/** Whether your work is safe, in a word; pressed, it says exactly where it is. */
export function SaveStatus({ state, reason }: SaveStatusProps) {
  const t = useTranslations("save");
  const tone = toneOfSaveState[state];
  const label = t(`${state}.label`);
  const Icon = icons[state];
  // Saving and saved alternate all the time; only what people must know is read aloud.
  const isUrgent = tone === "warn" || tone === "danger";
  return (
    <>
      <PopoverButton
        name={t("name", { state: label })}
        placement="bottom start"
        trigger={
          <Button className="save-status" aria-label={t("name", { state: label })}>
            <StatusPill tone={tone} icon={<Icon aria-hidden />} label={label} />
          </Button>
        }
      >
        <div className="save-status-words">
          <p>{t(`${state}.text`)}</p>
          {reason && <p>{t("because", { reason })}</p>}
        </div>
      </PopoverButton>
      <output>
        <VisuallyHidden>{isUrgent ? `${label}. ${t(`${state}.text`)}` : ""}</VisuallyHidden>
      </output>
    </>
  );
}
