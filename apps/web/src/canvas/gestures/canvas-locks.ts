/** Why something may not be changed on this canvas now, as sentences that people read; null while it may. */
export interface CanvasLocks {
  readonly structure: string | null;
  readonly drawing: string | null;
}

export const noLocks: CanvasLocks = { structure: null, drawing: null };
