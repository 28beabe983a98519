import { readdirSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "oxlint";
import { roomRules, rooms } from "./tools/rooms.ts";

const featuresFolder = path.join(import.meta.dirname, "apps/web/src/features");

/** Each feature gets a fence of its own as soon as its folder is there. */
function featureNames(): readonly string[] {
  try {
    return readdirSync(featuresFolder);
  } catch {
    return [];
  }
}

/** Tests may reach into anything of their package; between packages turbo still refuses. */
const unfenced = {
  "no-restricted-imports": "off",
  "no-restricted-globals": "off",
  "no-restricted-properties": "off",
  "node/no-process-env": "off",
  "unicorn/consistent-function-scoping": "off",
  // In a test a thing that is missing throws, and that is a failure with a line number.
  "typescript/no-non-null-assertion": "off",
} as const;

export default defineConfig({
  plugins: ["typescript", "import", "react", "unicorn", "vitest", "jsx-a11y", "nextjs", "node"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  rules: {
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "import/no-cycle": "error",
    "import/no-relative-parent-imports": "error",
    // The new JSX transform needs no React in scope.
    "react/react-in-jsx-scope": "off",
    "import/no-named-as-default-member": "off",
    // tsc's noImplicitReturns says it already, and better.
    "typescript/consistent-return": "off",
    // Our objects are closures: their methods have no `this` to lose.
    "typescript/unbound-method": "off",
    // Y.Text says what it holds, but its type inherits toString() from Object.
    "typescript/no-base-to-string": [
      "error",
      { ignoredTypeNames: ["Error", "RegExp", "URL", "URLSearchParams", "YText"] },
    ],
    "vitest/expect-expect": [
      "error",
      { assertFunctionNames: ["expect", "expect*", "fc.assert", "expectTypeOf"] },
    ],
    // Imported for their effect: style sheets, and shape-props.ts, which adds our shapes to tldraw's types.
    "import/no-unassigned-import": [
      "error",
      { allow: ["**/*.css", "@fontsource-variable/**", "**/shape-props.ts", "server-only"] },
    ],
    // Yjs keeps in these what its interface does not tell.
    "no-underscore-dangle": [
      "error",
      { allow: ["_item", "_map", "_start", "_transactionCleanups"] },
    ],
    // A dialog may put the cursor where people start; react-aria gives it back when the dialog closes.
    "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }],
    // A live region is no form's output, and a drawing in SVG is no <img>.
    "jsx-a11y/prefer-tag-over-role": "off",
    "vitest/no-standalone-expect": [
      "error",
      { additionalTestBlockFunctions: ["testProperty", "test.each"] },
    ],
  },
  overrides: [
    ...rooms(featureNames()).map((room) => ({
      files: [`${room.folder}/**`],
      rules: roomRules(room),
    })),
    {
      files: ["apps/sync-server/src/**", "packages/*/src/**"],
      rules: { "node/no-process-env": "error" },
    },
    {
      // Worker threads have no origin to post to.
      files: ["apps/sync-server/**"],
      rules: { "unicorn/require-post-message-target-origin": "off" },
    },
    { files: ["apps/sync-server/src/config.ts"], rules: { "node/no-process-env": "off" } },
    { files: ["**/*.test.ts", "**/*.test.tsx", "**/testing/**"], rules: unfenced },
    {
      // Helpers that make tests: the assertion and the title come from their caller.
      files: ["**/testing/**"],
      rules: {
        "vitest/expect-expect": "off",
        "vitest/no-standalone-expect": "off",
        "vitest/valid-title": "off",
      },
    },
  ],
  ignorePatterns: ["**/node_modules/**", "**/.next/**", "**/public/**", "**/next-env.d.ts"],
});
