/** Longest name, in graphemes: what people count as letters, emoji included. */
export const MAX_NAME_GRAPHEMES = 40;

export type NameProblem = "missing" | "tooLong" | "strange";
export type CheckedName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Control characters, and the marks that turn the direction of text around them, also of other people's names. */
const invisible = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Checks a name that somebody typed and gives it in the form that is stored: trimmed and NFC. */
export function checkName(typed: string): CheckedName {
  const name = typed.trim().normalize("NFC");
  if (name === "") return { ok: false, problem: "missing" };
  if (invisible.test(name)) return { ok: false, problem: "strange" };
  if ([...graphemes.segment(name)].length > MAX_NAME_GRAPHEMES)
    return { ok: false, problem: "tooLong" };
  return { ok: true, name };
}
