; The installer: for one user, without administrator, in Simplified Chinese.
;
;   makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DSOURCE=…/HallApp -DOUT=…-setup.exe
;            -DICON=…/HallApp.ico -DSIDE=…/side.bmp [-DCANDIDATE] installer.nsi
;
; Silent: setup.exe /S [/D=C:\folder, last and unquoted]; uninstall.exe /S.
; Exit status: 0 done, 1 given up by the user, 2 could not write, 3 the program is running,
; 4 this Windows is older than 10.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
ManifestDPIAware true
RequestExecutionLevel user
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"

!define APP "HallApp"
!define TITLE "社区服务大厅"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define RUNNING 3
!define TOO_OLD 4
!define DATA "$LOCALAPPDATA\${APP}"

Name "${TITLE}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${APP}"
InstallDirRegKey HKCU "Software\${APP}" "InstallDir"
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${TITLE} 安装程序"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "安装 ${TITLE} ${VERSION}"
!ifdef CANDIDATE
  !define NOTE "【候选版本】本安装程序在 Wine 下构建，尚未在真实 Windows 上构建和核对，请勿用于正式办件。$\r$\n$\r$\n"
!else
  !define NOTE ""
!endif
!define MUI_WELCOMEPAGE_TEXT "${NOTE}只为当前 Windows 用户安装，不需要管理员权限。$\r$\n$\r$\n安装和更新不会改动已有的档案；档案保存在：$\r$\n${DATA}$\r$\n$\r$\n请先关闭正在运行的${TITLE}，然后点击 [下一步(N)]。"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE RefuseWhileRunning
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${APP}.exe"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开${TITLE}"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "将从这台计算机移除程序。档案、备份和设置不会删除，保留在：$\r$\n${DATA}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "程序已移除。$\r$\n$\r$\n档案、备份和设置仍在：$\r$\n${DATA}$\r$\n$\r$\n再次安装后即可继续使用。确实不再需要时，请先另存备份，再手工删除该文件夹。"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "SimpChinese"

; Leave the folder's two programs alone in the hands of whoever installs: a program that runs
; cannot be written to. Half a program, old files beside new ones, would be the result otherwise.
!macro NameIfHeld FILE NAME
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "${NAME}"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro RefuseWhileRunning UN
Function ${UN}RefuseWhileRunning
  again:
  StrCpy $1 ""
  !insertmacro NameIfHeld "$INSTDIR\${APP}.exe" "${APP}.exe"
  !insertmacro NameIfHeld "$INSTDIR\hall-app.exe" "hall-app.exe"
  !insertmacro NameIfHeld "$INSTDIR.update\tool\${APP}.exe" "更新"
  !insertmacro NameIfHeld "$INSTDIR.update\tool\hall-app.exe" "更新"
  ClearErrors
  StrCmp $1 "" free
  IfSilent refuse
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${TITLE}（$1）正在运行。$\r$\n$\r$\n请在所有窗口中保存并关闭程序，然后点击 [重试]。" IDRETRY again
  refuse:
  SetErrorLevel ${RUNNING}
  Quit
  free:
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

; The desk's own files open with it, for this user alone. What another program has taken since stays.
!define CLASSES "Software\Classes"
!define TELL_THE_SHELL "System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'"

!macro OpenWithDesk ENDING WORDS
  WriteRegStr HKCU "${CLASSES}\${APP}.${ENDING}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${APP}.${ENDING}\DefaultIcon" "" '"$INSTDIR\${APP}.exe",0'
  WriteRegStr HKCU "${CLASSES}\${APP}.${ENDING}\shell\open\command" "" '"$INSTDIR\${APP}.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.${ENDING}" "" "${APP}.${ENDING}"
!macroend

!macro ForgetOpening ENDING
  ReadRegStr $0 HKCU "${CLASSES}\.${ENDING}" ""
  ${If} $0 == "${APP}.${ENDING}"
    DeleteRegValue HKCU "${CLASSES}\.${ENDING}" ""
    DeleteRegKey /ifempty HKCU "${CLASSES}\.${ENDING}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${APP}.${ENDING}"
!macroend

; An update that the power cut short must not go on over what is installed or taken away now.
!macro ForgetUpdate
  ${If} ${FileExists} "$INSTDIR.update\journal.json"
    RMDir /r "$INSTDIR.new"
    RMDir /r "$INSTDIR.old"
    RMDir /r "$INSTDIR.update"
  ${EndIf}
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\RunOnce" "!${APP} update"
  ClearErrors
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "需要 64 位 Windows 10 或更新版本。" /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  Call un.RefuseWhileRunning
FunctionEnd

Section "main"
  Call RefuseWhileRunning
  SetShellVarContext current
  ; The program's own folder only: what an older version had and this one has not must go.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  !ifdef NSIS_WIN32_MAKENSIS
    File /r "${SOURCE}\*"
  !else
    File /r "${SOURCE}/*"
  !endif
  !insertmacro ForgetUpdate
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\${TITLE}"
  CreateShortcut "$SMPROGRAMS\${TITLE}\${TITLE}.lnk" "$INSTDIR\${APP}.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}\${TITLE}（练习）.lnk" "$INSTDIR\${APP}.exe" "desk --practice"
  CreateShortcut "$SMPROGRAMS\${TITLE}\卸载${TITLE}.lnk" "$INSTDIR\uninstall.exe"
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${APP}.exe"
  WriteRegStr HKCU "Software\${APP}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${APP}.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro OpenWithDesk "hallkit" "${TITLE}资料包"
  !insertmacro OpenWithDesk "hallupdate" "${TITLE}更新文件"
  ${TELL_THE_SHELL}
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\${APP}.exe"
  Delete "$INSTDIR\hall-app.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\parts.txt"
  Delete "$INSTDIR\parts.cdx.json"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro ForgetUpdate
  RMDir /r "$SMPROGRAMS\${TITLE}"
  Delete "$DESKTOP\${TITLE}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${APP}"
  !insertmacro ForgetOpening "hallkit"
  !insertmacro ForgetOpening "hallupdate"
  ${TELL_THE_SHELL}
  DetailPrint "档案、备份和设置保留在 ${DATA}"
SectionEnd
