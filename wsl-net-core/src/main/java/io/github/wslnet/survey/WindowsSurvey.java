// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.machine.RegistryKey;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one PowerShell script that a snapshot needs of Windows, and the command that runs it.
 *
 * <pre>{@code
 * WindowsSurvey survey = WindowsSurvey.besidesNative(true, true, true);
 * CommandResult result = runner.run(survey.command(), timeout);
 * WindowsAnswers answers = WindowsAnswers.parse(result.stdout(OutputDecoder.detecting()));
 * }</pre>
 *
 * <p>It prints one line of JSON in ASCII, whatever the language and code page of Windows, and changes nothing. Each
 * question is on its own in a {@code try}, so that one that fails leaves the others answered. docs/formats/windows-survey.md
 * has the form of the answer.
 *
 * @since 0.1.0
 */
public final class WindowsSurvey {
    private static final String OPENING = """
            $ErrorActionPreference = 'Stop'
            $ProgressPreference = 'SilentlyContinue'
            $answer = [ordered]@{}
            function Ask($name, $how) {
                try {
                    $answer[$name] = @(& $how)
                } catch [System.Management.Automation.CommandNotFoundException] {
                    $answer[$name] = @{ 'missing' = [string]$_ }
                } catch {
                    if ($_.FullyQualifiedErrorId -like 'CmdletizationQuery_NotFound*') {
                        $answer[$name] = @()
                    } else {
                        $answer[$name] = @{ 'unreadable' = [string]$_ }
                    }
                }
            }
            function Netsh($family, $table, $transport) {
                & ($env:windir + '\\System32\\netsh.exe') interface $family show $table "protocol=$transport"
            }
            function Hosts() {
                $file = [IO.FileInfo]($env:windir + '\\System32\\drivers\\etc\\hosts')
                if (-not $file.Exists) {
                    ''
                } elseif ($file.Length -gt 1048576) {
                    throw 'the hosts file is larger than 1 MiB'
                } else {
                    [IO.File]::ReadAllText($file.FullName)
                }
            }
            function Key($hive, $path) {
                $key = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, 'Registry64').OpenSubKey($path)
                if ($null -ne $key) {
                    $values = @(foreach ($name in $key.GetValueNames()) {
                        $kind = [string]$key.GetValueKind($name)
                        $data = $null
                        if ($kind -ne 'Binary' -and $kind -ne 'None') {
                            $data = $key.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
                        }
                        [ordered]@{ 'name' = $name; 'kind' = $kind; 'data' = $data }
                    })
                    @{ 'path' = $path; 'keys' = @($key.GetSubKeyNames()); 'values' = $values }
                }
            }
            function Keys($hive, $path) {
                $key = Key $hive $path
                if ($null -ne $key) {
                    $key
                    foreach ($name in $key['keys']) {
                        Key $hive ($path + '\\' + $name)
                    }
                }
            }
            """;

    private static final String CLOSING = """
            $json = ConvertTo-Json -InputObject $answer -Depth 6 -Compress
            [Console]::Out.Write([regex]::Replace($json, '[^ -~]', { param($found) '\\u{0:x4}' -f [int][char]$found.Value }))
            """;

    private final Set<WindowsSection> sections;
    private final boolean asksRegistry;

    private WindowsSurvey(Set<WindowsSection> sections, boolean asksRegistry) {
        this.sections = sections;
        this.asksRegistry = asksRegistry;
    }

    /** Returns the survey for a program that can call nothing of Windows but its commands. */
    public static WindowsSurvey ofEverything() {
        return besidesNative(false, false, false);
    }

    /**
     * Returns the survey of what a program can't call by itself; firewalls and reserved ports are always in it.
     *
     * @param hasRegistry whether the program reads the registry itself
     * @param hasTables whether it reads sockets, adapters and routes itself
     * @param hasServices whether it asks the service control manager itself
     */
    public static WindowsSurvey besidesNative(boolean hasRegistry, boolean hasTables, boolean hasServices) {
        Set<WindowsSection> sections = EnumSet.allOf(WindowsSection.class);
        if (hasTables) {
            sections.removeAll(EnumSet.of(
                    WindowsSection.INTERFACES,
                    WindowsSection.ADDRESSES,
                    WindowsSection.ROUTES,
                    WindowsSection.TCP,
                    WindowsSection.UDP));
        }
        if (hasServices) {
            sections.remove(WindowsSection.SERVICES);
        }
        return new WindowsSurvey(sections, !hasRegistry);
    }

    /** Returns the script, for a person to read. */
    public String script() {
        StringBuilder script = new StringBuilder(OPENING);
        sections.forEach(section -> script.append(section.statement()).append('\n'));
        if (asksRegistry) {
            SurveyedKeys.all().forEach(key -> script.append(statement(key)).append('\n'));
        }
        return script.append(CLOSING).toString();
    }

    /** Returns the command: the script is an argument of it, in a form that no quoting can hurt. */
    public CommandLine command() {
        return CommandLine.powerShellEncoded(script());
    }

    private static String statement(RegistryKey key) {
        String function = key.equals(SurveyedKeys.USER_LXSS) ? "Keys" : "Key";
        String hive = key.hive() == RegistryKey.Hive.LOCAL_MACHINE ? "LocalMachine" : "CurrentUser";
        return "Ask '" + key + "' { " + function + " '" + hive + "' '" + key.path() + "' }";
    }
}
