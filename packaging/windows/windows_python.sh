# A Windows Python out of a wheel that carries python.org's signed files, for release_check.sh.
# Needs: WORK, HOST_PYTHON, wine10.

PYTHON_WHEEL=panda3d==1.10.14
PYTHON_WHEEL_FILE=panda3d-1.10.14-cp311-cp311-win_amd64.whl
PYTHON_WHEEL_SHA256=1ddf01040b9c5497fb8659e3c5ef793a26c869cfdfb1b75e6d04d6fba0c03b73
SIGNED_AT=1701719027  # the certificate of python.org's 3.11.7 has expired since

fetch_all() {
    fetch_windows_python
    check_signatures
    fetch_wheels
}

fetch_windows_python() {
    local file="$WORK/download/$PYTHON_WHEEL_FILE"
    if [ ! -e "$file" ]; then
        "$HOST_PYTHON" -m pip download -q --no-deps --platform win_amd64 --python-version 3.11 \
            --only-binary=:all: -d "$WORK/download" "$PYTHON_WHEEL" 2>"$WORK/pip-download.log" ||
            stop "the Windows Python could not be fetched: $WORK/pip-download.log"
    fi
    echo "$PYTHON_WHEEL_SHA256  $file" | sha256sum -c --quiet || stop "$file has another content"
    unzip -qo "$file" 'deploy_libs/*' -d "$WORK/download/panda3d"
}

# Every file taken must carry a sound signature of the Python Software Foundation.
check_signatures() {
    local folder="$WORK/download/panda3d/deploy_libs" file count=0
    for file in "$folder"/python311.dll "$folder"/*.pyd "$folder"/sqlite3.dll "$folder"/lib*.dll; do
        osslsigncode verify -in "$file" -ignore-cdp -ignore-crl -ignore-timestamp \
            -time "$SIGNED_AT" -CAfile /etc/ssl/certs/ca-certificates.crt \
            >"$WORK/signature.txt" 2>/dev/null || stop "bad signature: $file"
        grep -q 'Subject: .*O=Python Software Foundation' "$WORK/signature.txt" ||
            stop "not signed by the Python Software Foundation: $file"
        count=$((count + 1))
    done
    say "$count files carry a sound signature of the Python Software Foundation"
}

# Lib is that of this machine's Python 3.11; it is the same on all systems.
lay_out_python() {
    local from="$WORK/download/panda3d/deploy_libs" to="$WORK/python" lib
    [ -e "$to/python.exe" ] && return
    mkdir -p "$to/DLLs" "$to/Lib/site-packages"
    cp "$from"/*.pyd "$from"/lib*.dll "$from"/sqlite3.dll "$to/DLLs/"
    rm -f "$to/DLLs/_tkinter.pyd"
    cp "$from/python311.dll" "$to/"
    lib=$("$HOST_PYTHON" -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
    tar -C "$lib" --exclude=site-packages --exclude=dist-packages --exclude=lib-dynload \
        --exclude='config-3.11*' --exclude=./test --exclude=__pycache__ --exclude=idlelib \
        --exclude='_sysconfigdata*' --exclude=EXTERNALLY-MANAGED --exclude=tkinter -cf - . |
        tar -C "$to/Lib" -xf -
    make_python_exe "$to"
}

# python.exe only starts the interpreter; python3.dll hands Qt's stable-ABI calls on to
# python311.dll. On a real Windows both are python.org's own.
make_python_exe() {
    mkdir -p "$WORK/mingw"
    cd "$WORK/mingw"
    gendef - "$1/python311.dll" >python311.def 2>/dev/null
    x86_64-w64-mingw32-dlltool -d python311.def -l libpython311.a -D python311.dll
    printf '%s\n' '#include <wchar.h>' '__declspec(dllimport) int Py_Main(int, wchar_t **);' \
        'int wmain(int c, wchar_t **v) { return Py_Main(c, v); }' >python.c
    x86_64-w64-mingw32-gcc -O2 -s -municode -o "$1/python.exe" python.c libpython311.a
    {
        echo 'LIBRARY python3.dll'
        echo EXPORTS
        awk '/^EXPORTS/ {on = 1; next} on && NF {print $1}' python311.def | tr -d '\r' |
            grep -v '^;' | sort -u | sed 's/.*/ &=python311.&/'
    } >python3.def
    echo 'int DllMainCRTStartup(void *a, unsigned b, void *c) { return 1; }' >entry.c
    x86_64-w64-mingw32-gcc -shared -nostdlib -s -o "$1/python3.dll" entry.c python3.def
    cd "$WORK"
}

# The lock files hold both systems; pip would judge their markers by this machine.
fetch_wheels() {
    "$HOST_PYTHON" "$SOURCE/packaging/windows/lock_for_windows.py" \
        "$SOURCE/packaging/requirements-release.txt" "$SOURCE/packaging/requirements-dev.txt" \
        >"$WORK/locked.txt"
    "$HOST_PYTHON" -m pip download -q --require-hashes --no-deps --platform win_amd64 \
        --python-version 3.11 --implementation cp --abi cp311 --abi abi3 --abi none \
        --only-binary=:all: -d "$WORK/wheels" -r "$WORK/locked.txt" \
        2>"$WORK/pip-download.log" ||
        stop "a locked wheel for Windows could not be fetched: $WORK/pip-download.log"
}

install_wheels() {
    local pip
    [ -e "$WORK/python/installed" ] && cmp -s "$WORK/python/installed" "$WORK/locked.txt" && return
    pip=$(ls "$WORK"/wheels/pip-*.whl | head -n 1)
    unzip -qo "$pip" -d "$WORK/python/Lib/site-packages"
    # The runtime beside the wheel's Python is of 2016; one generation in the whole process.
    unzip -qoj "$WORK"/wheels/shiboken6-*.whl shiboken6/vcruntime140.dll \
        shiboken6/vcruntime140_1.dll -d "$WORK/python"
    cd "$WORK"
    WINE_EXTRA="PIP_NO_INDEX=1 PIP_FIND_LINKS=wheels" wine10 python/python.exe -m pip install -q \
        --no-warn-script-location --no-compile --no-deps --require-hashes -r locked.txt >"$WORK/pip-wine.log" 2>&1 ||
        stop "pip on Windows Python failed: $WORK/pip-wine.log"
    # As a checkout does, so that the tests find the program's files beside it.
    wine10 python/python.exe -m pip install -q --no-warn-script-location --no-deps --no-index \
        --no-build-isolation --editable ./source >"$WORK/pip-program.log" 2>&1 ||
        stop "the program does not install: $WORK/pip-program.log"
    cp "$WORK/locked.txt" "$WORK/python/installed"
}
