# The tests on Windows Python with code page 936, for release_check.sh.
# Needs: WORK, SOURCE, wine10. HALL_SUITE may name files or folders instead of all tests.

CHOSEN='not posix and not long'
OF_DRIVES=(tests/support/test_drives.py)  # see mount_manager

# run_tests LOG ARGUMENTS…
run_tests() {
    local log="$1"
    shift
    cd "$SOURCE"
    WINE_EXTRA="PYTHONPATH=packaging/windows HALL_DESELECTED=$WORK/deselected.txt" \
        wine10 "$WORK/python/python.exe" -m pytest -q -rfEs -p no:cacheprovider -p no:randomly \
        -p deselected -m "$CHOSEN" "$@" >"$log" 2>&1 || {
        grep -E '^(FAILED|ERROR)|passed|failed' "$log" | tail -n 60 >&2 || true
        stop "tests fail on Windows Python: $log"
    }
    cd "$WORK"
    say "$(tail -n 1 "$log")"
}

# Three workers on two cores: a test under Wine spends much of its time waiting for Wine's server.
run_suite() {
    say "tests on Windows Python: -m \"$CHOSEN\""
    : >"$WORK/deselected.txt"  # stays empty where every test named is run
    mount_manager off
    # shellcheck disable=SC2086 - several names
    run_tests "$WORK/suite.log" -n 3 --dist loadfile ${HALL_SUITE:-}
    mount_manager on
    say "those of drives once more, with Wine's mount manager"
    run_tests "$WORK/suite-drives.log" "${OF_DRIVES[@]}"
    # Each worker has written the list.
    sort -u -o deselected.txt deselected.txt
    say "left out: $(wc -l <deselected.txt) tests, each with its reason in $WORK/deselected.txt:"
    sed 's/.*: //' deselected.txt | sort | uniq -c
    say "skipped by themselves, each with its reason in $WORK/suite.log:"
    sed -n 's/^SKIPPED \[\([0-9]*\)\] [^ ]* /\1 /p' suite.log | sort -k 2 |
        awk '{ n = $1; sub(/^[0-9]+ /, ""); c[$0] += n } END { for (w in c) print c[w], w }'
}
