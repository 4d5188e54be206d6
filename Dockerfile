# Two images: `worker`, with CPythons, which runs snippets, and `gateway`, without them. All that is run here stands in
# scripts/image/, and the tests run it too.

FROM python:3.10-slim-bookworm AS python3.10
FROM python:3.11-slim-bookworm AS python3.11
FROM python:3.12-slim-bookworm AS python3.12
FROM python:3.13-slim-bookworm AS python3.13
FROM python:3.14-slim-bookworm AS python3.14
FROM python:3.15-slim-bookworm AS python3.15

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN ["npm", "ci", "--loglevel=warn"]
COPY . .
RUN ["sh", "scripts/image/assemble.sh", "/app"]

FROM node:24-bookworm-slim AS runtime
WORKDIR /app
COPY --from=build /app .
# HOST: within the container; who may come in from outside says docker-compose.yml. Nothing is written at home.
ENV NODE_ENV=production HOST=0.0.0.0 HOME=/nonexistent LOG_FORMAT=json

FROM runtime AS worker
RUN ["sh", "scripts/image/packages.sh"]
# Each is linked to the libpython beside it (rpath $ORIGIN/../lib), so it works in another folder than it was built for.
COPY --from=python3.10 /usr/local /opt/python/3.10
COPY --from=python3.11 /usr/local /opt/python/3.11
COPY --from=python3.12 /usr/local /opt/python/3.12
COPY --from=python3.13 /usr/local /opt/python/3.13
COPY --from=python3.14 /usr/local /opt/python/3.14
COPY --from=python3.15 /usr/local /opt/python/3.15
RUN ["sh", "scripts/image/compile.sh", "/opt/python"]
# A user of its own: the kernel counts a user's threads over all containers of a machine, and 1000 is often somebody.
USER 10417:10417
RUN ["node", "scripts/image/check.mjs", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]
# Small new space, old space with a bound: V8 else keeps some 50 MB more than the work needs.
CMD ["node", "--max-semi-space-size=2", "--max-old-space-size=1024", "dist/workers/main.js"]

FROM runtime AS gateway
USER 10418:10418
EXPOSE 4000
CMD ["node", "dist/src/main.js"]
