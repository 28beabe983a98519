import type { z } from "zod";

/** Which fields a record was refused for, for whoever has to mend it. */
export function wrongFields({ issues }: z.ZodError): readonly string[] {
  const paths = issues.map(({ path }) => path.map(String).join("."));
  return [...new Set(paths)].filter((path) => path !== "");
}
