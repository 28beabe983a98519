export { KeepPages } from "#features/offline-pages/KeepPages.tsx";
