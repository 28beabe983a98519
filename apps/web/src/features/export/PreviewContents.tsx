"use client";
import type { ExportOptions, ExportPreview } from "@cojourney/journey-export";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Offer } from "#features/export/offer.ts";
import "./preview-contents.css";

export interface PreviewContentsProps {
  readonly ask: NonNullable<Offer["preview"]>;
  readonly options: ExportOptions;
}

/** Items of a list that are named; the rest is counted. */
const SHOWN_ITEMS = 6;
/** The same over a table. */
const SHOWN_OVER_TABLE = 3;
const SHOWN_LETTERS = 12;
/** What the programs of ordinary people open: a side of 16 bits, and 400 MB when it is unpacked. */
const USUAL = { sidePx: 65_535, pixels: 100_000_000 } as const;

/** What a format will hold, asked once: whoever wants to know it of other options puts another one of these. */
export function PreviewContents({ ask, options }: PreviewContentsProps) {
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  // What a name on the cover is changes nothing here.
  const [asked] = useState(options);
  useEffect(() => {
    const { preview: told, stop } = ask(asked);
    void told.then(setPreview);
    return stop;
  }, [ask, asked]);
  if (!preview) return null;
  const { contents, table, picture, missingLetters } = preview;
  return (
    <div className="preview-contents">
      {contents && contents.items.length > 0 && (
        <Contents contents={contents} shown={table ? SHOWN_OVER_TABLE : SHOWN_ITEMS} />
      )}
      {table && <Beginning table={table} />}
      {picture && <Size picture={picture} />}
      {missingLetters.length > 0 && <Letters letters={missingLetters} />}
    </div>
  );
}

function Contents({
  contents,
  shown,
}: {
  readonly contents: NonNullable<ExportPreview["contents"]>;
  readonly shown: number;
}) {
  const t = useTranslations("export.previews");
  const locale = useLocale();
  const { name, items } = contents;
  const more = items.length - shown;
  return (
    <section aria-label={name[locale]}>
      <p className="cj-label">{t("count", { name: name[locale], count: items.length })}</p>
      <ol>
        {items.slice(0, shown).map((item, i) => (
          <li key={i} dir="auto">
            {item}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="cj-hint">{t("more", { count: more })}</p>}
    </section>
  );
}

function Beginning({ table }: { readonly table: NonNullable<ExportPreview["table"]> }) {
  const t = useTranslations("export.previews");
  const name = t("table", { name: table.name });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a small screen it scrolls, also by key
    <div className="preview-table" tabIndex={0} role="group" aria-label={name}>
      <table>
        <caption className="cj-label">{name}</caption>
        <thead>
          <tr>
            {table.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {table.head.map((head, column) => (
                <td key={head} dir="auto">
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Size({ picture: { w, h } }: { readonly picture: NonNullable<ExportPreview["picture"]> }) {
  const t = useTranslations("export.previews");
  const format = useFormatter();
  const isUnusual = Math.max(w, h) > USUAL.sidePx || w * h > USUAL.pixels;
  return (
    <p className="cj-hint">
      {t("size", { width: format.number(w), height: format.number(h) })}{" "}
      {isUnusual && t("sizeUnusual")}
    </p>
  );
}

function Letters({ letters }: { readonly letters: readonly string[] }) {
  const t = useTranslations("export.previews");
  const more = letters.length > SHOWN_LETTERS ? " …" : "";
  return <p>{t("letters", { letters: letters.slice(0, SHOWN_LETTERS).join(" ") + more })}</p>;
}
