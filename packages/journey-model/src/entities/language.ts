import { z } from "zod";

/** The languages of the interface and of a board's own words. */
export const Language = z.enum(["en", "nl"]);
export type Language = z.infer<typeof Language>;

/** One text of ours in every language we speak. */
export type Localized = Readonly<Record<Language, string>>;
