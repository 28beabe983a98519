const KEY = "cojourney/device";
let inThisTab: string | undefined;

/**
 * A random secret of this browser. A server that is shown it knows the same person again, on each board under
 * another id; nobody else is ever shown it.
 */
export function deviceSecret(): string {
  const kept = read() ?? inThisTab ?? newSecret();
  inThisTab = kept;
  try {
    localStorage.setItem(KEY, kept);
  } catch {
    // A private window may refuse storage; then the next visit is by somebody new.
  }
  return kept;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
