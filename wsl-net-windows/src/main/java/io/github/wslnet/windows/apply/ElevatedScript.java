// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.PowerShellQuoting;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.PowerShellScript;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * One elevated process that runs a script which a person can read before.
 *
 * <p>The script lies in a file of the user, whom an administrator does not trust. So what is started has the file's hash
 * in its command line, reads the bytes once, and runs them only if they have that hash: between review and run nobody
 * can put another script in its place.
 */
final class ElevatedScript {
    private static final int CHANGED = 87;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration TIMEOUT_PER_LINE = Duration.ofMillis(50);

    /** What a process of PowerShell does with the file; the same for all but three words. */
    private static final String BOOTSTRAP = """
            $ErrorActionPreference = 'Stop'
            $env:PSModulePath = [System.Environment]::SystemDirectory + '\\WindowsPowerShell\\v1.0\\Modules'
            $Bytes = [System.IO.File]::ReadAllBytes(%s)
            $Hash = [System.BitConverter]::ToString([System.Security.Cryptography.SHA256]::Create().ComputeHash($Bytes))
            if ($Hash.Replace('-', '') -cne '%s') { exit 87 }
            & ([ScriptBlock]::Create([System.Text.Encoding]::UTF8.GetString($Bytes))) %s
            """;

    private final Machine machine;
    private final UserPath script;
    private final UserPath journal;
    private int exitCode;

    /**
     * Names the files of a script.
     *
     * @param name a name that no other script has
     */
    ElevatedScript(Machine machine, String name) {
        this.machine = machine;
        this.script = Journal.FOLDER.below(name + ".ps1");
        this.journal = Journal.FOLDER.below(name + ".log");
    }

    /**
     * Writes the script, runs it, and returns what it wrote of itself.
     *
     * @throws io.github.wslnet.machine.ElevationRefusedException when the user refuses, or nobody can be asked
     * @throws CommandFailedException when it can't be started or does not end in time; it may still run then
     * @throws java.io.UncheckedIOException when the script can't be written
     */
    ScriptReport run(PowerShellScript text) {
        machine.files().write(script, text.toBytes());
        long lines = text.text().chars().filter(c -> c == '\n').count();
        Duration timeout = TIMEOUT.plus(TIMEOUT_PER_LINE.multipliedBy(lines));
        exitCode = machine.elevation().run(command(text), timeout);
        return report();
    }

    /** Says how the process ended, for a script that did not come to its end. */
    String ending() {
        return exitCode == CHANGED
                ? "its file was changed between writing and running, so nothing of it was run"
                : "the elevated process ended with exit code " + exitCode + " before its script did";
    }

    /** Returns what the script wrote of itself until now. */
    ScriptReport report() {
        return ScriptReport.of(machine.files().read(journal));
    }

    /** Returns what a PowerShell does with the file of a script. */
    String bootstrap(PowerShellScript text) {
        return BOOTSTRAP.formatted(literal(script), sha256(text.toBytes()), literal(journal));
    }

    private CommandLine command(PowerShellScript text) {
        return CommandLine.powerShellEncoded(bootstrap(text));
    }

    /** Returns a path in quotes: a user's name may hold one, also the typographic ones, or a mark that has no width. */
    private String literal(UserPath path) {
        return PowerShellQuoting.literalInFile(machine.files().windowsPath(path));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
