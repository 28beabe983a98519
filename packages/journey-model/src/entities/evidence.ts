/** More pieces of evidence than these for one card are not read. */
export const MAX_CARD_EVIDENCE = 200;

const PREFIX = "evidence:";

/** Under which key a card keeps that another one is evidence for it: one key each, so that they merge one by one. */
export function evidenceKey(id: string): string {
  return `${PREFIX}${id}`;
}

/** The evidence that a key is about, by its id; null when it is about something else. */
export function evidenceOfKey(key: string): string | null {
  return key.startsWith(PREFIX) && key.length > PREFIX.length ? key.slice(PREFIX.length) : null;
}
