import type * as Y from "yjs";

/** The holder that a stored place names, such as its journey; empty when the place is not one. */
export function holderIn(record: Y.Map<unknown>, key: string): string {
  const place = record.get("place");
  const holder: unknown =
    typeof place === "object" && place !== null ? Reflect.get(place, key) : undefined;
  return typeof holder === "string" ? holder : "";
}
