# Sign the frozen program if there is a certificate, and make both installers, on Windows. makensis and WiX 3 come with the runner's image.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "../..")
$version = python packaging/version.py
$machine = if ($env:PROCESSOR_ARCHITECTURE -eq "ARM64") { "arm64" } else { "x64" }
$frozen = "dist/frozen/claimdesk"
$setup = "dist/claimdesk-$version-windows-$machine-setup.exe"
$msi = "dist/claimdesk-$version-windows-$machine.msi"

$signtool = $null
if ($env:WINDOWS_CERTIFICATE) {
    $certificate = Join-Path $env:RUNNER_TEMP "certificate.pfx"
    [IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    $signtool = Get-ChildItem "${env:ProgramFiles(x86)}/Windows Kits/10/bin/*/x64/signtool.exe" | Sort-Object FullName | Select-Object -Last 1
} else {
    Write-Output "UNSIGNED: there is no certificate here."
}

function Sign($file) {
    if ($signtool) {
        & $signtool sign /f $certificate /p $env:WINDOWS_CERTIFICATE_PASSWORD /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 $file
        if ($LASTEXITCODE) { throw "$file was not signed" }
    }
}

Sign "$frozen/claimdesk.exe"
Sign "$frozen/claimdesk-window.exe"
# The icon of projects lies beside the program; both installers take the frozen folder as it is.
& makensis -V2 -WX "-DVERSION=$version" "-DSOURCE=$((Resolve-Path $frozen).Path)" "-DOUT=$(Join-Path (Get-Location) $setup)" `
    "-DICONS=$((Resolve-Path build/icons).Path)" "-DLICENSE=$((Resolve-Path LICENSE).Path)" packaging/windows/claimdesk.nsi
if ($LASTEXITCODE) { throw "makensis failed" }
Sign $setup

python packaging/windows/wxs.py $frozen $version build/claimdesk.wxs --icons build/icons --machine $machine
$wix = "${env:WIX}bin"
& "$wix/candle.exe" -nologo -arch $machine -out build/claimdesk.wixobj build/claimdesk.wxs
if ($LASTEXITCODE) { throw "candle failed" }
& "$wix/light.exe" -nologo -sval -b $frozen -out $msi build/claimdesk.wixobj
if ($LASTEXITCODE) { throw "light failed" }
Sign $msi
Get-Item $setup, $msi | Format-Table Name, Length
