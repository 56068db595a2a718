# The tests on Windows Python with code page 936, for release_check.sh.
# Needs: WORK, SOURCE, wine10. HALL_SUITE may name files or folders instead of all tests.

NOT_HERE='not posix and not long'

run_suite() {
    say "tests on Windows Python: -m \"$NOT_HERE\""
    cd "$SOURCE"
    # shellcheck disable=SC2086 - several names
    wine10 "$WORK/python/python.exe" -m pytest -q -p no:cacheprovider -p no:randomly \
        -m "$NOT_HERE" -n 2 --dist loadfile ${HALL_SUITE:-} >"$WORK/suite.log" 2>&1 || {
        grep -E '^(FAILED|ERROR)|passed|failed' "$WORK/suite.log" | tail -n 60 >&2
        stop "tests fail on Windows Python: $WORK/suite.log"
    }
    cd "$WORK"
    say "$(tail -n 1 "$WORK/suite.log")"
}
