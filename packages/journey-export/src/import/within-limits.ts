import { type Board, type ImportRecords, MAX_CHANNELS, MAX_TAGS } from "@cojourney/journey-model";
import type { LeftOut } from "#import/import-plan.ts";
import { oneLine } from "#import/one-line.ts";

/** Leaves the channels and tags for which the board has no room, and takes them off the cards. */
export function withinLimits(
  records: ImportRecords,
  onto: Pick<Board["meta"], "channels" | "tags">,
  left: LeftOut[],
): ImportRecords {
  const there = records.replaces ? 0 : onto.channels.length;
  const channels = records.channels.slice(0, Math.max(MAX_CHANNELS - there, 0));
  const tags = records.tags.slice(0, Math.max(MAX_TAGS - onto.tags.length, 0));
  const lostChannels = records.channels.slice(channels.length);
  const lostTags = records.tags.slice(tags.length);
  if (lostChannels.length + lostTags.length === 0) return records;
  for (const [root, lost, limit] of [
    ["channels", lostChannels, MAX_CHANNELS],
    ["tags", lostTags, MAX_TAGS],
  ] as const)
    for (const { id, name } of lost)
      left.push({
        where: { kind: "record", root, id },
        what: oneLine(name),
        why: { kind: "tooMany", limit },
      });
  const gone = new Set<string>([...lostChannels, ...lostTags].map(({ id }) => id));
  return {
    ...records,
    channels,
    tags,
    cards: records.cards.map((card) => ({
      ...card,
      channel: card.channel !== null && gone.has(card.channel) ? null : card.channel,
      tags: card.tags.filter((id) => !gone.has(id)),
    })),
  };
}
