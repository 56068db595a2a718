# Builds the release on a real Windows 10 or 11, 64 bit, in PowerShell 5 or 7:
#
#     powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Python PATH] [-Suite]
#
# Needs the 64-bit Python 3.11 of python.org's own installer (its last one is 3.11.9; another
# version, and one that the Python Software Foundation has not signed, is refused), NSIS 3.08 or
# newer (makensis on the PATH or in Program Files), and a network for the locked wheels; without
# one set PIP_NO_INDEX=1 and PIP_FIND_LINKS to a folder that holds them. No administrator is needed.
#
# -Suite also runs the tests that Windows can run, before anything is frozen.
#
# Leaves in build\release: HallApp\, HallApp-VERSION-setup.exe and HallApp-VERSION-portable.zip,
# with their SHA-256 in SHA256SUMS.txt.
param(
    [string]$Python = "",
    [switch]$Suite
)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version 3

$Root = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$Out = Join-Path $Root "build\release"
$Environment = Join-Path $Root "build\release-venv"
$Own = Join-Path $Environment "Scripts\python.exe"
$UpdateKey = Join-Path $Root "resources\update.pub"
$MostSetupBytes = 85000000  # as in installing.sh
$Patience = 60  # seconds until the uninstaller, which goes on in the background, is done

function Run([string]$Program, [string[]]$Words) {
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Words -join ' ') ended with $LASTEXITCODE" }
}

function Find-Python {
    if ($Python) { return (Resolve-Path $Python).Path }
    $missing = "the 64-bit Python 3.11 of python.org is missing: winget install Python.Python.3.11"
    if (-not (Get-Command py -ErrorAction SilentlyContinue)) { throw $missing }
    $found = & py -3.11 -c "import sys; print(sys.executable)"
    if ($LASTEXITCODE -ne 0) { throw $missing }
    return $found.Trim()
}

function Test-Signature([string]$File) {
    if (-not (Test-Path -LiteralPath $File)) { throw "$File is missing" }
    $signature = Get-AuthenticodeSignature -LiteralPath $File
    if ($signature.Status -ne "Valid" -or
        $signature.SignerCertificate.Subject -notmatch "O=Python Software Foundation") {
        throw "$File is not signed by the Python Software Foundation"
    }
}

# Python itself, its modules, and what they load: OpenSSL, libffi, SQLite. Tcl and Tk never ship.
function Test-Python([string]$File) {
    Run $File @("-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11) or sys.maxsize < 2**32)")
    $folder = Split-Path $File
    Test-Signature $File
    foreach ($name in "python311.dll", "python3.dll") { Test-Signature (Join-Path $folder $name) }
    Get-ChildItem (Join-Path $folder "DLLs\*.pyd") | ForEach-Object { Test-Signature $_.FullName }
    foreach ($name in "libcrypto-*.dll", "libssl-*.dll", "libffi-*.dll", "sqlite3.dll") {
        $found = @(Get-ChildItem (Join-Path $folder "DLLs\$name"))
        if ($found.Count -eq 0) { throw "$name is not beside $File" }
        $found | ForEach-Object { Test-Signature $_.FullName }
    }
}

function Find-Nsis {
    $command = Get-Command makensis -ErrorAction SilentlyContinue
    if ($command) { return $command.Source }
    foreach ($base in ${env:ProgramFiles(x86)}, $env:ProgramFiles) {
        if (-not $base) { continue }
        $file = Join-Path $base "NSIS\makensis.exe"
        if (Test-Path $file) { return $file }
    }
    throw "NSIS is missing: winget install NSIS.NSIS"
}

function Show-MissingKey {
    if (Test-Path $UpdateKey) { return }
    Write-Warning "resources\update.pub is missing: THIS BUILD TAKES NO UPDATE FROM A FILE."
    Write-Warning "Make the key first (packaging\update_key.py, see the README), then build again."
}

# Every file below a folder with its hash, one line each, in one order.
function Get-Hashes([string]$Folder) {
    Get-ChildItem -LiteralPath $Folder -Recurse -File -Force |
        Sort-Object FullName |
        ForEach-Object { "$((Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash) $($_.FullName)" }
}

