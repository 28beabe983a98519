import { useCallback, useState } from "react";

/** Whether tldraw may draw here: on https it needs a key, and it judges the key itself once it runs. */
export type CanvasLicence = "held" | "missing" | "refused";

/** The licence, and what is to be called when tldraw refuses it; that keeps its identity. */
export function useCanvasLicence(
  licenseKey: string | undefined,
): readonly [CanvasLicence, () => void] {
  const [isRefused, setRefused] = useState(false);
  const refuse = useCallback(() => setRefused(true), []);
  if (!licenseKey && window.location.protocol === "https:") return ["missing", refuse];
  return [isRefused ? "refused" : "held", refuse];
}
