#!/usr/bin/env bash
# Exports the case as FollowTheMoney and lets the `followthemoney` package of Python load it. Says so where it is not there.
set -u
cd "$(dirname "$0")/../.." || exit 1
python=${FACTRAIL_PYTHON:-python3}
if ! "$python" -c 'import followthemoney' 2>/dev/null; then
  echo "skipped: no Python with the followthemoney package (pip install followthemoney, or FACTRAIL_PYTHON=…)"
  exit 0
fi
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
export FACTRAIL_DATA_DIR="$folder"
# the jars that npm start or npm test has fetched
jars=$(ls -d "$PWD"/.factrail/neo4j/lib-* 2>/dev/null | tail -n 1)
[ -n "$jars" ] && export FACTRAIL_NEO4J_LIB="${FACTRAIL_NEO4J_LIB:-$jars}"
node scripts/factrail.mjs seed >/dev/null || exit 1
node scripts/factrail.mjs export --format ftm --out "$folder/case.ftm.jsonl" || exit 1
"$python" test/interop/ftm.py < "$folder/case.ftm.jsonl"
