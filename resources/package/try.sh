#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# try.sh PACKAGE: what `./dev package --try` does: lintian, then the package's life in a clean Debian that holds
# nothing else: install, start, the service as its unit says, upgrade, removal, purge. It needs root. That Debian
# gets a network of its own, which leads nowhere.
set -euo pipefail

package=$(readlink -f "$1")
root=$(mktemp -d /var/tmp/muster-clean-root.XXXXXX)
tracker=
step() { printf '%s\n' "$*"; }
fail() { printf 'try.sh: %s\n' "$*" >&2; exit 1; }
end() {
    [[ -z $tracker ]] || kill "$tracker" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap end EXIT
[[ $(id -u) == 0 ]] || fail "debootstrap and chroot need root: sudo ./dev package --try"

step "lintian"
# No address of a maintainer yet, and no other way to call systemctl without debhelper.
lintian --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package"

step "A clean Debian"
chmod 0755 "$root" # other users live in there, too
debootstrap --variant=minbase bookworm "$root" >"$root.log" 2>&1 || { tail "$root.log" >&2; exit 1; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root \
    DEBIAN_FRONTEND=noninteractive "$@"; }
# Services are not started by packages in there.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod +x "$root/usr/sbin/policy-rc.d"
cp "$package" "$root/muster.deb"

step "Install"
inside apt-get install -q -y --no-install-recommends /muster.deb >"$root/apt.log" 2>&1 ||
    { tail -20 "$root/apt.log" >&2; exit 1; }
inside muster --version

# start FOLDER: a tracker without a window, and status asks it, in a network of their own.
start() {
    unshare --net -- sh -c "ip link set lo up 2>/dev/null || true
        exec chroot '$root' /usr/bin/env -i PATH=/usr/bin LC_ALL=C.UTF-8 HOME=/root \
        muster tracker --headless --name tried --data-dir /var/lib/tried --interface 127.0.0.1" &
    tracker=$!
    ask 'tried  master'
}
ask() {
    local tries=40
    until nsenter --net="/proc/$tracker/ns/net" chroot "$root" /usr/bin/env -i PATH=/usr/bin LC_ALL=C.UTF-8 HOME=/root \
        muster status --interface 127.0.0.1 2>/dev/null | grep "$1"; do
        ((tries-- > 0)) || fail "the tracker did not become master"
        sleep 0.5
    done
}
stop() {
    kill "$tracker"
    wait "$tracker" || fail "the tracker did not end in order"
    tracker=
}
step "Start"
start
stop

# There is no systemd in there: what the unit asks it for is done by hand. ExecStart as it is written, as a user
# without any right, who can write its own state and /tmp and nothing else.
unit=$root/usr/lib/systemd/system/muster-tracker.service
state=$root/var/lib/private/muster
service=64321 # of those that systemd gives to such users
serve() {
    root=$root state=$state service=$service command=$(sed -n 's/^ExecStart=//p' "$unit") \
        unshare --net --mount -- sh -ec 'ip link set lo up 2>/dev/null || true
        mount --bind "$root" "$root"
        mount -o remount,bind,ro "$root"
        mount --bind "$state" "$root/var/lib/muster"
        mount -o remount,bind,rw "$root/var/lib/muster"
        mount -t tmpfs tmpfs "$root/tmp"
        exec chroot "$root" /usr/bin/env -i PATH=/usr/bin LANG=C.UTF-8 STATE_DIRECTORY=/var/lib/muster \
            MUSTER_OPTIONS="--name served --interface 127.0.0.1" \
            setpriv --reuid "$service" --regid "$service" --clear-groups --no-new-privs --inh-caps=-all \
            --bounding-set=-all sh -c "exec $command"' &
    tracker=$!
    ask 'served  master'
}
step "The service"
if command -v systemd-analyze >/dev/null; then
    mkdir "$root/verified" # with the program where it is for whoever looks from out here
    sed "s#^ExecStart=#&$root#" "$unit" >"$root/verified/muster-tracker.service"
    systemd-analyze --man=no verify "$root/verified/muster-tracker.service" || fail "systemd does not like the unit"
fi
mkdir -m 0711 "$root/var/lib/private"
mkdir -m 0700 "$state"
chown $service:$service "$state"
ln -s private/muster "$root/var/lib/muster"
serve
stop
id=$(cat "$state/node-id")
[[ -z $(find "$state" ! -uid $service) ]] || fail "the service left what is not its own"
serve
stop
[[ -n $id && $(<"$state/node-id") == "$id" ]] || fail "the service forgot who it was"

step "Upgrade"
dpkg-deb -R "$package" "$root/later"
sed -i 's/^Version: .*/&+later/' "$root/later/DEBIAN/control"
dpkg-deb -b "$root/later" "$root/later.deb" >/dev/null
inside apt-get install -q -y --no-install-recommends /later.deb >>"$root/apt.log" 2>&1 ||
    { tail -20 "$root/apt.log" >&2; exit 1; }
inside dpkg-query -W -f '${Status} ${Version}\n' muster | grep -q 'ok installed .*+later' || fail "no upgrade"
start # and finds its databases
stop

step "Removal"
inside apt-get remove -q -y muster >>"$root/apt.log" 2>&1
[[ ! -e $root/usr/bin/muster ]] || fail "the program is still there"
[[ -d $root/var/lib/private/muster ]] || fail "a removal took the service's data"
inside apt-get purge -q -y muster >>"$root/apt.log" 2>&1
[[ ! -e $root/var/lib/private/muster && ! -L $root/var/lib/muster ]] || fail "a purge left the service's data"
left=$(find "$root"/{usr,etc,var/lib} -iname '*muster*' ! -path '*/dpkg/info/*' ! -path '*/apt/*' | head)
[[ -z $left ]] || fail "a purge left: $left"
step "everything held"
