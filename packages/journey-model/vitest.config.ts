import { defineConfig } from "vitest/config";
import { PropertyReporter } from "./src/testing/property-reporter.ts";

export default defineConfig({
  test: {
    name: "journey-model",
    include: ["src/**/*.test.ts"],
    // Properties run many times; a slow machine is no failure.
    testTimeout: 120_000,
    reporters: ["default", new PropertyReporter()],
  },
});
