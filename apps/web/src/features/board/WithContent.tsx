import type { Board, LiveBoard } from "@cojourney/journey-model";
import { useBoardReading } from "#sync/use-board-reading.ts";

export interface WithContentProps {
  readonly live: LiveBoard;
  readonly isOpen: boolean;
  readonly children: (content: Board, isOpen: boolean) => React.ReactNode;
}

/** Tells something over the board what the board says. While that is closed, nothing is drawn anew for it. */
export function WithContent({ live, isOpen, children }: WithContentProps) {
  const { board } = useBoardReading(live, isOpen);
  return children(board, isOpen);
}
