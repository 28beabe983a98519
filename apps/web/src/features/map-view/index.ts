export { MapView } from "#features/map-view/MapView.tsx";
