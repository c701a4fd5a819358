#!/usr/bin/env bash
# Tries the packages (and the tarball, if there is one) of build/release/packages in a Debian 12 that has nothing but its base:
# installs them with what they depend on, starts both programs, removes them, and looks for what was left behind. Needs root, for the
# other root folder. The base and the packages it fetches are kept in CACHE (usual: ~/.cache/meterscope).
set -euo pipefail
house=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/..
. "$house/tools/packages.sh"
need_packages "${packaging_packages[@]}"

if [ "$(id -u)" -ne 0 ]; then
    exec sudo CACHE="${CACHE:-$HOME/.cache/meterscope}" "$0" "$@"
fi
# Mounts and processes of the other Debian are gone with this name space, however the script ends.
if [ -z "${IN_NAME_SPACE:-}" ]; then
    IN_NAME_SPACE=1 exec unshare --mount --pid --fork --kill-child "$0" "$@"
fi

packages=$(readlink -f -- "$house/build/release/packages")
cache=${CACHE:-$HOME/.cache/meterscope}
base=$cache/debian-bookworm-$(dpkg --print-architecture).tar
root=$(mktemp -d --tmpdir meterscope-bare.XXXXXX)
pictures=$house/build/release/bare-debian
trap 'status=$?; jobs -p | xargs -r kill 2>/dev/null || true; wait; unmount; rm -rf --one-file-system "$root"; exit $status' EXIT

unmount() { awk -v root="$root/" 'index($2, root) == 1 { print $2 }' /proc/self/mounts | tac | xargs -r -n 1 umount -l; }
say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
chrooted=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root")
# A user who is nobody in particular, without display and session bus.
installer=("${chrooted[@]}" setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/installer XDG_RUNTIME_DIR=/tmp)
inside() { "${chrooted[@]}" "$@"; }
as_user() { "${installer[@]}" "$@"; }
install() { inside apt-get install -q -y --no-install-recommends "$@" >"$root/../apt-$$.log" 2>&1 || { cat "$root/../apt-$$.log"; fail "apt-get install $*"; }; rm -f "$root/../apt-$$.log"; }

fresh_debian() {
    unmount
    find "$root" -mindepth 1 -maxdepth 1 -xdev -exec rm -rf --one-file-system {} +
    tar -xf "$base" -C "$root"
    mkdir -p "$cache/archives"
    mount --bind "$cache/archives" "$root/var/cache/apt/archives"
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount --bind /dev "$root/dev"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$root/dev/pts" # virtual sticks are pseudo-terminals
    mount --bind "$root/dev/pts/ptmx" "$root/dev/ptmx"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    cp "$house"/tests/vectors/capture.wmbus "$root/tmp/"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d" # nothing is started here
    inside apt-get update -q >/dev/null
    inside useradd --uid 1000 --create-home installer
}

telegram=1944C4189804500401037A2F0000A00415AC76000002FD08BCBF # an EnergyCam: 3038.0 m3, tests/vectors/corpus.jsonl

# try_programs WINDOW CONSOLE: both programs do their work.
try_programs() {
    local window=$1 console=$2 shown
    as_user "$window" --version | grep -x "meterscope $version" || fail "$window --version"
    as_user "$console" --version | grep -F "$version" || fail "$console --version"
    printf '%s\n' "$telegram" | as_user "$console" decode | grep -o '"METER":"\?3038.0"\?' || fail "decode of a known telegram"
    as_user "$console" decode --lang de --output table /tmp/capture.wmbus | head -n 3
    shown=$(as_user timeout 60 "$console" listen --demo --for 5s --output json | wc -l)
    [ "$shown" -gt 3 ] || fail "listen --demo heard $shown telegrams"
    echo "listen --demo: $shown telegrams in 5 s"

    # Pictures of the demo stick's pages, until the first four are there.
    as_user mkdir -p /tmp/pictures
    "${installer[@]}" QT_QPA_PLATFORM=offscreen timeout -s KILL 300 "$window" --demo --tour /tmp/pictures >/dev/null 2>"$root/tmp/tour.log" &
    local tour=$!
    for _ in $(seq 300); do
        [ "$(find "$root/tmp/pictures" -name '*.png' -size +8k | wc -l)" -ge 4 ] && break
        kill -0 "$tour" 2>/dev/null || break
        sleep 1
    done
    kill -- "$tour" 2>/dev/null || true
    wait "$tour" 2>/dev/null || true
    [ "$(find "$root/tmp/pictures" -name '*.png' -size +8k | wc -l)" -ge 4 ] || { cat "$root/tmp/tour.log"; fail "no pictures of the tour"; }
    ls "$root/tmp/pictures" | head -n 4
    rm -rf "$pictures" && cp -r "$root/tmp/pictures" "$pictures"

    # The window at an X server: the platform plugin that users have.
    mkdir -p "$root/tmp/.X11-unix"
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 3>"$root/tmp/display" & # takes a number that is free
    local server=$! display
    for _ in $(seq 300); do [ -s "$root/tmp/display" ] && break; sleep 0.1; done
    display=:$(cat "$root/tmp/display")
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
    "${installer[@]}" DISPLAY="$display" QT_QPA_PLATFORM=xcb "$window" --demo --data-dir /tmp/data >"$root/tmp/window.log" 2>&1 &
    local program=$! found=
    for _ in $(seq 60); do
        found=$(DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -o '"[^"]*Meterscope[^"]*": ("meterscope" "[^"]*")' | head -n 1) && break
        kill -0 "$program" 2>/dev/null || break
        sleep 1
    done
    [ -n "$found" ] || { cat "$root/tmp/window.log"; fail "no window at the X server"; }
    echo "window: $found"
    kill "$program" 2>/dev/null || true
    wait "$program" 2>/dev/null || true
    kill "$server" && wait "$server" 2>/dev/null || true
    umount "$root/tmp/.X11-unix"
    ! grep -i -E 'cannot|could not|failed|error' "$root/tmp/window.log" || fail "the window complained"
    rm -rf "$root/tmp/pictures" "$root/tmp/data" "$root"/tmp/*.log "$root"/tmp/display
}

if [ ! -f "$base" ]; then
    say "Fetching the base of Debian 12 (once)"
    mkdir -p "$cache/base"
    debootstrap --variant=minbase bookworm "$cache/base" >/dev/null
    tar --one-file-system -C "$cache/base" -cf "$base.part" . && mv "$base.part" "$base"
    rm -rf --one-file-system "$cache/base"
fi
shopt -s nullglob
debs=("$packages"/meterscope*.deb) tarballs=("$packages"/meterscope-*.tar.xz)
[ ${#debs[@]} -eq 2 ] || fail "there are no packages in $packages: start installer/build first"
version=$(dpkg-deb -f "${debs[0]}" Version)
version=${version%-*}

say "Installing ${debs[*]##*/} in a bare Debian $(tar -xOf "$base" ./etc/debian_version)"
fresh_debian
install udev systemd # so that rules and service can be judged; every Debian with a desktop has them
before=$(inside dpkg-query -f '${Package}\n' -W | sort)
cp "${debs[@]}" "$root/tmp/"
install "${debs[@]/#*\//\/tmp/}"
echo "$(comm -13 <(echo "$before") <(inside dpkg-query -f '${Package}\n' -W | sort) | wc -l) packages came in"
inside apt-get check -q
try_programs meterscope meterscope-cli

