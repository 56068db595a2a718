# Builds the release on a real Windows 10 or 11, 64 bit, in PowerShell 5 or 7:
#
#     powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Python PATH] [-Suite]
#
# Needs a current Python 3.11 of python.org and NSIS 3.08 or newer (makensis on the PATH or in
# Program Files). Leaves in build\release: HallApp\, HallApp-VERSION-setup.exe and
# HallApp-VERSION-portable.zip, with their SHA-256 in SHA256SUMS.txt. No administrator is needed.
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

function Run([string]$Program, [string[]]$Words) {
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Words -join ' ') ended with $LASTEXITCODE" }
}

function Find-Python {
    if ($Python) { return (Resolve-Path $Python).Path }
    $found = & py -3.11 -c "import sys; print(sys.executable)"
    if ($LASTEXITCODE -ne 0) { throw "Python 3.11 of python.org is missing: winget install Python.Python.3.11" }
    return $found.Trim()
}

function Test-Signature([string]$File) {
    $signature = Get-AuthenticodeSignature $File
    if ($signature.Status -ne "Valid" -or
        $signature.SignerCertificate.Subject -notmatch "O=Python Software Foundation") {
        throw "$File is not signed by the Python Software Foundation"
    }
}

function Find-Nsis {
    $command = Get-Command makensis -ErrorAction SilentlyContinue
    if ($command) { return $command.Source }
    foreach ($base in ${env:ProgramFiles(x86)}, $env:ProgramFiles) {
        $file = Join-Path $base "NSIS\makensis.exe"
        if (Test-Path $file) { return $file }
    }
    throw "NSIS is missing: winget install NSIS.NSIS"
}

Set-Location $Root
$Base = Find-Python
Run $Base @("-c", "import sys; sys.exit(sys.version_info[:2] != (3, 11) or sys.maxsize < 2**32)")
$Folder = Split-Path $Base
Test-Signature $Base
foreach ($name in "python311.dll", "python3.dll") { Test-Signature (Join-Path $Folder $name) }
Get-ChildItem (Join-Path $Folder "DLLs\*.pyd") | ForEach-Object { Test-Signature $_.FullName }
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
if (Test-Path $Zip) { Remove-Item $Zip }
Push-Location $Out
Run $Own @("-m", "zipfile", "-c", $Zip, "HallApp")
Pop-Location

# The installed program drives its own window once; uninstalling must keep the data.
$Program = Join-Path $env:LOCALAPPDATA "Programs\HallApp"
if (Test-Path $Program) {
    Write-Host "HallApp is installed here already: the installed program is not tried."
} else {
    $done = Start-Process $Setup "/S" -Wait -PassThru
    if ($done.ExitCode -ne 0) { throw "the installer ended with $($done.ExitCode)" }
    Run (Join-Path $Program "hall-app.exe") @("tour", "--out", (Join-Path $Out "tour"))
    Start-Process (Join-Path $Program "uninstall.exe") "/S" -Wait
}

Get-FileHash $Setup, $Zip -Algorithm SHA256 |
    ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path $_.Path -Leaf)" } |
    Set-Content -Encoding ascii (Join-Path $Out "SHA256SUMS.txt")
Get-Content (Join-Path $Out "SHA256SUMS.txt")
Write-Host "Not signed: sign $Setup with the hall's certificate where there is one."
Write-Host "Then tick the list in packaging\windows\README.zh.md on a Windows 10 and a Windows 11."
