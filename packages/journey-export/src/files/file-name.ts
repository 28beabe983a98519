import type { Board, Language } from "@cojourney/journey-model";

/** Longest part of a file name, in characters: the whole stays under what every file system takes. */
const MAX_PART = 40;

/**
 * Names a result: `2026-01-31_client_slug_current_nl.pdf`. ASCII without spaces, so that it survives mail,
 * zips and every file system; parts that nobody filled in are left out. `part` tells siblings apart.
 */
export function exportFileName(
  about: {
    readonly board: Board;
    readonly takenAt: string;
    readonly client: string;
    readonly language: Language;
  },
  extension: string,
  part = "",
): string {
  const states = new Set([...about.board.journeys.values()].map(({ state }) => state));
  const parts = [
    about.takenAt.slice(0, 10),
    slug(about.client),
    slug(about.board.meta.title) || "board",
    states.size === 1 ? [...states].join("") : "",
    slug(part),
    about.language,
  ];
  return `${parts.filter((one) => one !== "").join("_")}.${extension}`;
}

/** Letters a-z and digits with hyphens between them; accents and apostrophes fall off, the rest becomes a hyphen. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, "-").slice(0, MAX_PART);
  return words.replaceAll(/^-+|-+$/g, "");
}
