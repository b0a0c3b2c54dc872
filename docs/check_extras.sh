#!/usr/bin/env bash
# Install each extra alone into a clean environment and run the how-to pages that it promises.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

check() { # extra, pages...
  local extra=$1
  shift
  "$python" -m venv "$folder/$extra"
  "$folder/$extra/bin/pip" install -qq --disable-pip-version-check ".[$extra]" pytest pytest-timeout
  echo "extra $extra:"
  "$folder/$extra/bin/python" -m pytest -p no:cacheprovider "$@"
}

check tables docs/how-to/tables.md
check plots docs/how-to/plots.md
check web docs/how-to/web-pages.md
check spacy docs/how-to/spacy.md
check progress docs/how-to/many-articles.md
