#!/bin/sh
# Makes docs/pictures anew: manual_pictures.sh [METERSCOPE [TOUR]]
# METERSCOPE is the program (build/release/bin/meterscope without it); TOUR a folder with the pictures of a tour, made here without it.
# Needs ImageMagick. Pieces are cut out of the tour's pictures and not scaled, so that they stay crisp in the manual's narrow column.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
program=${1:-$root/build/release/bin/meterscope}
tour=${2:-}
if [ -z "$tour" ]; then
    tour=$(mktemp -d)
    trap 'rm -rf "$tour"' EXIT
    QT_QPA_PLATFORM=offscreen "$program" --demo --tour "$tour" >/dev/null
fi

# picture NAME PAGE PIECE…: PIECEs of the page, as WIDTHxHEIGHT+X+Y, one below the other. LEFT is where the page begins beside the
# navigation, which is as wide as its words; CARD and RIGHT where the first and the second of two cards do.
picture() {
    name=$1 page=$2
    shift 2
    for language in en de; do
        from=$(ls "$tour"/[0-9][0-9]-"$page"-light-"$language".png)
        pieces=
        left=151
        if [ $language = en ]; then left=141; fi
        for piece; do
            piece=$(echo "$piece" | sed "s/LEFT/$left/; s/SHIFTED/$((left + 45))/; s/CARD/$((left + 8))/; s/RIGHT/$((left + (1280 - left - 48) / 2 + 24))/")
            pieces="$pieces ( $from -crop $piece +repage )"
        done
        # shellcheck disable=SC2086
        convert $pieces -append -strip -define png:compression-level=9 -define png:compression-filter=5 "$root/docs/pictures/$name-$language.png"
    done
}

picture addresses addresses 752x359+0+0
picture no-access no-permission 760x76+SHIFTED+67
picture overview overview 556x290+CARD+67 556x230+RIGHT+67
picture settings settings 680x600+300+60
picture key-import key-import 752x406+186+84
picture mode-scan mode-scan 720x460+0+0
picture key-entry key-first 560x424+360+148
picture keys keys 752x342+LEFT+67
picture meter-set panel-set 752x252+LEFT+447
picture inspector inspector 554x243+LEFT+447
picture signal signal 752x434+LEFT+67
picture report report 752x615+8+0
picture replay replay 752x327+LEFT+67
picture consumption consumption-compared 752x502+LEFT+74
picture inverter inverter 640x456+LEFT+67
picture cuxd cuxd 752x275+LEFT+67 752x136+LEFT+564

# The README shows the whole window.
convert "$(ls "$tour"/[0-9][0-9]-addresses-light-en.png)" -strip -define png:compression-level=9 "$root/docs/pictures/window-en.png"
ls -l "$root/docs/pictures" | awk '{ total += $5 } END { printf "%d kB in docs/pictures\n", total / 1024 }'
