# The same program as one folder for Linux, started in a Debian that has nothing else, for
# release_check.sh. Needs: WORK, SOURCE, BARE, DISPLAY_NUMBER, suitable_python, bootstrap.

freeze_for_linux() {
    local python="$WORK/linux/bin/python"
    say "PyInstaller on Linux"
    dpkg-query -W binutils libpython3.11 >/dev/null 2>&1 ||
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends binutils \
            libpython3.11 >"$WORK/apt.log" 2>&1 || stop "apt-get failed: $WORK/apt.log"
    [ -x "$python" ] || "$(suitable_python)" -m venv "$WORK/linux"
    (cd "$SOURCE/packaging" && "$python" -c '
import setup_steps as steps
steps.install_packages(steps.missing_packages(tools=False))') || stop "system packages are missing"
    "$python" -m pip install -q --no-deps --require-hashes \
        -r "$SOURCE/packaging/requirements-release.txt" 2>"$WORK/pip-linux.log" ||
        stop "pip failed: $WORK/pip-linux.log"
    "$python" -m pip install -q --no-deps --no-build-isolation --force-reinstall "$SOURCE" \
        2>"$WORK/pip-linux.log" || stop "pip failed: $WORK/pip-linux.log"
    "$python" "$SOURCE/packaging/windows/freeze.py" "$WORK/dist-linux" ||
        stop "the program could not be frozen for Linux"
    tar -C "$WORK/dist-linux" -cJf "$WORK/HallApp-$(program_version)-linux.tar.xz" HallApp
    say "HallApp-$(program_version)-linux.tar.xz: $(stat -c %s "$WORK"/HallApp-*-linux.tar.xz) bytes"
}

in_bare_debian() {
    chroot "$BARE" env -i HOME=/opt/home PATH=/usr/bin:/bin LANG=C.UTF-8 "$@" </dev/null
}

check_bare_linux() {
    local failed line
    say "a bare Debian 12"
    [ -e "$BARE/etc/debian_version" ] || bootstrap "$BARE" bookworm ca-certificates
    mkdir -p "$BARE/opt/大厅 程序" "$BARE/proc"
    mount --bind "$WORK/dist-linux/HallApp" "$BARE/opt/大厅 程序"
    mount --bind /proc "$BARE/proc"
    mount --bind /dev "$BARE/dev"
    rm -rf "$BARE/opt/home"
    in_bare_debian '/opt/大厅 程序/hall-app' --version >"$WORK/version-linux.json" ||
        stop "the program does not start in a bare Debian"
    in_bare_debian '/opt/大厅 程序/hall-app' tour --out /opt/home/tour >"$WORK/tour-linux.jsonl" ||
        stop "the tour failed in a bare Debian: $WORK/tour-linux.jsonl"
    failed=$(grep -vc '"ok": true' "$WORK/tour-linux.jsonl" || true)
    [ "$failed" = 0 ] || stop "the tour failed in a bare Debian: $WORK/tour-linux.jsonl"
    say "tour in a bare Debian 12: $(wc -l <"$WORK/tour-linux.jsonl") steps, all done"
    for _ in 1 2; do
        line=$(in_bare_debian DISPLAY=":$DISPLAY_NUMBER" '/opt/大厅 程序/HallApp' desk --practice \
            --exit-when-ready) || stop "no window in a bare Debian"
        say "start to login: $line"
    done
}
