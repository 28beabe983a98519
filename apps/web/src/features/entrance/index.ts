export { BoardEntrance } from "#features/entrance/BoardEntrance.tsx";
