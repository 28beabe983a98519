export { LatePart, type LatePartProps } from "#features/late-part/LatePart.tsx";
