const MAY_HAVE_HANDLERS = /\bon\w+\s*=/iu;
const TAG_START = /<[a-z][^\s/>]*/giu;
/** One attribute and the space before it, read as a browser reads it: quotes count only after the equals sign. */
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/uy;

/**
 * Markup without its event handlers (`onclick` and the like), else letter by letter the same. On the text and not by a
 * parser: every parser of the browser, DOMParser too, tells the console of each handler that our policy forbids.
 * That keeps the console quiet; what forbids the handlers is the policy.
 */
export function withoutHandlers(markup: string): string {
  if (!MAY_HAVE_HANDLERS.test(markup)) return markup;
  const kept: string[] = [];
  let from = 0;
  TAG_START.lastIndex = 0;
  while (TAG_START.test(markup)) {
    let at = TAG_START.lastIndex;
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const name = ATTRIBUTE.exec(markup)?.[1];
      if (name === undefined) break;
      if (/^on/iu.test(name)) {
        kept.push(markup.slice(from, at));
        from = ATTRIBUTE.lastIndex;
      }
      at = ATTRIBUTE.lastIndex;
    }
    TAG_START.lastIndex = at;
  }
  return kept.join("") + markup.slice(from);
}
