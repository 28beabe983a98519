import { vi } from "vitest";

/** Far more than a busy machine needs; a test that fails waits this long, a test that passes does not. */
const PATIENCE_MS = 20_000;

/** Resolves as soon as the assertion holds. */
export const eventually = (assertion: () => void): Promise<void> =>
  vi.waitFor(assertion, { timeout: PATIENCE_MS, interval: 5 });
