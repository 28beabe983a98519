import { createContext, useContext } from "react";

const Selection = createContext<readonly string[]>([]);

/** Gives the panel what is selected in the view beside it. */
export const SelectionProvider = Selection.Provider;

/** What is selected in the view, as canvases name it: `shape:card.<id>`. */
export const useSelection = (): readonly string[] => useContext(Selection);
