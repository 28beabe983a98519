import { type Board, PersonaColor, type Tag, TagId } from "@cojourney/journey-model";
import { plainWord } from "#import/known-words.ts";
import type { OwnRow } from "#import/own-table.ts";
import { cutText } from "#text/cut-text.ts";
import { colorWords } from "#words/colors.ts";
import { listWords } from "#words/list-words.ts";

type Channel = Board["meta"]["channels"][number];

/** The board's own words while a file is read: names that are new to it are put behind the others. */
export interface Lists {
  channelId(name: string): string;
  tagId(name: string): TagId;
  channels(): Channel[];
  tags(): readonly Tag[];
}

/** Reads the lists of a board from its sheet. */
export function readLists(rows: readonly OwnRow[]): Lists {
  const channels: Channel[] = [];
  const tags: Tag[] = [];
  for (const row of rows) {
    const id = row.text("id", 64);
    const name = row.text("name", 80);
    const list = row.key("list", listWords);
    if (id === "" || list === null) continue;
    if (list === "channel") channels.push({ id, name });
    else tags.push({ id: TagId.parse(id), name, color: row.key("color", colorWords) ?? "teal" });
  }
  // These stand in until the plan gives them ids of the board.
  return openLists({ channels, tags }, (list, word) => `new:${list}:${word}`.slice(0, 64));
}

/** Opens lists that grow with each name that is not on them yet, capitals aside. */
export function openLists(
  { channels, tags }: Pick<Board["meta"], "channels" | "tags">,
  newId: (list: "channel" | "tag", word: string) => string,
): Lists {
  const [allChannels, allTags] = [[...channels], [...tags]];
  return {
    channelId(name) {
      const word = plainWord(name);
      const known =
        allChannels.find((one) => plainWord(one.name) === word) ??
        allChannels.find(({ id }) => id === name);
      if (known) return known.id;
      const id = newId("channel", word);
      allChannels.push({ id, name: cutText(name, 120) });
      return id;
    },
    tagId(name) {
      const word = plainWord(name);
      const known =
        allTags.find((one) => plainWord(one.name) === word) ??
        allTags.find(({ id }) => id === name);
      if (known) return known.id;
      const id = TagId.parse(newId("tag", word));
      const color = PersonaColor.options[allTags.length % PersonaColor.options.length] ?? "teal";
      allTags.push({ id, name: cutText(name, 40), color });
      return id;
    },
    channels: () => allChannels,
    tags: () => allTags,
  };
}
