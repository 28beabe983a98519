import type { TLBinding, TLShape } from "tldraw";

/** A drawn record as it is stored: `[x, y]` one key, each prop its own, what rarely changes one key. */
export type DrawingFields = Readonly<Record<string, unknown>>;
export type DrawingRecord = TLShape | TLBinding;

const PROP = "p:";

/** Turns a tldraw record into stored fields. */
export function recordToFields(record: DrawingRecord): DrawingFields {
  if (record.typeName === "binding") {
    const { id: _id, props, ...fields } = record;
    return { ...fields, ...propsToFields(props) };
  }
  const { id: _id, typeName, type, props, x, y, index, parentId, rotation, ...rest } = record;
  return { typeName, type, ...propsToFields(props), xy: [x, y], index, parentId, rotation, rest };
}

function propsToFields(props: object): DrawingFields {
  return Object.fromEntries(Object.entries(props).map(([key, value]) => [PROP + key, value]));
}

/** Turns stored fields into what should be a tldraw record; the store's own validators have the last word. */
export function fieldsToRecord(id: string, fields: DrawingFields): DrawingFields {
  const entries = Object.entries(fields);
  const props = Object.fromEntries(
    entries
      .filter(([key]) => key.startsWith(PROP))
      .map(([key, value]) => [key.slice(PROP.length), value]),
  );
  const others = Object.fromEntries(entries.filter(([key]) => !key.startsWith(PROP)));
  if (others["typeName"] !== "shape") return { ...others, id, props };
  const { xy, rest, ...own } = others;
  const [x, y] = Array.isArray(xy) ? xy : [];
  return { ...(typeof rest === "object" ? rest : {}), ...own, x, y, id, props };
}
