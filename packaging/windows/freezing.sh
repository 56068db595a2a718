# Freezing the program with the Windows Python, for release_check.sh.
# Needs: WORK, SOURCE, wine10. Leaves WORK/dist/HallApp.

freeze_program() {
    say "PyInstaller under Wine"
    wine10 python/python.exe source/packaging/windows/freeze.py dist --candidate \
        2>"$WORK/freeze.err" || {
        cat "$WORK/freeze.err" >&2
        grep -v api-ms-win "$WORK/dist/pieces/pyinstaller.log" | tail -n 20 >&2 || true
        stop "the program could not be frozen"
    }
    say "$(du -sm dist/HallApp | cut -f1) MiB in $(find dist/HallApp -type f | wc -l) files"
}
