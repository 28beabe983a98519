"use client";
import { Checkbox, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Card } from "@cojourney/journey-model";
import { readPercent } from "#features/detail-panel/read-percent.ts";

/** Longest reason, in UTF-16 code units: the model's own limit. */
const MAX_REASON = 1_000;

export interface DropOffFieldsProps {
  readonly dropOff: Card["dropOff"];
  readonly onChange: (dropOff: Card["dropOff"]) => void;
}

/** Whether customers leave here, and if they do: why, and how many. */
export function DropOffFields({ dropOff, onChange }: DropOffFieldsProps) {
  const t = useTranslations("detail.touchpoint");
  return (
    <>
      <Checkbox
        label={t("dropOff")}
        isSelected={dropOff !== null}
        onChange={(isOn) => onChange(isOn ? { reason: "", percent: null } : null)}
      />
      {dropOff && (
        <div className="detail-indented">
          <TextField
            label={t("dropOffReason")}
            value={dropOff.reason}
            maxLength={MAX_REASON}
            onChange={(reason) => onChange({ ...dropOff, reason })}
          />
          <PercentField
            percent={dropOff.percent}
            onChange={(percent) => onChange({ ...dropOff, percent })}
          />
        </div>
      )}
    </>
  );
}

interface PercentFieldProps {
  readonly percent: number | null;
  readonly onChange: (percent: number | null) => void;
}

/** Keeps what is typed as it was typed; what is no percentage is said and not saved. */
function PercentField({ percent, onChange }: PercentFieldProps) {
  const t = useTranslations("detail.touchpoint");
  const [draft, setDraft] = useState<string>();
  const shown = percent === null ? "" : String(percent);
  const typed = draft === undefined ? undefined : readPercent(draft);
  const isInvalid = typed !== undefined && !typed.ok;
  // What somebody else enters meanwhile counts, unless this person is in the middle of something invalid.
  const value =
    draft !== undefined && (isInvalid || (typed?.ok && typed.value === percent)) ? draft : shown;
  return (
    <TextField
      label={t("dropOffPercent")}
      inputMode="decimal"
      value={value}
      error={isInvalid ? t("percentInvalid") : undefined}
      onChange={(next) => {
        setDraft(next);
        const read = readPercent(next);
        if (read.ok) onChange(read.value);
      }}
      onBlur={() => {
        if (!isInvalid) setDraft(undefined);
      }}
    />
  );
}
