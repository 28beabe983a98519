export { LatePart } from "#features/late-part/LatePart.tsx";
