; The Windows installer: for one user, without an administrator; /S is silent, /D=C:\folder says where.
;
;   makensis -DVERSION=1.2.3 -DSOURCE=frozen\claimdesk -DOUT=setup.exe -DICONS=build\icons -DLICENSE=LICENSE claimdesk.nsi
;
; With -DSIGN="command" the command is run on the uninstaller and on the installer, with the file as its argument.

Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
; Both programs carry the same modules: the second costs nothing if the first is still remembered.
SetCompressorDictSize 64
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define APP "Claimdesk"
!define WINDOW "claimdesk-window.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Claimdesk"
!define OWN_KEY "Software\Claimdesk"
!define FILE_TYPE "Claimdesk.Project.1"
!define SUFFIX ".claimdesk"

Name "${APP} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Claimdesk"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${APP} ${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICONS}/claimdesk.ico"
!define MUI_UNICON "${ICONS}/claimdesk.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Ukrainian"

LangString TooOld ${LANG_ENGLISH} "Claimdesk needs 64-bit Windows 10 or newer."
LangString TooOld ${LANG_UKRAINIAN} "Claimdesk потребує 64-розрядної Windows 10 або новішої."
LangString IsRunning ${LANG_ENGLISH} "Claimdesk is running. Close it, then try again."
LangString IsRunning ${LANG_UKRAINIAN} "Claimdesk працює. Закрийте програму й спробуйте ще раз."
LangString ProjectType ${LANG_ENGLISH} "Claimdesk project"
LangString ProjectType ${LANG_UKRAINIAN} "Проєкт Claimdesk"
LangString Settings ${LANG_ENGLISH} "Your projects stay where they are. Remove your settings and the backups of your projects, too?"
LangString Settings ${LANG_UKRAINIAN} "Ваші проєкти лишаться на місці. Вилучити також налаштування й резервні копії проєктів?"

; Signing: nothing is signed unless a command is given.
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
  !finalize '${SIGN} "%1"'
!endif

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that runs keeps its file open: it cannot be opened for writing then.
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION "$(IsRunning)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Claimdesk"
  SetShellVarContext current
  !insertmacro StopIfRunning
  ; Another version may have had other files.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  File "/oname=claimdesk.ico" "${ICONS}/claimdesk.ico"
  File "/oname=project.ico" "${ICONS}/claimdesk-document.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\claimdesk.ico"

  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${SUFFIX}" "" "${FILE_TYPE}"
  WriteRegStr HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${FILE_TYPE}" ""
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}" "" "$(ProjectType)"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\DefaultIcon" "" "$INSTDIR\project.ico"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" open "%1"'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\claimdesk.ico"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Claimdesk contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro StopIfRunning
  ; Only what was installed is removed: projects may lie in this folder too.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\claimdesk.exe"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\claimdesk.ico"
  Delete "$INSTDIR\project.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"

  DeleteRegKey HKCU "Software\Classes\${FILE_TYPE}"
  DeleteRegValue HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${FILE_TYPE}"
  ReadRegStr $0 HKCU "Software\Classes\${SUFFIX}" ""
  ${If} $0 == "${FILE_TYPE}"
    DeleteRegValue HKCU "Software\Classes\${SUFFIX}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "Software\Classes\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\${SUFFIX}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(Settings)" /SD IDNO IDNO stay
    RMDir /r "$LOCALAPPDATA\claimdesk"
  stay:
SectionEnd
