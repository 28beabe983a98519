import { BoardMissing } from "#features/board-shell/BoardMissing.tsx";

export default function NotFound() {
  return <BoardMissing />;
}
