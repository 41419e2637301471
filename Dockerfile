# Kith's service. It brings no Neo4j: give it NEO4J_URI and NEO4J_PASSWORD, as docker-compose.yml
# does.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages packages
RUN npm ci --include=dev
COPY tsconfig.json ./
COPY scripts scripts
COPY generated generated
COPY src src
COPY web web
RUN node scripts/build.mjs
# The embedding model comes with the image: the container needs no network for it.
RUN apt-get update && apt-get install -y --no-install-recommends maven \
    && KITH_CACHE_DIR=/opt/kith node scripts/model.mjs && rm -rf /opt/kith/locks
RUN npm prune --omit=dev
# The inference library ships its binary for every platform; only this image's own is of use here.
RUN set -eu; cd node_modules/onnxruntime-node/bin; \
    find . -mindepth 2 -maxdepth 2 -type d ! -name linux -exec rm -rf {} +; \
    find . -mindepth 3 -maxdepth 3 -type d ! -name "$(node -p process.arch)" -exec rm -rf {} +

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps \
    HOST=0.0.0.0 \
    PORT=8000 \
    KITH_DATA_DIR=/data \
    KITH_CACHE_DIR=/opt/kith
WORKDIR /app
# A named volume takes over the owner of the folder it covers: both belong to the user of the image.
RUN install -d -o node -g node -m 0700 /data && install -d -o node -g node -m 0755 /secrets
COPY package.json ./
COPY cypher cypher
COPY scripts scripts
COPY generated generated
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/web/dist web/dist
COPY --from=build /opt/kith /opt/kith
USER node
VOLUME /data
EXPOSE 8000
# As scripts/start.mjs does: a heap for every thread is a third of the memory of the service.
ENV MALLOC_ARENA_MAX=2
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz') \
    .then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "dist/src/main.js"]
