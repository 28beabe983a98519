import type { z } from "zod";

/** A value that JSON can say. */
export type Json = z.core.util.JSONType;

/**
 * JSON with the keys of every object in code unit order and no spaces: equal values give equal texts, in
 * every runtime. Keys whose value is undefined are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
