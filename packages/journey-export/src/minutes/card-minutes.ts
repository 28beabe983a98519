import type { Card } from "@cojourney/journey-model";
import { bullet } from "#minutes/markdown-blocks.ts";
import { markdownLine, markdownParagraphs } from "#text/markdown-text.ts";
import type { Teller } from "#words/teller.ts";

/** A card as an item of a list: its title, what was filled in, and its note. */
export function cardMinutes(card: Omit<Card, "place">, { names, details }: Teller): string {
  const told = markdownLine(details(card).join(" · "));
  const title = markdownLine(names.card(card));
  return bullet(told === "" ? title : `${title}  \n*${told}*`, markdownParagraphs(card.note));
}
