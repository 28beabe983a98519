export { SMALL_SCREEN, useSmallScreen } from "#features/small-screen/use-small-screen.ts";
