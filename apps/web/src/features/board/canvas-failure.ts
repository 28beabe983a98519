/** Why the canvas gave way to the map: something broke in it, or its code could not be fetched. */
export type CanvasFailure = "broken" | "notLoaded";

/** The code of the canvas could not be fetched. React keeps that answer as long as the page is open, so only another load helps. */
export class CanvasNotLoaded extends Error {
  override readonly name = "CanvasNotLoaded";
}

export function failureOf(error: unknown): CanvasFailure {
  return error instanceof CanvasNotLoaded ? "notLoaded" : "broken";
}
