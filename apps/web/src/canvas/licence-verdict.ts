import type { Editor, Signal } from "tldraw";

/** With these, tldraw takes the canvas away five seconds after it has looked. */
const REFUSALS: ReadonlySet<string> = new Set(["expired", "unlicensed-production"]);

/**
 * Whether tldraw itself found that the licence does not hold for this address: missing, mistyped, expired or for
 * another address. A signal: false while it is still looking.
 */
export function isLicenceRefused(editor: Editor): boolean {
  // tldraw keeps it out of its types; the test of BoardCanvas says when a new version has moved it.
  const { licenseManager } = editor as Editor & {
    readonly licenseManager?: { readonly state?: Signal<string> };
  };
  return REFUSALS.has(licenseManager?.state?.get() ?? "");
}
