# An update from its signed file, carried out by the installed program, for release_check.sh.
# Needs: WORK, SOURCE, wine10, WORK/dist/HallApp of freezing.sh and the names of installing.sh.
# The key is made for this check alone, and so is the higher version: the same program with another
# number, once as it is and once with a table that it does not start with.

HELD='C:\更新 数据'
HELD_HERE='prefix/drive_c/更新 数据'
UPDATED=999.0.0
BROKEN=999.0.1
FROM_DESK=999.0.2
CUT=999.0.3

own_program() { wine10 "$PLACE_ON_WINDOWS\\hall-app.exe" "$@" --data-dir "$HELD"; }
version_installed() {
    basename "$PLACE"/_internal/hall_app-*.dist-info .dist-info | sed 's/.*-//'
}
papers_held() { wine10 python/python.exe source/packaging/windows/stored_papers.py "$HELD"; }

# signed VERSION: the frozen program as that version; the rest of the line changes it before.
signed() {
    local folder="updates/$1" told
    shift
    cp -r dist/HallApp "$folder"
    cp updates/update.pub "$folder/_internal/resources/"
    told=$(echo "$folder"/_internal/hall_app-*.dist-info)
    sed -i "s/^Version: .*/Version: ${folder#updates/}/" "$told/METADATA"
    mv "$told" "$folder/_internal/hall_app-${folder#updates/}.dist-info"
    "$@" "$folder"
    wine10 python/python.exe source/packaging/make_update.py "$folder" updates \
        --key updates/private.pem --passphrase-file updates/secret.txt --changes updates/changes.txt \
        --system windows-x86_64 >"updates/make.log" 2>&1 || stop "no update file: updates/make.log"
    rm -rf "$folder"
}
break_start() { echo '[acts' >"$1/_internal/resources/policy.toml"; }

prepare_updates() {
    rm -rf updates "$HELD_HERE" "$PLACE".update "$PLACE".new "$PLACE".old
    mkdir updates
    echo 'a passphrase for this check' >updates/secret.txt
    echo '核对更新。' >updates/changes.txt
    wine10 python/python.exe source/packaging/update_key.py updates/private.pem \
        --public updates/update.pub --passphrase-file updates/secret.txt >updates/key.log 2>&1 ||
        stop "no key for the check: updates/key.log"
    cp updates/update.pub "$PLACE/_internal/resources/"
    signed "$UPDATED" :
    signed "$BROKEN" break_start
    signed "$FROM_DESK" break_start
    signed "$CUT" :
    cp "updates/hall-app-$UPDATED-windows-x86_64.hallupdate" updates/tampered.hallupdate
    printf '\377\377\377\377' | dd of=updates/tampered.hallupdate bs=1 seek=50000000 \
        conv=notrunc status=none
}

# A hall with papers that were printed before the update.
make_hall() {
    local material words=()
    for material in form=original id-card=copy household-book=copy photo=waived:本站已有; do
        words+=(--material "$material")
    done
    wine10 "$PLACE_ON_WINDOWS\\hall-app.exe" desk --practice --exit-when-ready \
        --data-dir "$HELD" >/dev/null 2>&1
    own_program accept --item LD02 --name 周文静 --field matter=申领 "${words[@]}" \
        --out 'C:\更新 数据\out' >updates/accept.json || stop "no case: updates/accept.json"
    older_hall
    papers_held >updates/papers-before.txt
    [ "$(wc -l <updates/papers-before.txt)" -ge 1 ] || stop "the hall has no papers"
}

# The archive as a program before the last step of its shape left it, and that program.
older_hall() {
    rm "$PLACE/_internal/hall_app/storage/migrations/$(last_step).py"
    wine10 python/python.exe source/packaging/windows/older_hall.py "$HELD" >updates/older.txt 2>&1 ||
        stop "the archive does not become an older one: updates/older.txt"
    [ "$(step_of_archive)" != "$(last_step)" ] || stop "the archive has the last step"
}
last_step() {
    basename -s .py "$(ls source/src/hall_app/storage/migrations/[0-9]*.py | sort | tail -n 1)"
}
step_of_archive() {
    wine10 python/python.exe source/packaging/windows/stored_papers.py "$HELD" --step | tr -d '\r'
}

# refused CODE FILE: the update is not taken, for this reason, and the program is the same.
refused() {
    own_program update "updates\\$2" >updates/refused.json 2>&1 || true
    grep -q "\"$1\"" updates/refused.json || stop "$2 was not refused: updates/refused.json"
    [ "$(version_installed)" = "$(program_version)" ] || stop "$2 changed the program"
    [ ! -e "$PLACE.new" ] || stop "$2 was unpacked"
}

backups_made() { find "$HELD_HERE" -path '*/backups/*' -type f | wc -l; }
update_ended() { [ ! -e "$PLACE.update/journal.json" ] && [ ! -e "$PLACE.old" ]; }

# updated VERSION: carry it out and wait for the tool, which goes on when the command has ended.
updated() {
    own_program update "updates\\hall-app-$1-windows-x86_64.hallupdate" \
        >"updates/$1.json" 2>&1 || stop "the update did not begin: updates/$1.json"
    wait_for 600 update_ended || stop "the update did not end: updates/$1.json"
    sleep 2
}

# begun VERSION [cut]: as the desk begins one; with "cut" the power goes between two renamings.
begun() {
    local version=$1
    shift
    wine10 python/python.exe source/packaging/windows/desk_update.py \
        "updates\\hall-app-$version-windows-x86_64.hallupdate" "$PLACE_ON_WINDOWS" "$HELD" "$@" \
        >"updates/$version.txt" 2>&1 || stop "the desk begins no update: updates/$version.txt"
}

