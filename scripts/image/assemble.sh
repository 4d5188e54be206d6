#!/bin/sh
# Builds, and puts all that runs, without what only building and testing need, into the folder $1.
set -eu
cd "$(dirname "$0")/../.."
npm run build
mkdir -p "$1/src/adapters/playground" "$1/commands/quiz" "$1/workers/engine" "$1/scripts" "$1/test"
cp -R articles dist package.json package-lock.json .npmrc LICENSE "$1"
cp -R src/adapters/playground/browser "$1/src/adapters/playground"
cp -R commands/quiz/bank "$1/commands/quiz"
cp -R workers/engine/python "$1/workers/engine"
cp -R test/claims "$1/test"
cp -R scripts/image "$1/scripts"
cd "$1"
npm ci --omit=dev --loglevel=warn
