# The installer and what it does on Windows, for release_check.sh.
# Needs: WORK, SOURCE, HOST_PYTHON, DISPLAY_NUMBER, wine10, and WORK/dist/HallApp of freezing.sh.

MOST_INSTALLER_BYTES=85000000
PROFILE="prefix/drive_c/users/root"
PLACE="$PROFILE/AppData/Local/Programs/HallApp"
PLACE_ON_WINDOWS='C:\users\root\AppData\Local\Programs\HallApp'
DATA="$PROFILE/AppData/Local/HallApp"
RUNNING=3

program_version() {
    "$HOST_PYTHON" -c 'import sys, tomllib
print(tomllib.load(open(sys.argv[1], "rb"))["project"]["version"])' "$SOURCE/pyproject.toml"
}
setup_file() { echo "HallApp-$(program_version)-candidate-setup.exe"; }

make_installer() {
    local setup size
    setup=$(setup_file)
    say "NSIS: $setup"
    makensis -V2 -INPUTCHARSET UTF8 -DCANDIDATE "-DVERSION=$(program_version)" \
        "-DSOURCE=$WORK/dist/HallApp" "-DICON=$WORK/dist/pieces/HallApp.ico" \
        "-DSIDE=$WORK/dist/pieces/side.bmp" "-DOUT=$WORK/$setup" \
        "$SOURCE/packaging/windows/installer.nsi" >"$WORK/nsis.log" 2>&1 ||
        stop "NSIS failed: $WORK/nsis.log"
    size=$(stat -c %s "$setup")
    [ "$size" -le "$MOST_INSTALLER_BYTES" ] || stop "$setup has $size bytes"
    rm -f "${setup%setup.exe}portable.zip"
    (cd dist && "$HOST_PYTHON" -m zipfile -c "$WORK/${setup%setup.exe}portable.zip" HallApp)
    say "$setup: $size bytes; portable folder: $(stat -c %s "${setup%setup.exe}portable.zip") bytes"
}

# status COMMAND…: run and print the exit status.
status() {
    local result=0
    "$@" >/dev/null 2>&1 || result=$?
    echo "$result"
}

shortcuts() {
    find "$PROFILE/AppData/Roaming/Microsoft/Windows/Start Menu" "$PROFILE/Desktop" \
        -name '*社区服务大厅*.lnk' | wc -l
}

# What Windows starts for a file with one of the desk's endings, as it was registered.
opener() {
    wine10 reg query "HKCU\\Software\\Classes\\HallApp.$1\\shell\\open\\command" /ve 2>/dev/null |
        tr -d '\r' | LC_ALL=C sed -n 's/.*REG_SZ *//p'
}

files_open_with_it() {
    local ending
    for ending in hallkit hallupdate; do
        [ "$(opener "$ending")" = "\"$PLACE_ON_WINDOWS\\HallApp.exe\" \"%1\"" ] ||
            stop ".$ending files do not open with the program: $(opener "$ending")"
        wine10 reg query "HKCU\\Software\\Classes\\.$ending" /ve 2>/dev/null |
            grep -q "HallApp.$ending" || stop ".$ending is of another kind"
    done
}

all_files_there() {
    local missing
    missing=$(cd dist/HallApp && find . -type f | while read -r file; do
        cmp -s "$file" "$WORK/$1/$file" || echo "$file"
    done)
    [ -z "$missing" ] || stop "not installed, or another content: $(echo "$missing" | head -n 3)"
}

picture() { DISPLAY=":$DISPLAY_NUMBER" import -window root "$WORK/pictures/$1.png"; }
keys() { DISPLAY=":$DISPLAY_NUMBER" xdotool "$@"; }

# Wait up to $1 seconds for the rest of the line to hold.
wait_for() {
    local tries=$(($1 * 4))
    shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.25
    done
}

take_tour() {
    local out="$WORK/tour.jsonl" failed
    wine10 "$PLACE_ON_WINDOWS\\hall-app.exe" tour --out 'C:\导览 图片' >"$out" 2>"$WORK/tour.err" ||
        stop "the tour of the installed program failed: $out"
    failed=$(grep -vc '"ok": true' "$out" || true)
    [ "$failed" = 0 ] && [ "$(wc -l <"$out")" -ge 20 ] || stop "the tour did not end: $out"
    say "tour of the installed program: $(wc -l <"$out") steps, all done"
}

# What the tour does not reach: a child process of the frozen program, the archive from outside.
try_commands() {
    local program="$PLACE_ON_WINDOWS\\hall-app.exe" paper told
    paper=$(basename "$(find 'prefix/drive_c/导览 图片/papers' -name '*.pdf' | head -n 1)")
    told=$(wine10 "$program" forms import "C:\\导览 图片\\papers\\$paper" --id x 2>&1 || true)
    grep -q '"pdf-no-fields"' <<<"$told" ||
        stop "a PDF is not read in a process of its own: $told"
    wine10 "$program" verify --deep >"$WORK/verify.json" || stop "the archive is not sound"
    wine10 "$program" print list >"$WORK/print.json" || stop "print list failed: $WORK/print.json"
    wine10 "$program" backup --to 'C:\导览 图片' >"$WORK/backup.json" ||
        stop "no backup: $WORK/backup.json"
    say "commands of the installed program: forms import, verify, print list, backup"
}

measure_start() {
    local line
    for _ in 1 2 3; do
        line=$(wine10 "$PLACE_ON_WINDOWS\\hall-app.exe" desk --practice --exit-when-ready 2>/dev/null)
        say "start to login: $line"
    done
}

window_open() { keys search --name "$1" >/dev/null 2>&1; }

