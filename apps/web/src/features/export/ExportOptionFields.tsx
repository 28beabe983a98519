"use client";
import type { ExportOptions, PictureSize } from "@cojourney/journey-export";
import { SegmentedChoice, Select, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { Language } from "@cojourney/journey-model";
import { MAX_COVER_NAME } from "#features/export/kept-choices.ts";
import type { Offer } from "#features/export/offer.ts";

type Options = Omit<ExportOptions, "scope">;

export interface ExportOptionFieldsProps {
  readonly asks: Offer["asks"];
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

const languages: readonly Language[] = ["nl", "en"];
const sizes: readonly PictureSize[] = ["1x", "2x", "4x", "a0"];
/** As react-aria's lists name them: a tab is no name. */
const delimiters = { semicolon: ";", comma: ",", tab: "\t" } as const;
type DelimiterName = keyof typeof delimiters;
const delimiterNames: readonly DelimiterName[] = ["semicolon", "comma", "tab"];

/** The language, and whatever else the format asks for. */
export function ExportOptionFields({ asks, options, onChange }: ExportOptionFieldsProps) {
  const t = useTranslations("export");
  const names = useTranslations("common.languages");
  const set = (change: Partial<Options>) => onChange({ ...options, ...change });
  const delimiter = delimiterNames.find((name) => delimiters[name] === options.csvDelimiter);
  return (
    <>
      <SegmentedChoice<Language>
        label={t("language")}
        value={options.language}
        onChange={(language) => set({ language })}
        options={languages.map((id) => ({ id, label: names(id) }))}
      />
      {(["client", "facilitator"] as const).map(
        (field) =>
          asks.includes(field) && (
            <TextField
              key={field}
              label={t(field)}
              description={t(`${field}Hint`)}
              value={options[field]}
              maxLength={MAX_COVER_NAME}
              autoComplete="off"
              onChange={(text) => set({ [field]: text })}
            />
          ),
      )}
      {asks.includes("csvDelimiter") && (
        <Select<DelimiterName>
          label={t("delimiter")}
          value={delimiter ?? "semicolon"}
          onChange={(name) => set({ csvDelimiter: delimiters[name] })}
          options={delimiterNames.map((id) => ({ id, label: t(`delimiters.${id}`) }))}
        />
      )}
      {asks.includes("pictureSize") && (
        <Select<PictureSize>
          label={t("size")}
          value={options.pictureSize}
          onChange={(pictureSize) => set({ pictureSize })}
          options={sizes.map((id) => ({ id, label: t(`sizes.${id}`) }))}
        />
      )}
    </>
  );
}
