#!/bin/sh
# Compiles the styles. Node is needed only here: the compiled file is committed.
set -eu
cd "$(dirname "$0")/../.."
tools="${DATA_DIR:-var}/styles"
mkdir -p "$tools"
if [ ! -d "$tools/node_modules/govuk-frontend" ]; then
  npm install --prefix "$tools" --no-save --no-audit --no-fund --ignore-scripts sass@1.108.2 govuk-frontend@6.6.0
fi
stamp=$(cat training/styles/*.scss | sha256sum | cut -d " " -f 1)
for sheet in film showing site; do
  node "$tools/node_modules/sass/sass.js" --style=compressed --no-source-map --no-charset \
    --load-path="$tools/node_modules/govuk-frontend/dist/govuk" \
    "training/styles/$sheet.scss" "$tools/$sheet.css"
  { echo "/* sources $stamp */"; cat "$tools/$sheet.css"; } > "training/static/css/$sheet.css"
  echo "training/static/css/$sheet.css: $(gzip -9 < "training/static/css/$sheet.css" | wc -c) bytes gzipped"
done
