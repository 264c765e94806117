#!/usr/bin/env bash
# Exports the case and lets packages of Python load it: `followthemoney` the entities and statements, `prov` the trails of three claims.
# Says so where a package is not there.
set -u
cd "$(dirname "$0")/../.." || exit 1
python=${FACTRAIL_PYTHON:-python3}
has() { "$python" -c "import $1" 2>/dev/null; }
missing() { echo "skipped: no Python with the $1 package (pip install $1, or FACTRAIL_PYTHON=…)"; }
has followthemoney || missing followthemoney
has prov || missing prov
has followthemoney || has prov || exit 0
folder=$(mktemp -d) || exit 1
server=
end() {
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server"
  rm -rf "$folder"
}
trap end EXIT
export FACTRAIL_DATA_DIR="$folder"
# the jars that npm start and npm test fetch, or have fetched
[ -n "${FACTRAIL_NEO4J_LIB:-}" ] || FACTRAIL_NEO4J_LIB=$(node --import tsx --input-type=module -e "
  import { defaultLibDir } from './src/embedded/index.ts';
  console.log(defaultLibDir('$PWD/.factrail'));
") || exit 1
export FACTRAIL_NEO4J_LIB
# one server, which every command joins; it ends soon, and need not compile much
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}"
PORT=0 node scripts/factrail.mjs serve >"$folder/log" 2>&1 &
server=$!
until grep -q 'answers at' "$folder/log"; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done
code=0
if has followthemoney; then
  node scripts/factrail.mjs export --format ftm --out "$folder/case.ftm.jsonl" || exit 1
  "$python" test/interop/ftm.py < "$folder/case.ftm.jsonl" || code=1
  node scripts/factrail.mjs export --format ftm-statements --out "$folder/statements.jsonl" || exit 1
  node scripts/factrail.mjs export --format ftm-statements-csv --out "$folder/statements.csv" || exit 1
  "$python" test/interop/ftm_statements.py "$folder/case.ftm.jsonl" "$folder/statements.jsonl" "$folder/statements.csv" || code=1
fi
if has prov; then
  node scripts/factrail.mjs export --format claims --out "$folder/claims.jsonl" || exit 1
  # those of which most is said have the longest trails
  claims=$(awk 'NR > 1 { print length($0), $0 }' "$folder/claims.jsonl" | sort -rn | head -n 3 |
    sed -n 's/^[0-9]* {"id":"\([^"]*\)".*/\1/p')
  [ -n "$claims" ] || exit 1
  for claim in $claims; do
    node scripts/factrail.mjs export --format prov-json --claim "$claim" --out "$folder/trail.json" || exit 1
    node scripts/factrail.mjs export --format prov-n --claim "$claim" --out "$folder/trail.provn" || exit 1
    "$python" test/interop/prov.py "$folder/trail.json" "$folder/trail.provn" || code=1
  done
fi
exit $code
