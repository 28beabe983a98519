import type { ImportRecords } from "@cojourney/journey-model";
import type { NewIds } from "#import/new-ids.ts";
import type { Drawing } from "#snapshot/snapshot.ts";
import type { Json } from "#snapshot/canonical-json.ts";

/**
 * The free drawing of a file under its new ids, moved along with the journeys. What lies in a group or a
 * frame of the file moves with it.
 */
export function movedDrawing(
  drawing: Drawing,
  ids: NewIds,
  [dx, dy]: readonly [number, number],
): ImportRecords["drawing"] {
  return [...drawing].map(([id, fields]) => {
    const { xy, parentId } = fields;
    const isOnPage = typeof parentId !== "string" || !drawing.has(parentId);
    const renamed = Object.entries(fields).map(([key, value]) => [key, renamedIn(value, ids)]);
    const moved = isOnPage && isPoint(xy) ? { xy: [xy[0] + dx, xy[1] + dy] } : {};
    return { id: ids.of(id), fields: { ...Object.fromEntries(renamed), ...moved } };
  });
}

function isPoint(value: unknown): value is readonly [number, number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number")
  );
}

/** Every text that is an id of the file becomes its new one, wherever it stands. */
function renamedIn(value: Json, ids: NewIds): Json {
  if (typeof value === "string") return ids.inText(value);
  if (Array.isArray(value)) return value.map((one: Json) => renamedIn(one, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamedIn(inner, ids)]),
  );
}