refuse_while_running() {
    wine10 "$PLACE_ON_WINDOWS\\HallApp.exe" desk --practice >/dev/null 2>&1 &
    wait_for 180 window_open '社区服务大厅|服务大厅|练习' || stop "the installed program shows no window"
    sleep 3
    picture program-login
    [ "$(status wine10 "$(setup_file)" /S)" = "$RUNNING" ] ||
        stop "an installation over the running program was not refused"
    wine10 "$PLACE_ON_WINDOWS\\uninstall.exe" /S
    sleep 3
    all_files_there "$PLACE"
    wine10 "$(setup_file)" >/dev/null 2>&1 &
    wait_for 60 window_open '安装' || stop "the installer shows no window"
    sleep 2
    keys key Return
    sleep 1
    keys key Return
    sleep 2
    picture installer-refuses
    keys key Escape
    sleep 2
    wine10 taskkill /f /im HallApp.exe >/dev/null 2>&1
    say "installing and uninstalling are refused while the program runs"
}

install_elsewhere() {
    printf 'start /wait %s /S /D=%s\r\nexit %%errorlevel%%\r\n' "$(setup_file)" \
        'C:\办事 大厅\Hall App' | iconv -t gbk >elsewhere.bat
    wine10 cmd /c elsewhere.bat >/dev/null 2>&1 || stop "no installation into a Chinese path"
    all_files_there 'prefix/drive_c/办事 大厅/Hall App'
    wine10 'C:\办事 大厅\Hall App\hall-app.exe' --version >"$WORK/version.json" ||
        stop "the program does not start from a Chinese path"
    wine10 'C:\办事 大厅\Hall App\uninstall.exe' /S
    wait_for 30 test ! -e 'prefix/drive_c/办事 大厅/Hall App' || stop "not uninstalled elsewhere"
    say "installed, started and uninstalled in C:\\办事 大厅\\Hall App"
}

# The folder without an installer, in a place with spaces and Chinese letters.
check_portable() {
    local zip place='prefix/drive_c/便携 大厅'
    zip=$(setup_file)
    rm -rf "$place"
    unzip -q "${zip%setup.exe}portable.zip" -d "$place" || stop "the portable folder does not unpack"
    wine10 'C:\便携 大厅\HallApp\hall-app.exe' desk --practice --exit-when-ready \
        --data-dir 'C:\便携 大厅\数据' >"$WORK/portable.json" 2>/dev/null ||
        stop "the portable program does not start"
    say "portable folder unpacked and started: $(cat "$WORK/portable.json")"
    rm -rf "$place"
}

uninstall_keeps_data() {
    local before after
    before=$(find "$DATA" -type f -exec sha256sum {} + | sort)
    [ -n "$before" ] || stop "the program left no data to keep"
    wine10 "$PLACE_ON_WINDOWS\\uninstall.exe" /S
    wait_for 30 test ! -e "$PLACE" || stop "the program is still there: $(ls "$PLACE")"
    after=$(find "$DATA" -type f -exec sha256sum {} + | sort)
    [ "$before" = "$after" ] || stop "uninstalling changed the data"
    [ "$(shortcuts)" = 0 ] || stop "a shortcut was left"
    ! wine10 reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\HallApp' \
        >/dev/null 2>&1 || stop "the entry in the list of programs was left"
    [ -z "$(opener hallkit)$(opener hallupdate)" ] || stop "files still open with the program"
    ! wine10 reg query 'HKCU\Software\Classes\.hallkit' >/dev/null 2>&1 ||
        stop "the ending of a file was left in the registry"
    say "uninstalled, $(echo "$before" | wc -l) files of data kept as they were"
}

# The pages, for a person to look at.
photograph_installer() {
    wine10 "$(setup_file)" >/dev/null 2>&1 &
    wait_for 60 window_open '安装' || stop "the installer shows no window"
    sleep 2
    picture installer-welcome
    keys key Return
    sleep 1
    picture installer-folder
    keys key Return
    wait_for 120 test -e "$PLACE/uninstall.exe" || stop "the installer did not install"
    sleep 4
    picture installer-finish
    keys key space
    keys key Return
    sleep 2
    wine10 "$PLACE_ON_WINDOWS\\uninstall.exe" >/dev/null 2>&1
    sleep 3
    picture uninstaller-confirm
    keys key Return
    wait_for 60 test ! -e "$PLACE/HallApp.exe" || stop "the uninstaller did not uninstall"
    sleep 2
    picture uninstaller-finish
    keys key Return
}

check_installed() {
    say "silent installation"
    rm -rf "$DATA" "$PLACE" 'prefix/drive_c/导览 图片' 'prefix/drive_c/办事 大厅'
    mkdir -p "$WORK/pictures"
    wine10 "$(setup_file)" /S || stop "the silent installation failed"
    all_files_there "$PLACE"
    [ "$(shortcuts)" = 4 ] || stop "$(shortcuts) shortcuts instead of 4"
    say "installed: $(du -sm "$PLACE" | cut -f1) MiB"
    wine10 "$PLACE_ON_WINDOWS\\hall-app.exe" --version >"$WORK/version.json" ||
        stop "the installed program does not start"
    files_open_with_it
    take_tour
    measure_start
    try_commands
    refuse_while_running
    [ "$(status wine10 "$(setup_file)" /S)" = 0 ] || stop "no installation over an older one"
    all_files_there "$PLACE"
    install_elsewhere
    check_update
    check_portable
    wine10 "$(setup_file)" /S || stop "no installation over an updated program"
    all_files_there "$PLACE"
    uninstall_keeps_data
    photograph_installer
}
