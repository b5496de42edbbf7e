// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

/**
 * What every script begins with: how a step is taken, read back, recorded and taken back.
 *
 * <p>The same for all plans, so that a reader who has read it once needs to read only the lines of the steps. Modules
 * are loaded from Windows' own folder alone and programs by their absolute path: whoever may write the user's folders
 * must not slip a command into an elevated process. Listing services goes on where one may not be queried, as Windows 11 has
 * some that not even an administrator may.
 */
final class ScriptPrelude {
    static final String TEXT = """
            # wsl-net 1: the steps of a plan that need an administrator.
            # A step counts when reading back shows it. When one fails, those before it are taken back, last one first.
            # Every event is a line of JSON in the journal, a file that must not be there yet.
            param([Parameter(Mandatory = $true)][string] $Journal)
            Set-StrictMode -Version 2.0
            $ErrorActionPreference = 'Stop'
            $ProgressPreference = 'SilentlyContinue'
            $System = [System.Environment]::SystemDirectory
            $env:PSModulePath = $System + '\\WindowsPowerShell\\v1.0\\Modules'
            $Machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
            $Tables = 'SYSTEM\\CurrentControlSet\\Services\\PortProxy\\'
            $Records = 'SOFTWARE\\wsl-net\\1\\PortProxy\\'
            $Done = New-Object 'System.Collections.Generic.Stack[object]'
            $Run = @{ Failed = $false; Undoing = $false; Changed = $false; Kept = 0; Way = 'registry' }
            $File = [System.IO.File]::Open($Journal, 'CreateNew', 'Write', 'Read')
            $Log = New-Object 'System.IO.StreamWriter' -ArgumentList $File
            $Log.AutoFlush = $true
            $Log.NewLine = [string][char]10

            function Write-Event([int] $Step, [string] $What, [string] $Reason) {
                $Line = @{ step = $Step; event = $What }
                if ($Reason) { $Line.reason = $Reason }
                $Log.WriteLine((ConvertTo-Json -Compress -InputObject $Line))
            }

            function Step([int] $Number, [scriptblock] $Do, [scriptblock] $Undo) {
                if ($Run.Failed) { return }
                try {
                    Write-Event $Number 'begun'
                    $Done.Push(@{ Number = $Number; Undo = $Undo })
                    & $Do | Out-Null
                    Write-Event $Number 'done'
                } catch {
                    Stop-Run $Number $_.Exception.Message
                }
            }

            function TakeBack([int] $Number, [scriptblock] $Undo) {
                $Run.Undoing = $true
                try {
                    & $Undo | Out-Null
                    Write-Event $Number 'undone'
                } catch {
                    $Run.Kept = $Run.Kept + 1
                    try { Write-Event $Number 'kept' $_.Exception.Message } catch { }
                }
            }

            function Stop-Run([int] $Number, [string] $Reason) {
                $Run.Failed = $true
                try { Write-Event $Number 'failed' $Reason } catch { }
                while ($Done.Count -gt 0) {
                    $Last = $Done.Pop()
                    TakeBack $Last.Number $Last.Undo
                }
            }

            function Complete {
                try { Update-Forwards } catch { if (-not $Run.Failed) { Stop-Run 0 $_.Exception.Message } }
                if ($Run.Failed) { try { Update-Forwards } catch { } }
                try { Write-Event 0 'finished' } catch { }
                $Log.Dispose()
                if ($Run.Kept -gt 0) { exit 2 }
                if ($Run.Failed) { exit 1 }
                exit 0
            }

            function Get-Text([string] $Key, [string] $Name) {
                $Opened = $Machine.OpenSubKey($Key)
                if ($null -eq $Opened) { return }
                try { $Opened.GetValue($Name, $null, 'DoNotExpandEnvironmentNames') } finally { $Opened.Close() }
            }

            function Set-Text([string] $Key, [string] $Name, [string] $Text) {
                $Opened = $Machine.CreateSubKey($Key)
                try { $Opened.SetValue($Name, $Text, 'String') } finally { $Opened.Close() }
                if ((Get-Text $Key $Name) -cne $Text) { throw "$Name below $Key was written and is not there" }
            }

            function Remove-Text([string] $Key, [string] $Name) {
                $Opened = $Machine.OpenSubKey($Key, $true)
                if ($null -eq $Opened) { return }
                try { $Opened.DeleteValue($Name, $false) } finally { $Opened.Close() }
                if ($null -ne (Get-Text $Key $Name)) { throw "$Name below $Key was deleted and is still there" }
            }

            function Add-Forward([string] $Family, [string] $Name, [string] $To) {
                $There = Get-Text "$Tables$Family\\tcp" $Name
                if ($Run.Undoing -and $There -ceq $To -and (Get-Text "$Records$Family\\tcp" $Name) -ceq $To) { return }
                if ($null -ne $There) { throw "portproxy $Family $Name is there already and leads to $There" }
                Set-Text "$Records$Family\\tcp" $Name $To
                $Run.Changed = $true
                if ($Run.Way -ceq 'netsh') {
                    $Ends = @(Split-End 'listen' $Name) + @(Split-End 'connect' $To)
                    & "$System\\netsh.exe" interface portproxy add $Family $Ends | Out-Null
                } else {
                    Set-Text "$Tables$Family\\tcp" $Name $To
                }
                if ((Get-Text "$Tables$Family\\tcp" $Name) -cne $To) { throw "portproxy $Family $Name was added and is not there" }
            }

            function Remove-Forward([string] $Family, [string] $Name, [string] $To) {
                $There = Get-Text "$Tables$Family\\tcp" $Name
                $Recorded = Get-Text "$Records$Family\\tcp" $Name
                if ($null -eq $There -and -not $Run.Undoing) { throw "portproxy $Family $Name is not there any more" }
                if ($null -ne $There) {
                    if ($There -cne $To) { throw "portproxy $Family $Name leads to $There and no more to $To" }
                    if ($Recorded -cne $To) { throw "portproxy $Family $Name is not recorded as made by wsl-net" }
                    $Run.Changed = $true
                    if ($Run.Way -ceq 'netsh') {
                        $Ends = @(Split-End 'listen' $Name)
                        & "$System\\netsh.exe" interface portproxy delete $Family $Ends | Out-Null
                    } else {
                        Remove-Text "$Tables$Family\\tcp" $Name
                    }
                    if ($null -ne (Get-Text "$Tables$Family\\tcp" $Name)) { throw "portproxy $Family $Name was deleted and is still there" }
                }
                if ($Recorded -ceq $To) { Remove-Text "$Records$Family\\tcp" $Name }
            }

            function Split-End([string] $Side, [string] $End) {
                $Slash = $End.LastIndexOf('/')
                if ($End.Contains('"')) { throw "netsh can't be given $End" }
                "$($Side)port=$($End.Substring($Slash + 1))"
                if ($End.Substring(0, $Slash) -cne '*') { "$($Side)address=$($End.Substring(0, $Slash))" }
            }

            function Register-Forward([string] $Family, [string] $Name, [string] $To) {
                $There = Get-Text "$Tables$Family\\tcp" $Name
                if ($There -cne $To) { throw "portproxy $Family $Name leads to '$There' and no more to $To" }
                Set-Text "$Records$Family\\tcp" $Name $To
            }

            function Unregister-Forward([string] $Family, [string] $Name, [string] $To) {
                if ((Get-Text "$Records$Family\\tcp" $Name) -ceq $To) { Remove-Text "$Records$Family\\tcp" $Name }
            }

            function Update-Forwards {
                if (-not $Run.Changed) { return }
                $Service = Get-Service -Name 'iphlpsvc' -ErrorAction SilentlyContinue
                if (-not $Service -or $Service.Status -ne 'Running') { return }
                & "$System\\sc.exe" control iphlpsvc paramchange | Out-Null
                if ($LASTEXITCODE -ne 0) { throw "sc.exe control iphlpsvc paramchange ended with exit code $LASTEXITCODE" }
            }

            function Start-Named([string] $Name) {
                $Service = Get-Service -ErrorAction SilentlyContinue | Where-Object { $_.Name -eq $Name }
                if (-not $Service) { throw "there is no service $Name" }
                if ($Service.Status -eq 'Running') { return }
                $Service.Start()
                $Service.WaitForStatus('Running', [System.TimeSpan]::FromSeconds(30))
            }

            function Find-Rule([string] $Name) {
                try { Get-NetFirewallRule -Name $Name | Where-Object { $_.Name -ceq $Name } }
                catch { if ($_.CategoryInfo.Category -ne 'ObjectNotFound') { throw } }
            }

            function Add-Rule([hashtable] $Rule) {
                $There = Find-Rule $Rule.Name
                if ($There -and $Run.Undoing -and $There.Group -ceq 'wsl-net') { return }
                if ($There) { throw "a firewall rule named $($Rule.Name) is there already" }
                New-NetFirewallRule @Rule | Out-Null
                $There = Find-Rule $Rule.Name
                if (-not $There -or $There.Group -cne 'wsl-net') { throw "the firewall rule $($Rule.Name) was made and is not there" }
            }

            function Remove-Rule([string] $Name) {
                $There = Find-Rule $Name
                if (-not $There -and $Run.Undoing) { return }
                if (-not $There) { throw "there is no firewall rule named $Name any more" }
                if ($There.Group -cne 'wsl-net') { throw "the firewall rule $Name is not in the group wsl-net" }
                $There | Remove-NetFirewallRule
                if (Find-Rule $Name) { throw "the firewall rule $Name was removed and is still there" }
            }

            function Find-HyperVRule([string] $Name) {
                try { Get-NetFirewallHyperVRule -Name $Name | Where-Object { $_.Name -ceq $Name } }
                catch { if ($_.CategoryInfo.Category -ne 'ObjectNotFound') { throw } }
            }

            function Add-HyperVRule([hashtable] $Rule) {
                $There = Find-HyperVRule $Rule.Name
                if ($There -and $Run.Undoing) { return }
                if ($There) { throw "a Hyper-V firewall rule named $($Rule.Name) is there already" }
                New-NetFirewallHyperVRule @Rule | Out-Null
                if (-not (Find-HyperVRule $Rule.Name)) { throw "the Hyper-V firewall rule $($Rule.Name) was made and is not there" }
            }

            function Remove-HyperVRule([string] $Name) {
                $There = Find-HyperVRule $Name
                if (-not $There -and $Run.Undoing) { return }
                if (-not $There) { throw "there is no Hyper-V firewall rule named $Name any more" }
                if (-not $Name.StartsWith('wsl-net-')) { throw "the Hyper-V firewall rule $Name is not of wsl-net" }
                $There | Remove-NetFirewallHyperVRule
                if (Find-HyperVRule $Name) { throw "the Hyper-V firewall rule $Name was removed and is still there" }
            }
            """;

    private ScriptPrelude() {}
}
