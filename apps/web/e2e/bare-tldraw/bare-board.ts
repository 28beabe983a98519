/** What the page with bare tldraw draws: our cards' rectangles and words. */
export interface BareBoard {
  readonly shapes: readonly {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly text: string;
  }[];
  /** Which of them others drag, by place in the list. */
  readonly dragged: readonly number[];
}
