/** Set by src/proxy.ts on requests for a board page, so that the page can speak the board's language. */
export const BOARD_ID_HEADER = "x-cojourney-board";