# What the desk that comes back was told: of a program of Wine, the command line is seen from here.
desk_told() { pgrep -af -- '--after-update' | grep -F HallApp.exe | grep -F "$1" >/dev/null; }
desk_is_back() {
    wait_for 300 desk_told "$1" || stop "the desk does not come back: $1"
    wait_for 60 window_open '社区服务大厅|服务大厅|练习' || stop "no window after the update"
    sleep 3
    picture "$2"
    wine10 taskkill /f /im HallApp.exe >/dev/null 2>&1
    wait_for 60 update_ended || stop "the update did not end with the desk"
}

at_next_logon() {
    wine10 reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce' \
        /v '!HallApp update' 2>/dev/null | tr -d '\r' | LC_ALL=C sed -n 's/.*REG_SZ *//p'
}

# Wine runs no RunOnce of a user: the command that Windows would run is taken out and run here.
log_on() {
    local line
    line=$(at_next_logon)
    [ -n "$line" ] || stop "Windows was left no command for the next logon"
    printf 'start "" %s\r\n' "$line" >updates/logon.bat
    wine10 reg delete 'HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce' \
        /v '!HallApp update' /f >/dev/null 2>&1
    wine10 cmd /c 'updates\logon.bat' >/dev/null 2>&1
}

begun_and_cut() {
    begun "$CUT" cut
    [ ! -e "$PLACE" ] && [ -e "$PLACE.old" ] && [ -e "$PLACE.new" ] || stop "the cut is elsewhere"
}

# The desk hands over to a program that does not start; then the power goes where no shortcut leads
# to a program any more, and the next logon brings the new one in.
check_desk_updates() {
    begun "$FROM_DESK"
    desk_is_back update-returned update-returned
    [ "$(version_installed)" = "$UPDATED" ] || stop "a broken program stayed after the desk's update"
    [ -z "$(at_next_logon)" ] || stop "a command for the next logon was left"
    begun_and_cut
    wine10 "$(setup_file)" /S || stop "no installation where an update was cut short"
    all_files_there "$PLACE"
    [ ! -e "$PLACE.old" ] && [ ! -e "$PLACE.new" ] && [ ! -e "$PLACE.update" ] ||
        stop "the installer left an update that was cut short"
    [ -z "$(at_next_logon)" ] || stop "the update would go on over what was installed"
    cp updates/update.pub "$PLACE/_internal/resources/"
    begun_and_cut
    log_on
    desk_is_back "$CUT" update-after-cut
    [ "$(version_installed)" = "$CUT" ] || stop "the update did not go on after the power cut"
    [ -z "$(at_next_logon)" ] || stop "a command for the next logon was left"
    papers_are_the_same "after an update cut short"
    wait_for 60 tidied_up || stop "the update left its folder"
    say "the desk comes back after an update; one cut short goes on at the next logon"
}

tidied_up() {
    own_program verify >/dev/null 2>&1
    [ ! -e "$PLACE.update" ]
}

papers_are_the_same() {
    papers_held >updates/papers-after.txt
    cmp -s updates/papers-before.txt updates/papers-after.txt || stop "a printed paper changed"
    own_program verify --deep >updates/verify.json || stop "the archive is not sound: $1"
}

check_update() {
    local before
    prepare_updates
    make_hall
    refused update-unreadable tampered.hallupdate
    wine10 "$PLACE_ON_WINDOWS\\HallApp.exe" desk --practice --data-dir "$HELD" >/dev/null 2>&1 &
    wait_for 180 window_open '社区服务大厅|服务大厅|练习' || stop "no window before the update"
    wait_for 60 test -e "$HELD_HERE/hall.archive-wal" || stop "the archive is not open"
    refused archive-in-use "hall-app-$UPDATED-windows-x86_64.hallupdate"
    wine10 taskkill /f /im HallApp.exe >/dev/null 2>&1
    before=$(backups_made)
    updated "$BROKEN"
    [ "$(version_installed)" = "$(program_version)" ] || stop "a broken program stayed"
    [ "$(step_of_archive)" != "$(last_step)" ] || stop "a broken program left a migrated archive"
    grep -q '"update-returned"' "updates/$BROKEN.json" || stop "its return was not told"
    papers_are_the_same "after a broken update"
    updated "$UPDATED"
    [ "$(version_installed)" = "$UPDATED" ] || stop "the new program is not there"
    [ "$(step_of_archive)" = "$(last_step)" ] || stop "the update did not migrate the archive"
    [ "$(backups_made)" -ge "$((before + 2))" ] || stop "an update began without a backup"
    papers_are_the_same "after the update"
    [ -e "$PLACE/uninstall.exe" ] || stop "the update lost the uninstaller"
    # The tool may still have been there at the first start of the new program.
    wait_for 60 tidied_up || stop "the update left its folder"
    not_taken "$UPDATED" update-same
    check_desk_updates
    not_taken "$UPDATED" update-not-newer
    rm -rf updates "$HELD_HERE"
    say "updated from a signed file; a changed one and one that does not start were not kept"
}

# not_taken VERSION CODE: what is no step forward is refused for this reason.
not_taken() {
    own_program update "updates\\hall-app-$1-windows-x86_64.hallupdate" \
        >updates/refused.json 2>&1 || true
    grep -q "\"$2\"" updates/refused.json || stop "version $1 was not refused: updates/refused.json"
}
