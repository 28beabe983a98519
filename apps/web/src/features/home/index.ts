export { RememberBoard } from "#features/home/RememberBoard.tsx";
