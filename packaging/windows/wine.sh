# Wine 10 in a Debian 13 chroot, for release_check.sh; Debian 12's own Wine is too old for Qt 6.9.
# Needs: WORK (work folder), CHROOT (outside WORK). Sets DISPLAY_NUMBER.

install_tools() {
    local tools=(debootstrap gcc-mingw-w64-x86-64-win32 mingw-w64-tools osslsigncode nsis xvfb
        unzip xdotool imagemagick python3 python3-venv)
    local missing=()
    for tool in "${tools[@]}"; do
        dpkg-query -W -f '${Status}' "$tool" 2>/dev/null | grep -q 'ok installed' || missing+=("$tool")
    done
    [ "${#missing[@]}" = 0 ] && return
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >"$WORK/apt.log" 2>&1 || stop "apt-get install ${missing[*]} failed: $WORK/apt.log"
}

debian_mirror() {
    grep -rhoE 'https?://[^ ]*debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
        tr -d ' ' | head -n 1 || true
}

# bootstrap FOLDER SUITE PACKAGES: a bare Debian, with this machine's way to its mirror.
bootstrap() {
    mkdir -p "$1"
    # shellcheck disable=SC2046 - no mirror found means no argument
    debootstrap --variant=minbase --include="$3" "$2" "$1" $(debian_mirror) \
        >"$WORK/debootstrap-$2.log" 2>&1 || stop "debootstrap $2 failed: $WORK/debootstrap-$2.log"
    cp /etc/resolv.conf "$1/etc/"
    cp /etc/apt/apt.conf.d/* "$1/etc/apt/apt.conf.d/" 2>/dev/null || true
}

make_wine_chroot() {
    if [ ! -e "$CHROOT/.hall-wine" ]; then
        bootstrap "$CHROOT" trixie ca-certificates,locales
        echo 'zh_CN.UTF-8 UTF-8' >>"$CHROOT/etc/locale.gen"
        chroot "$CHROOT" locale-gen >/dev/null
        chroot "$CHROOT" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends wine wine64 fonts-noto-cjk libcups2t64' \
            >"$WORK/wine-install.log" 2>&1 || stop "Wine was not installed: $WORK/wine-install.log"
        touch "$CHROOT/.hall-wine"
    fi
    mount --bind /proc "$CHROOT/proc"
    mount --bind /dev "$CHROOT/dev"
    mkdir -p "$CHROOT$WORK"
    mount --bind "$WORK" "$CHROOT$WORK"
}

# A display of its own; programs in the chroots reach it by its abstract socket.
start_display() {
    rm -f "$WORK/display"
    Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$WORK/display" >/dev/null 2>&1 &
    DISPLAY_SERVER=$!
    for _ in $(seq 100); do
        DISPLAY_NUMBER=$(cat "$WORK/display")
        [ -z "$DISPLAY_NUMBER" ] || return 0
        sleep 0.1
    done
    stop "Xvfb does not start"
}

# Run a Windows program in the present folder. The code page is 936. The MSVC runtime is the
# shipped one, never Wine's; standard input must be there, or Windows Python does not start.
wine10() {
    chroot "$CHROOT" env -i -C "$PWD" HOME=/root PATH=/usr/bin:/bin LC_ALL=zh_CN.UTF-8 \
        DISPLAY=":$DISPLAY_NUMBER" WINEPREFIX="$WORK/prefix" WINEDEBUG=-all ${WINE_EXTRA:-} \
        WINEDLLOVERRIDES="vcruntime140,vcruntime140_1,msvcp140,msvcp140_1,msvcp140_2=n" \
        wine "$@" </dev/null
}

# Chinese letters in the classic dialogs of the installer.
make_prefix() {
    if [ -e "$WORK/prefix/system.reg" ]; then
        [ ! -e "$WORK/prefix/without-mount-manager" ] || mount_manager on  # a run was cut short
        return
    fi
    wine10 wineboot -i >"$WORK/wineboot.log" 2>&1 || stop "Wine does not start: $WORK/wineboot.log"
    local key='HKCU\Software\Wine\Fonts\Replacements' face
    for face in "MS Shell Dlg" "MS Shell Dlg 2" "Tahoma" "SimSun"; do
        wine10 reg add "$key" /v "$face" /d "Noto Sans CJK SC" /f >/dev/null 2>&1
    done
}

end_wine_server() {
    chroot "$CHROOT" env HOME=/root WINEPREFIX="$WORK/prefix" wineserver -k 2>/dev/null || true
    chroot "$CHROOT" env HOME=/root WINEPREFIX="$WORK/prefix" wineserver -w 2>/dev/null || true
}

# mount_manager on|off: Wine asks this service of its own process about the volume at each stat and
# each opening of a file, which makes them two to three times as slow. Only drives need it.
mount_manager() {
    local start=4
    touch "$WORK/prefix/without-mount-manager"
    [ "$1" = off ] || start=0
    wine10 reg add 'HKLM\System\CurrentControlSet\Services\MountMgr' /v Start /t REG_DWORD \
        /d "$start" /f >/dev/null 2>&1 || stop "Wine's mount manager cannot be turned $1"
    end_wine_server
    [ "$1" = off ] || rm "$WORK/prefix/without-mount-manager"
}

stop_wine() {
    end_wine_server
    [ -z "${DISPLAY_SERVER:-}" ] || kill "$DISPLAY_SERVER" 2>/dev/null || true
}
