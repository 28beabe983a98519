import type { Render } from "#formats/format.ts";
import { writeMinutes } from "#minutes/write-minutes.ts";

/** Minutes of the journey. */
export const renderMarkdown: Render = async ({ snapshot, options }) => [
  {
    name: "",
    extension: "md",
    bytes: new TextEncoder().encode(writeMinutes(snapshot, options)),
  },
];
