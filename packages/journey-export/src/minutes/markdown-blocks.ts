/** What stands at the left of the lines of an item, so that they belong to it. */
const INDENT = "  ";

/** An item of a list; further blocks stand under it. */
export function bullet(...blocks: readonly string[]): string {
  const [first = "", ...more] = blocks.filter((block) => block !== "");
  return [`- ${indented(first).trimStart()}`, ...more.map((block) => `\n${indented(block)}`)].join(
    "\n",
  );
}

/** Items of one list, or nothing. */
export function bullets(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.join("\n")];
}

/** A block under its heading, or nothing at all when there is nothing to say. */
export function under(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [heading, ...blocks];
}

/** Paragraphs as a quotation. */
export function quotation(paragraphs: string): string {
  return paragraphs.replaceAll(/^/gmu, "> ").replaceAll(/ +$/gmu, "");
}

function indented(block: string): string {
  return block.replaceAll(/^(?=.)/gmu, INDENT);
}
