import type { TLBinding, TLShape } from "tldraw";

/** A drawn record as it is stored: `[x, y]` one key, each prop its own, what rarely changes one key. */
export type DrawingFields = Record<string, unknown>;
export type DrawingRecord = TLShape | TLBinding;

const PROP = "p:";

/** Turns a tldraw record into stored fields. */
export function recordToFields(record: DrawingRecord): DrawingFields {
  const { id: _id, typeName, type, props, ...others } = record;
  const fields: DrawingFields = { typeName, type };
  for (const [key, value] of Object.entries(props)) fields[PROP + key] = value;
  if (typeName !== "shape") return { ...fields, ...others };
  const { x, y, index, parentId, rotation, ...rest } = others as Omit<
    TLShape,
    "id" | "typeName" | "type" | "props"
  >;
  return { ...fields, xy: [x, y], index, parentId, rotation, rest };
}

/** Turns stored fields into what should be a tldraw record; the store's own validators have the last word. */
export function fieldsToRecord(id: string, fields: DrawingFields): unknown {
  const props: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields))
    if (key.startsWith(PROP)) props[key.slice(PROP.length)] = value;
    else others[key] = value;
  if (fields["typeName"] !== "shape") return { ...others, id, props };
  const { xy, rest, ...own } = others;
  const [x, y] = Array.isArray(xy) ? xy : [];
  return { ...(typeof rest === "object" ? rest : {}), ...own, x, y, id, props };
}
