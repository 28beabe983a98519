import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Headers that are the same for every answer; the content security policy carries a nonce and comes from src/proxy.ts. */
const fixedHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/**
 * A worker has the policy of its own script instead of its page's. Ours read files from anywhere and make files:
 * they run our code and WebAssembly (which draws pictures), and speak to nobody but us.
 */
const workerPolicy = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
};

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // `pnpm check` checks the types of the whole workspace; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@cojourney/journey-export", "@cojourney/journey-model", "@cojourney/ui"],
  // The server renders pages and their client parts from two bundles; both must share one Yjs, which counts itself.
  serverExternalPackages: ["yjs"],
  turbopack: { root: path.resolve(import.meta.dirname, "../..") },
  headers: async () => [
    { source: "/:path*", headers: fixedHeaders },
    // While developing, the bundler itself evaluates code in workers.
    ...(process.env.NODE_ENV === "production"
      ? [{ source: "/_next/static/:path*", headers: [workerPolicy] }]
      : []),
  ],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