# The installed program drives its own window once, makes a practice archive, and is uninstalled:
# every file of data must stay as it was.
function Test-Installed([string]$Setup, [string]$Program, [string]$Data) {
    $fresh = -not (Test-Path $Data)
    $commands = Join-Path $Program "hall-app.exe"
    $done = Start-Process $Setup "/S" -Wait -PassThru
    if ($done.ExitCode -ne 0) { throw "the installer ended with $($done.ExitCode)" }
    Run $commands @("tour", "--out", (Join-Path $Out "tour"))
    Run $commands @("desk", "--practice", "--exit-when-ready")
    $before = @(Get-Hashes $Data)
    if ($before.Count -eq 0) { throw "the program left no data to keep in $Data" }
    Start-Process (Join-Path $Program "uninstall.exe") "/S" -Wait
    $end = (Get-Date).AddSeconds($Patience)
    while ((Test-Path $Program) -and (Get-Date) -lt $end) { Start-Sleep -Milliseconds 250 }
    if (Test-Path $Program) { throw "not uninstalled: $Program is still there" }
    if (-not (Test-Path $Data)) { throw "uninstalling took the data away: $Data" }
    $after = @(Get-Hashes $Data)
    if (($before -join "`n") -cne ($after -join "`n")) { throw "uninstalling changed the data in $Data" }
    Write-Host "Installed, driven and uninstalled; $($before.Count) files of data kept as they were."
    if ($fresh) { Remove-Item -Recurse -Force -LiteralPath $Data }
}

Set-Location $Root
Show-MissingKey
$Base = Find-Python
Test-Python $Base
$Nsis = Find-Nsis

if (Test-Path $Environment) { Remove-Item -Recurse -Force $Environment }
Run $Base @("-m", "venv", $Environment)
Run $Own @("-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes",
    "--requirement", "packaging\requirements-release.txt")
Run $Own @("-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ".")

if ($Suite) {
    Run $Own @("-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes",
        "--requirement", "packaging\requirements-dev.txt")
    Run $Own @("-m", "pytest", "-q", "-m", "not posix and not long", "-n", "2", "--dist", "loadfile")
}

Run $Own @("packaging\windows\freeze.py", $Out)
$Version = & $Own -c "import tomllib; print(tomllib.load(open('pyproject.toml', 'rb'))['project']['version'])"
$Setup = Join-Path $Out "HallApp-$Version-setup.exe"
$Zip = Join-Path $Out "HallApp-$Version-portable.zip"
Run $Nsis @("/V2", "/INPUTCHARSET", "UTF8", "/DVERSION=$Version", "/DSOURCE=$Out\HallApp",
    "/DICON=$Out\pieces\HallApp.ico", "/DSIDE=$Out\pieces\side.bmp", "/DOUT=$Setup", "packaging\windows\installer.nsi")
$Bytes = (Get-Item $Setup).Length
if ($Bytes -gt $MostSetupBytes) { throw "$Setup has $Bytes bytes, at most $MostSetupBytes were promised" }
if (Test-Path $Zip) { Remove-Item $Zip }
Push-Location $Out
Run $Own @("-m", "zipfile", "-c", $Zip, "HallApp")
Pop-Location

$Program = Join-Path $env:LOCALAPPDATA "Programs\HallApp"
if (Test-Path $Program) {
    Write-Warning "HallApp is installed here already: the installed program was NOT tried."
} else {
    Test-Installed $Setup $Program (Join-Path $env:LOCALAPPDATA "HallApp")
}

Get-FileHash $Setup, $Zip -Algorithm SHA256 |
    ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path $_.Path -Leaf)" } |
    Set-Content -Encoding ascii (Join-Path $Out "SHA256SUMS.txt")
Get-Content (Join-Path $Out "SHA256SUMS.txt")
Write-Host "Not signed: sign $Setup with the hall's certificate where there is one."
Write-Host "Then tick the list in packaging\windows\README.zh.md on a Windows 10 and a Windows 11."
Show-MissingKey
