"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** How long a page gets to do its own work before it is kept for later. */
const SETTLE_MS = 4_000;

/**
 * Keeps this page and all that it may need on the device, once it has nothing better to do: from then on it
 * opens without a network. Browsers give this to https and localhost only. Shows nothing.
 */
export function KeepPages() {
  const path = usePathname();
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    const timer = setTimeout(() => void keepPage(path), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return null;
}

async function keepPage(path: string): Promise<void> {
  try {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; this is our own worker
    active?.postMessage({ type: "keep-page", path });
  } catch {
    // A browser that refuses keeps nothing; with a network all works as before.
  }
}
