import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "journey-export",
    include: ["src/**/*.test.ts"],
    // Whole documents, read by programs of others: how long that takes is the machine's business.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
