#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# take.sh PROGRAM: takes the pictures of this folder from real windows on a display of its own (Xvfb), fed by a
# real cluster on the loopback. Called by `./dev screenshots`.
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

net=127.$((RANDOM % 90 + 150)).$((RANDOM % 250))
groups=(--announce-group "239.192.$((RANDOM % 250)).77:$((RANDOM % 9000 + 21000))"
    --cluster-group "239.192.$((RANDOM % 250)).78:$((RANDOM % 9000 + 31000))")
# on HOST COMMAND [ARGUMENTS]: on its own loopback address, with its own data folder
on() {
    local host=$1
    shift
    exec "$program" "$@" --interface "$net.$host" --data-dir "$work/data-$host" --cluster office "${groups[@]}"
}
start() {
    (on "$@") >>"$work/log" 2>&1 &
    children+=($!)
}
# until SECONDS COMMAND: tries it every half second
until_() {
    local tries=$((2 * $1))
    shift
    while ! "$@" >/dev/null 2>&1; do
        ((tries-- > 0)) || { cat "$work/log" >&2; echo "take.sh: waited in vain for: $*" >&2; exit 1; }
        sleep 0.5
    done
}
inStatus() { (on 90 status --json) | tr -d ' \n' | grep -q "$1"; }
offers() { [[ $( (on 90 list --json) | grep -o "\"sha1\"" | wc -l) -ge $1 ]]; }
take() { import -window root -trim +repage "$1.png" && echo "docs/images/$1.png"; }

mkdir "$work/home" "$work/files"
export HOME=$work/home XDG_RUNTIME_DIR=$work/home QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
children+=($!)
until_ 10 grep -q . "$work/display"
DISPLAY=:$(<"$work/display")
export DISPLAY

echo "The tracker's window"
start 1 tracker --headless --name attic
until_ 20 inStatus '"role":"master"'
start 2 tracker --headless --name library
head -c 150M /dev/urandom >"$work/files/Lecture recordings.tar"
head -c 40M /dev/urandom >"$work/files/Holiday in Bilbao.mkv"
head -c 12M /dev/urandom >"$work/files/Geometry.pdf"
start 3 tracker --name workshop
until_ 30 inStatus '"role":"slave".*"role":"slave"\|"role":"slave".*"role":"master".*"role":"slave"'
start 11 share "$work/files/Lecture recordings.tar" "$work/files/Holiday in Bilbao.mkv" "$work/files/Geometry.pdf"
until_ 30 offers 3
sleep 2 # let the window draw what it was told
take tracker
kill "${children[-2]}" # its window; what shares goes on
wait "${children[-2]}" || true

echo "The peer's window"
sha1=$( (on 90 list --json) | tr '{' '\n' | grep Lecture | grep -o '"sha1": *"[0-9a-f]*"' | grep -o '[0-9a-f]\{40\}')
(timeout --signal=TERM 6 "$program" get "$sha1" --to "$work/fetched" --interface "$net.12" \
    --data-dir "$work/data-12" --cluster office --down-limit 4000 "${groups[@]}") >>"$work/log" 2>&1 || true
start 12 peer --down-limit 5000
sleep 9
take peer
kill "${children[-1]}"
wait "${children[-1]}" || true

echo "The demo"
"$program" demo >"$work/demo" 2>&1 &
children+=($!)
until_ 90 grep -qi 'kill' "$work/demo"
sleep 1.5
take demo
