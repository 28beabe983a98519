export { BoardPage, type BoardPageProps } from "#features/board/BoardPage.tsx";