say "udev rule, service, file type, manual pages"
rules=$(inside dpkg -L meterscope-cli | grep '\.rules$')
if inside udevadm verify --help >/dev/null 2>&1; then
    inside udevadm verify "$rules"
else # before 253: the daemon's own parser, which names file and line of what it cannot read
    heard=$(inside udevadm test /sys/class/tty/tty0 2>&1 || true)
    grep -q "Reading rules file: $rules" <<<"$heard" || fail "udev does not read $rules"
    ! grep -E "^$rules:[0-9]+" <<<"$heard" || fail "udev finds faults in $rules"
    echo "udev reads $rules without complaint"
fi
inside systemd-analyze verify --man=no /usr/lib/systemd/system/meterscope.service || fail "the service's file"
[ "$(inside systemctl is-enabled meterscope.service || true)" = disabled ] || fail "the service must wait for its settings"
test -f "$root/usr/share/icons/hicolor/48x48/apps/meterscope.png" || fail "no icon"
for page in meterscope meterscope-cli; do
    zcat "$root/usr/share/man/man1/$page.1.gz" | head -n 3 | grep -q '^\.TH' || fail "manual page of $page"
    bash -n "$root/usr/share/bash-completion/completions/$page" || fail "completion of $page"
done

say "Installing over itself, removing, purging"
inside apt-get install -q -y --reinstall "${debs[@]/#*\//\/tmp/}" >/dev/null 2>&1 || fail "reinstall"
inside apt-get remove -q -y meterscope >/dev/null
inside test ! -e /usr/bin/meterscope || fail "the window's program is still there"
inside meterscope-cli --version >/dev/null || fail "the console program must stay"
inside apt-get purge -q -y meterscope meterscope-cli >/dev/null
inside apt-get autoremove --purge -q -y >/dev/null
rm -f "$root"/tmp/*.deb
# What users keep in their homes is theirs and stays.
left=$(cd "$root" && find . -xdev \( -path ./var/log -o -path ./tmp -o -path ./var/cache/apt -o -path ./home \) -prune -o -iname '*meterscope*' -print)
[ -z "$left" ] || fail "left behind: $left"
! inside grep -rl meterscope /etc /usr/share /usr/lib /var/lib/systemd 2>/dev/null || fail "left behind in those files"
! inside dpkg -l 'meterscope*' 2>/dev/null | grep -E '^(ii|rc)' || fail "dpkg still knows it"
after=$(inside dpkg-query -f '${Package}\n' -W | sort)
[ "$after" = "$before" ] || fail "packages differ: $(diff <(echo "$before") <(echo "$after") || true)"
echo "nothing was left behind"

if [ ${#tarballs[@]} -eq 1 ]; then
    say "Unpacking ${tarballs[0]##*/} where there is no Qt"
    fresh_debian
    # What any desktop has and the tarball leaves to it: drivers for graphics, the X libraries, fonts.
    install libgl1 libegl1 libopengl0 libx11-6 libx11-xcb1 libxcb1 libfontconfig1 libfreetype6 libharfbuzz0b fonts-dejavu-core libwayland-client0 libwayland-cursor0 libwayland-egl1
    [ -z "$(inside dpkg-query -f '${Package}\n' -W | grep -i qt)" ] || fail "there is a Qt"
    as_user mkdir -p "/home/installer/Eigene Programme"
    tar -xf "${tarballs[0]}" -C "$root/home/installer/Eigene Programme"
    folder="/home/installer/Eigene Programme/$(basename "${tarballs[0]}" .tar.xz)"
    try_programs "$folder/bin/meterscope" "$folder/bin/meterscope-cli"
fi
say "All of it worked"
