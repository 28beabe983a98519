# Two images from one file:
#   docker build --target sync .    a sync server
#   docker build --target web .     the web front
# The version of Node is the one that package.json pins; change both together.
FROM node:26.10.0-bookworm-slim AS base
WORKDIR /app
ENV DO_NOT_TRACK=1 NEXT_TELEMETRY_DISABLED=1
RUN npm install --global pnpm@12.21.0

# What is needed to install, before what changes with every commit.
FROM base AS manifests
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY apps/sync-server/package.json apps/sync-server/
COPY apps/web/package.json apps/web/
COPY packages/journey-export/package.json packages/journey-export/
COPY packages/journey-model/package.json packages/journey-model/
COPY packages/ui/package.json packages/ui/

FROM manifests AS build
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm exec turbo run build --filter=@cojourney/web && rm -rf apps/web/node_modules apps/web/.next/cache

# The libraries that the servers load, without the tools.
FROM manifests AS libraries
RUN pnpm install --frozen-lockfile --prod --ignore-scripts

FROM node:26.10.0-bookworm-slim AS runtime
WORKDIR /app
ENV NODE_ENV=production DO_NOT_TRACK=1 NEXT_TELEMETRY_DISABLED=1
COPY --from=libraries /app ./
COPY packages packages
USER node

FROM runtime AS sync
COPY apps/sync-server/src apps/sync-server/src
USER root
RUN mkdir /data && chown node:node /data
USER node
ENV SYNC_HOST=0.0.0.0 SYNC_PORT=3001 DATA_DIR=/data
EXPOSE 3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3001/sync/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/sync-server/src/main.ts"]

FROM runtime AS web
COPY --from=build --chown=node:node /app/apps/web apps/web
ENV PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/web/front-door/main.ts"]
