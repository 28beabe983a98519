import { cardMinutes } from "#minutes/card-minutes.ts";
import { bullets, under } from "#minutes/markdown-blocks.ts";
import type { Teller } from "#words/teller.ts";

/** What was set aside: on no map, and not lost. */
export function parkedMinutes(teller: Teller): readonly string[] {
  const items = teller.parked.map((card) => cardMinutes(card, teller));
  const told = items.length === 0 ? [] : [teller.word("parkedWhy"), ...bullets(items)];
  return under(`## ${teller.word("parked")}`, told);
}
