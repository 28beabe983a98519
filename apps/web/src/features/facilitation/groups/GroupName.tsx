"use client";
import { TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface GroupNameProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** The name of a group, taken over when the field is left. */
export function GroupName({ name, onChange }: GroupNameProps) {
  const t = useTranslations("facilitation.groups");
  const [typed, setTyped] = useState<string | null>(null);
  function take(): void {
    const next = typed?.trim() ?? "";
    setTyped(null);
    if (next !== "" && next !== name) onChange(next);
  }
  return (
    <TextField
      label={t("name")}
      value={typed ?? name}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
      }}
      maxLength={200}
      autoComplete="off"
    />
  );
}
