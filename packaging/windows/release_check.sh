#!/usr/bin/env bash
# Everything that can be tried of the Windows release on a Debian 12, from nothing:
#
#     packaging/windows/release_check.sh [STEP…]      as root, with the right to mount
#
# Steps, all by default: windows-python, freeze, installer, installed, linux, suite. An earlier
# step's results are taken from the work folder, $HALL_RELEASE_WORK or /var/tmp/hall-release.
# Mounts live in a namespace of this script and end with it; of the machine itself only Debian
# packages are added.
set -euo pipefail

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
CHECKOUT="$(cd "$HERE/../.." && pwd)"
BASE="${HALL_RELEASE_WORK:-/var/tmp/hall-release}"
WORK="$BASE/work"
CHROOT="$BASE/debian13"
BARE="$BASE/debian12"
SOURCE="$WORK/source"
HOST_PYTHON="$WORK/host/bin/python"
STARTED=$(date +%s)

say() { echo "[$(($(date +%s) - STARTED)) s] $*"; }
stop() {
    echo "release check FAILED: $*" >&2
    exit 1
}

if [ "${1:-}" != --inside ]; then
    if [ "$(id -u)" != 0 ] || ! unshare -m --propagation private true 2>/dev/null; then
        echo "The release check needs root and the right to mount; nothing was changed." >&2
        exit 1
    fi
    exec unshare -m --propagation private bash "$0" --inside "$@"
fi
shift
STEPS=("$@")
[ "${#STEPS[@]}" != 0 ] || STEPS=(windows-python freeze installer installed linux suite)
wanted() { [[ " ${STEPS[*]} " == *" $1 "* ]]; }

declare -A BESIDE=()

. "$HERE/wine.sh"
. "$HERE/windows_python.sh"
. "$HERE/freezing.sh"
. "$HERE/installing.sh"
. "$HERE/updating.sh"
. "$HERE/suite.sh"
. "$HERE/bare_linux.sh"
trap 'kill "${BESIDE[@]}" 2>/dev/null || true; stop_wine' EXIT

# begin NAME FUNCTION: run it beside the next steps; finish NAME: wait for it and tell what it said.
begin() {
    ("$2") >"$WORK/beside-$1.log" 2>&1 </dev/null &
    BESIDE[$1]=$!
}
finish() {
    local result=0
    wait "${BESIDE[$1]}" || result=$?
    cat "$WORK/beside-$1.log"
    [ "$result" = 0 ] || stop "$1: see above"
}

suitable_python() {
    local python
    for python in python3.11 python3; do
        "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null &&
            echo "$python" && return
    done
    stop "Python 3.11 is needed on this machine: its library is that of the Windows Python"
}

# The tracked files as they lie here, so that a check before the commit is possible, too.
copy_source() {
    rm -rf "$SOURCE"
    mkdir -p "$SOURCE"
    git -C "$CHECKOUT" -c safe.directory="$CHECKOUT" ls-files -z |
        (cd "$CHECKOUT" && tar --null --ignore-failed-read -T - -cf - 2>/dev/null) |
        tar -C "$SOURCE" -xf -
}

say "Debian tools"
mkdir -p "$WORK"
cd "$WORK"
install_tools
copy_source
[ -x "$HOST_PYTHON" ] || "$(suitable_python)" -m venv "$WORK/host"
# What needs no Wine goes on beside it: downloads, and the whole folder for Linux.
python_wanted() { wanted windows-python || [ ! -e "$WORK/python/installed" ]; }
if python_wanted; then begin fetch fetch_all; fi
if wanted linux; then begin linux freeze_for_linux; fi
say "Wine 10 in a Debian 13 chroot"
make_wine_chroot
start_display
make_prefix

if python_wanted; then
    say "Windows Python 3.11 and the locked wheels"
    finish fetch
    lay_out_python
    install_wheels
    wine10 python/python.exe -c 'import sys, locale; print(sys.version, locale.getpreferredencoding())'
fi
if wanted freeze; then freeze_program; fi
if wanted installer; then make_installer; fi
if wanted installed; then check_installed; fi
if wanted linux; then
    finish linux
    check_bare_linux
fi
if wanted suite; then run_suite; fi
say "green: ${STEPS[*]}"
