import { type Localized, laneKindIds, laneKinds } from "@cojourney/journey-model";
import type { Cell } from "#tables/table.ts";
import { yesNoWords } from "#words/yes-no.ts";

/** A word as people write it: without capitals and the spaces around it, quotes and hyphens alike. */
export function plainWord(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\s_]+/g, " ")
    .trim();
}

/** The key whose word this is, in either language, or that is written out itself. */
export function keyOf<Key extends string>(
  words: Readonly<Record<Key, Localized>>,
  text: string,
): Key | undefined {
  const word = plainWord(text);
  const entries: [string, Localized][] = Object.entries(words);
  const found = entries.find(([key, { en, nl }]) =>
    [key, en, nl].some((one) => plainWord(one) === word),
  );
  const keys: Key[] = keysOf(words);
  return keys.find((key) => key === found?.[0]);
}

function keysOf<Key extends string>(words: Readonly<Record<Key, Localized>>): Key[] {
  const keys: Key[] = [];
  for (const key in words) keys.push(key);
  return keys;
}

/** The lane kind that a text names, in either language. */
export function laneKindIn(text: string) {
  return laneKindIds.find((id) => keyOf({ [id]: laneKinds[id].label }, text) !== undefined);
}

const yes = new Set(["true", "waar", "x", "1", "✓", "✔", "y", "j"]);
const no = new Set(["false", "onwaar", "0", "n", "-", ""]);

/** Whether a cell says yes; undefined for a word that says neither. */
export function yesOrNo(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const word = plainWord(String(cell ?? ""));
  const found = keyOf(yesNoWords, word);
  if (found) return found === "yes";
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** The number in a cell, with a decimal comma or point, and with or without a % behind it. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const text = String(cell ?? "")
    .replace(/%\s*$/, "")
    .replace(",", ".")
    .replace("−", "-")
    .trim();
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? undefined : number;
}

/** What a cell says as text. */
export function textIn(cell: Cell): string {
  return cell === null ? "" : String(cell);
}
