#!/bin/bash
# Times parley and lrsnash (Debian package lrslib, an outside program) on the same games, alternating, in one run: user plus system seconds, minimum and median of five.
# usage: bench/games-side-by-side.sh PARLEY [rows columns GAME]...   e.g.  bench/games-side-by-side.sh artifacts/publish/parley 10 10 "random(rows=10,columns=10,seed=10)"
set -eu
parley=$1
shift
[ $# -gt 0 ] || set -- 8 8 "random(rows=8,columns=8,seed=8)" 10 10 "random(rows=10,columns=10,seed=10)" 12 12 "random(rows=12,columns=12,seed=12)" \
  15 15 "random(rows=15,columns=15,seed=15)" 10 10 "coordination(size=10)" 12 12 "coordination(size=12)"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
export TIMEFORMAT='%U %S'
while [ $# -ge 3 ]; do
  rows=$1 columns=$2 game=$3
  shift 3
  $parley game convert --game "$game" --to nfg > "$work/game.nfg"
  # lrsnash reads both tables row by row; .nfg runs down the columns.
  tr '\n' ' ' < "$work/game.nfg" | sed 's/"[^"]*"//g; s/[{}]/ /g' | awk -v m="$rows" -v n="$columns" '{
    print m, n; print ""
    for (t = 0; t < 2; t++) { for (i = 0; i < m; i++) { line = ""; for (j = 0; j < n; j++) line = line " " $(4 + (j * m + i) * 2 + t); print line }; print "" } }' > "$work/game.lrs"
  : > "$work/a"
  : > "$work/b"
  for run in 1 2 3 4 5; do
    { time lrsnash "$work/game.lrs" > "$work/out.lrs" 2> /dev/null; } 2>> "$work/a"
    { time $parley solve "$work/game.nfg" --method enummixed --gambit > "$work/out.parley"; } 2>> "$work/b"
  done
  awk -v game="$game" -v first="$(sed -n 's/.*Number of equilibria found: //p' "$work/out.lrs")" -v second="$(grep -c '^NE' "$work/out.parley")" '
    FNR == 1 { f++ } { v[f, FNR] = $1 + $2 }
    END {
      for (q = 1; q <= 2; q++) for (i = 1; i <= 5; i++) for (j = i + 1; j <= 5; j++) if (v[q, j] < v[q, i]) { x = v[q, i]; v[q, i] = v[q, j]; v[q, j] = x }
      printf "%s | lrsnash %.3f %.3f (%s) | parley %.3f %.3f (%s) | %.2f\n", game, v[1, 1], v[1, 3], first, v[2, 1], v[2, 3], second, v[1, 3] / v[2, 3]
    }' "$work/a" "$work/b"
done
