import type { useTranslations } from "next-intl";

/** The messages about structure. */
export type StructureWords = ReturnType<typeof useTranslations<"structure">>;
