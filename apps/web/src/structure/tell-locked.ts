import { showToast } from "@cojourney/ui";

/** Says why nothing happened: the sentence of `useLockReason`. */
export function tellLocked(reason: string): void {
  showToast({ tone: "info", title: reason });
}
