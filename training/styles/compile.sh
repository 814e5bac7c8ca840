#!/bin/sh
# Compiles the styles. Node is needed only here: the compiled file is committed.
set -eu
cd "$(dirname "$0")/../.."
tools="${DATA_DIR:-var}/styles"
mkdir -p "$tools"
if [ ! -d "$tools/node_modules/govuk-frontend" ]; then
  npm install --prefix "$tools" --no-save --no-audit --no-fund --ignore-scripts sass@1.108.2 govuk-frontend@6.6.0
fi
node "$tools/node_modules/sass/sass.js" --style=compressed --no-source-map --no-charset \
  --load-path="$tools/node_modules/govuk-frontend/dist/govuk" \
  training/styles/site.scss "$tools/site.css"
stamp=$(cat training/styles/*.scss | sha256sum | cut -d " " -f 1)
{ echo "/* sources $stamp */"; cat "$tools/site.css"; } > training/static/css/site.css
echo "training/static/css/site.css: $(gzip -9 < training/static/css/site.css | wc -c) bytes gzipped"
