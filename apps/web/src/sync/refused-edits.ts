import * as Y from "yjs";
import {
  recordIn,
  recordsIn,
  splitRecordKey,
  type JourneyDoc,
  type RecordKey,
} from "@cojourney/journey-model";
import type { SentMessage } from "#sync/outbox.ts";
import type { UnsavedCopy } from "#sync/unsaved-copies.ts";

/** What people wrote in these messages, to be read without the board; null when there is nothing in them. */
export function readRefused(
  journey: JourneyDoc,
  messages: readonly SentMessage[],
): Pick<UnsavedCopy, "texts" | "count" | "updates"> | null {
  const keys = new Set<RecordKey>();
  for (const { update, isAnswer } of messages)
    for (const key of recordsIn(journey.doc, update, { withDeletions: !isAnswer }).keys())
      keys.add(key);
  if (keys.size === 0) return null;
  return {
    texts: [...keys].flatMap((key) => textsOf(journey, key)),
    count: keys.size,
    updates: messages.map(({ update }) => update),
  };
}

/** All that is written in one record; a value that is no text people write says nothing here. */
function textsOf(journey: JourneyDoc, key: RecordKey): readonly string[] {
  const [root, id] = splitRecordKey(key);
  if (root === "canvas") return [];
  const record = recordIn(journey.doc.getMap(root), id);
  return [...(record?.values() ?? [])].flatMap((value) => {
    const text = value instanceof Y.Text ? value.toString().trim() : "";
    return text === "" ? [] : [text];
  });
}
