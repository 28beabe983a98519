/** A rectangle on the canvas, px at zoom 1; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Whether a point lies in a box; the right and bottom edges belong to the neighbour. */
export function isInBox(point: { readonly x: number; readonly y: number }, box: Box): boolean {
  return point.x >= box.x && point.x < box.x + box.w && point.y >= box.y && point.y < box.y + box.h;
}
