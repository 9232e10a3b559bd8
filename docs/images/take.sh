#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# take.sh PROGRAM: takes the picture of the demo on a display of its own (Xvfb). The others of this folder are of
# the album that `./dev screenshots` makes. Called by `./dev screenshots`.
set -euo pipefail
program=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

work=$(mktemp -d)
children=()
end() {
    local child
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    for child in "${children[@]}"; do wait "$child" 2>/dev/null || true; done
    rm -rf --one-file-system "$work"
}
trap end EXIT

# until SECONDS COMMAND: tries it every half second
until_() {
    local tries=$((2 * $1))
    shift
    while ! "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || { cat "$work/log" >&2; echo "take.sh: waited in vain for: $*" >&2; exit 1; }
        sleep 0.5
    done
}
take() { import -window root -trim +repage "$1.png" && echo "docs/images/$1.png"; }

mkdir "$work/home"
export HOME=$work/home XDG_RUNTIME_DIR=$work/home QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
children+=($!)
until_ 10 grep -q . "$work/display"
DISPLAY=:$(<"$work/display")
export DISPLAY

echo "The demo"
"$program" demo >"$work/demo" 2>&1 &
children+=($!)
until_ 90 grep -qi 'kill' "$work/demo"
sleep 1.5
take demo
