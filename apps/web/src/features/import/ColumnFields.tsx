"use client";
import type { ImportField, RowsMapping, TableMapping } from "@cojourney/journey-export";
import { Select } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import type { Found } from "#features/import/importer-messages.ts";

export interface ColumnFieldsProps {
  readonly found: Extract<Found, { kind: "table" }>;
  readonly mapping: RowsMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

const NONE = "none";

/** What each column of a table fills, with an example of what is in it. */
export function ColumnFields({ found, mapping, onChange }: ColumnFieldsProps) {
  const t = useTranslations("import");
  const sheet = found.sheets[mapping.sheet];
  const [head = [], ...body] = sheet?.rows ?? [];
  const rows = mapping.hasHeader ? body : [head, ...body];
  return (
    <div className="import-columns">
      {mapping.fields.map((field, i) => {
        const name = mapping.hasHeader ? String(head[i] ?? "").trim() : "";
        const example = rows.map((row) => String(row[i] ?? "").trim()).find((text) => text !== "");
        return (
          // Columns have no name of their own: two may say the same.
          <div key={i} className="import-column">
            <Select<ImportField | typeof NONE>
              label={name || t("column", { number: i + 1 })}
              value={field ?? NONE}
              onChange={(chosen) =>
                onChange({
                  ...mapping,
                  fields: mapping.fields.with(i, chosen === NONE ? null : chosen),
                })
              }
              options={[{ id: NONE, label: t("notTaken") }, ...found.fields]}
            />
            {example && <span className="cj-hint">{t("example", { text: example })}</span>}
          </div>
        );
      })}
    </div>
  );
}
