import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "sync-server",
    include: ["src/**/*.test.ts"],
    // A busy machine is not a failure: what is awaited is an event, never a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
