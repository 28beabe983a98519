import { readXml } from "#import/read-xml.ts";

/** Formats that come with Excel and show a date or a time. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether each format that cells name shows a date. */
export function readDateStyles(bytes: Uint8Array | undefined): readonly boolean[] {
  const isDate: boolean[] = [];
  if (!bytes) return isDate;
  const own = new Set<number>();
  let isInCells = false;
  readXml(bytes, {
    open({ name, attributes }) {
      const id = Number(attributes.get("numFmtId"));
      if (name === "numFmt" && isDateFormat(attributes.get("formatCode") ?? "")) own.add(id);
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) isDate.push(builtInDates.has(id) || own.has(id));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return isDate;
}

/** Whether a format has letters of a date in it, outside of quotes and of what names a colour or a place. */
function isDateFormat(code: string): boolean {
  const letters = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[ymdhs]/i.test(letters) && !/general/i.test(letters);
}

const DAY_MS = 86_400_000;

/** A date as people write it in any language: 2026-01-31, with 14:30 behind it, or the time alone. */
export function dateText(days: number, is1904: boolean): string | null {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(epoch + Math.round(days * DAY_MS));
  if (Number.isNaN(at.getTime()) || days < 0) return null;
  const [date = "", time = ""] = at.toISOString().split("T");
  const clock = time.slice(0, 5);
  if (days < 1) return clock;
  return clock === "00:00" ? date : `${date} ${clock}`;
}
