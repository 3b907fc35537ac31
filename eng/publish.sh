#!/usr/bin/env bash
# Publishes the command as one self-contained native file: eng/publish.sh OUTDIR  ->  OUTDIR/parley
# Needs the .NET SDK and a C linker with zlib headers (clang, or gcc which is used where clang is absent).
set -euo pipefail
[ $# -ge 1 ] || { echo "usage: eng/publish.sh OUTDIR" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
rid=${RID:-$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)}
linker=()
command -v clang >/dev/null 2>&1 || linker=(-p:CppCompilerAndLinker=gcc)
# AVX2 and FMA where the machine has them; results do not depend on it (see docs/determinism.md).
instructions=()
if [ -z "${PORTABLE:-}" ] && grep -qw avx2 /proc/cpuinfo 2>/dev/null; then instructions=(-p:IlcInstructionSet=x86-64-v3); fi
# Data laid out at fixed addresses needs no repair when the program starts: 3 ms of processor time instead of 15 (HARDENED=1 keeps the random layout).
layout=()
if [ -z "${HARDENED:-}" ] && [ "$(uname -s)" = Linux ]; then layout=(-p:IlcDehydrate=false -p:PositionIndependentExecutable=false); fi
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
dotnet publish src/Parley.Cli -c Release -r "$rid" -p:PublishAot=true -p:StripSymbols=true "${linker[@]}" "${instructions[@]}" "${layout[@]}" -o "$staging" -v q --nologo
cp "$staging/Parley.Cli" "$out/parley.new"
chmod +x "$out/parley.new"
mv -f "$out/parley.new" "$out/parley"
# The web application that `parley serve` starts; it needs the .NET runtime. NOWEB=1 leaves it out.
if [ -z "${NOWEB:-}" ]; then
  dotnet publish src/Parley.Web -c Release -o "$out/web" -v q --nologo >&2 || echo "the web program could not be published; parley serve will say so" >&2
fi
echo "$out/parley"
