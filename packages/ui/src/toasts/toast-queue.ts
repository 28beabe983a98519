import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export interface ToastMessage {
  readonly tone: "done" | "info" | "problem";
  readonly title: string;
  readonly detail?: string;
  /** What can be done about it, such as undoing it. The message goes when it is done. */
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** Long enough to read two lines twice; react-aria stops the clock while the pointer or focus is on it. */
const TOAST_MS = 6_000;

/** What `Toasts` shows, newest first. Outside React, so that any event can say that it is done. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/**
 * Tells people that something happened. A problem stays until they close it; the same words again take the
 * place of the earlier ones. Returns how to take it back.
 */
export function showToast(message: ToastMessage): () => void {
  for (const { key, content } of toastQueue.visibleToasts)
    if (content.title === message.title && content.detail === message.detail) toastQueue.close(key);
  const key = toastQueue.add(message, message.tone === "problem" ? {} : { timeout: TOAST_MS });
  return () => toastQueue.close(key);
}
