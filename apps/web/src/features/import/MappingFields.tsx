"use client";
import type { GridMapping, RowsMapping, TableMapping } from "@cojourney/journey-export";
import { Checkbox, SegmentedChoice, Select, TextField } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import {
  laneKindIds,
  laneKindOf,
  outlineBoard,
  type Board,
  type Language,
  type LaneKindId,
} from "@cojourney/journey-model";
import { useJourneyName } from "#features/compare-curves/index.ts";
import { ColumnFields } from "#features/import/ColumnFields.tsx";
import type { Found, MappingWish } from "#features/import/importer-messages.ts";

type FoundTable = Extract<Found, { kind: "table" }>;

export interface MappingFieldsProps {
  readonly found: FoundTable;
  readonly mapping: TableMapping;
  readonly content: Board;
  /** Of the names of lanes. */
  readonly boardLanguage: Language;
  readonly onChange: (wish: NonNullable<MappingWish>) => void;
}

/** What the rows and columns of a table mean, as it was guessed and as people know better. */
export function MappingFields({
  found,
  mapping,
  content,
  boardLanguage,
  onChange,
}: MappingFieldsProps) {
  const t = useTranslations("import");
  const { journey } = mapping;
  const guess = (kind: TableMapping["kind"], sheet: number) =>
    onChange({ kind: kind === "rows" ? "guessRows" : "guessGrid", sheet, journey });
  return (
    <fieldset className="import-mapping">
      <legend className="cj-label">{t("mapping")}</legend>
      {found.sheets.length > 1 && (
        <Select
          label={t("sheet")}
          value={String(mapping.sheet)}
          onChange={(index) => guess(mapping.kind, Number(index))}
          options={found.sheets.map(({ name, rowCount }, i) => ({
            id: String(i),
            label: t("sheetName", { name: name || String(i + 1), rows: rowCount }),
          }))}
        />
      )}
      <SegmentedChoice<TableMapping["kind"]>
        label={t("shape")}
        value={mapping.kind}
        onChange={(kind) => guess(kind, mapping.sheet)}
        options={[
          { id: "rows", label: t("shapes.rows") },
          { id: "grid", label: t("shapes.grid") },
        ]}
      />
      <JourneyField mapping={mapping} content={content} onChange={onChange} />
      {mapping.kind === "rows" ? (
        <RowsFields
          found={found}
          mapping={mapping}
          boardLanguage={boardLanguage}
          onChange={onChange}
        />
      ) : (
        <GridFields
          found={found}
          mapping={mapping}
          boardLanguage={boardLanguage}
          onChange={onChange}
        />
      )}
    </fieldset>
  );
}

const NEW = "new";

function JourneyField({
  mapping,
  content,
  onChange,
}: Pick<MappingFieldsProps, "mapping" | "content" | "onChange">) {
  const t = useTranslations("import");
  const nameOf = useJourneyName();
  const { journey } = mapping;
  const outlines = outlineBoard(content);
  function choose(id: string): void {
    const chosen = outlines.find((outline) => outline.journey.id === id);
    onChange({
      ...mapping,
      journey: chosen
        ? { kind: "existing", journeyId: chosen.journey.id }
        : { kind: "new", title: "", personaId: null },
    });
  }
  return (
    <>
      <Select
        label={t("into")}
        value={journey.kind === "new" ? NEW : journey.journeyId}
        onChange={choose}
        options={[
          { id: NEW, label: t("newJourney") },
          ...outlines.map((outline) => ({ id: outline.journey.id, label: nameOf(outline) })),
        ]}
      />
      {journey.kind === "new" && (
        <TextField
          label={t("journeyTitle")}
          value={journey.title}
          onChange={(title) => onChange({ ...mapping, journey: { ...journey, title } })}
        />
      )}
    </>
  );
}

interface KindFieldsProps<Mapping extends TableMapping> {
  readonly found: FoundTable;
  readonly mapping: Mapping;
  readonly boardLanguage: Language;
  readonly onChange: (mapping: TableMapping) => void;
}

function RowsFields({ found, mapping, boardLanguage, onChange }: KindFieldsProps<RowsMapping>) {
  const t = useTranslations("import");
  return (
    <>
      <Checkbox
        label={t("hasHeader")}
        isSelected={mapping.hasHeader}
        onChange={(hasHeader) => onChange({ ...mapping, hasHeader })}
      />
      <ColumnFields found={found} mapping={mapping} onChange={onChange} />
      {!mapping.fields.includes("lane") && !mapping.fields.includes("kind") && (
        <Select<LaneKindId>
          label={t("laneOfAll")}
          value={mapping.laneKind}
          onChange={(laneKind) => onChange({ ...mapping, laneKind })}
          options={cardLanes(boardLanguage)}
        />
      )}
    </>
  );
}

/** Of a long sheet, the rows that can be given a meaning by hand. */
const MAX_ROWS = 40;
const NONE = "none";

function GridFields({ found, mapping, boardLanguage, onChange }: KindFieldsProps<GridMapping>) {
  const t = useTranslations("import");
  const heads = found.sheets[mapping.sheet]?.heads ?? [];
  const above = mapping.hasPhases ? 2 : 1;
  const lanes = cardLanes(boardLanguage);
  return (
    <>
      <Checkbox
        label={t("hasPhases")}
        isSelected={mapping.hasPhases}
        onChange={(hasPhases) => {
          // The row of steps goes one down, or comes up again.
          const moved = hasPhases ? mapping.lanes.slice(1) : [null, ...mapping.lanes];
          onChange({ ...mapping, hasPhases, lanes: moved });
        }}
      />
      <Checkbox
        label={t("splitsLines")}
        isSelected={mapping.splitsLines}
        onChange={(splitsLines) => onChange({ ...mapping, splitsLines })}
      />
      <div className="import-columns">
        {mapping.lanes.slice(0, MAX_ROWS).map((lane, i) => (
          <Select<LaneKindId | typeof NONE>
            // Rows have no name of their own: two may say the same.
            key={i}
            label={heads[i + above] || t("row", { number: i + above + 1 })}
            value={lane ?? NONE}
            onChange={(chosen) =>
              onChange({
                ...mapping,
                lanes: mapping.lanes.with(i, chosen === NONE ? null : chosen),
              })
            }
            options={[{ id: NONE, label: t("notTaken") }, ...lanes]}
          />
        ))}
      </div>
    </>
  );
}

function cardLanes(language: Language): readonly { id: LaneKindId; label: string }[] {
  return laneKindIds
    .filter((id) => laneKindOf(id).cardKind !== null)
    .map((id) => ({ id, label: laneKindOf(id).label[language] }));
}
