export { ForgetBoard } from "#features/home/ForgetBoard.tsx";
export { RememberBoard } from "#features/home/RememberBoard.tsx";
