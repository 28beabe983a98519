/** Colours that people and personas wear, in the order in which they are offered; the values are in tokens.css. */
export const personColors = ["teal", "plum", "amber", "blue", "rose", "olive"] as const;
export type PersonColor = (typeof personColors)[number];
