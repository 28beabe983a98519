/** The beginning of a text, at most so many UTF-16 code units and never half a letter. */
export function cutText(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, "");
}

/** The same with an ellipsis at its end where something is left, which counts along. */
export function shortText(text: string, limit: number): string {
  return text.length <= limit ? text : `${cutText(text, limit - 1)}…`;
}
