// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.PowerShellScript;
import io.github.wslnet.plan.Step;
import io.github.wslnet.testkit.machine.EncodedScript;
import io.github.wslnet.testkit.machine.FakeOutput;
import io.github.wslnet.testkit.machine.FakeProgram;
import io.github.wslnet.testkit.machine.ScriptLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PowerShell that runs what a plan's script says, of the text and nothing else.
 *
 * <p>It knows the command that reads a file, compares its hash and runs it; the prelude, which it takes for what the
 * library says that it is; and the lines of the steps, which it reads word by word. Anything else is none of its calls.
 */
final class FakeElevatedShell implements FakeProgram {
    private static final int CHANGED = 87;
    private static final String END = "Complete\n";
    private static final String NETSH = "$Run.Way = 'netsh'\n";
    private static final Pattern BOOTSTRAP = Pattern.compile("""
            \\$ErrorActionPreference = 'Stop'
            \\$env:PSModulePath = \\[System.Environment]::SystemDirectory \\+ '\\\\WindowsPowerShell\\\\v1.0\\\\Modules'
            \\$Bytes = \\[System.IO.File]::ReadAllBytes\\('([^']+)'\\)
            \\$Hash = \\[System.BitConverter]::ToString\\(\\[System.Security.Cryptography.SHA256]::Create\\(\\).ComputeHash\\(\\$Bytes\\)\\)
            if \\(\\$Hash.Replace\\('-', ''\\) -cne '([0-9A-F]{64})'\\) \\{ exit 87 }
            & \\(\\[ScriptBlock]::Create\\(\\[System.Text.Encoding]::UTF8.GetString\\(\\$Bytes\\)\\)\\) '([^']+)'
            """);

    private final World world;
    private final UserFiles files;
    private final ScriptEffects effects;
    private final Mortality life;

    FakeElevatedShell(World world, UserFiles files, Mortality life) {
        this.world = world;
        this.files = files;
        this.effects = new ScriptEffects(world);
        this.life = life;
    }

    @Override
    public String example() {
        return "powershell.exe -NoProfile -NonInteractive -EncodedCommand (what runs a script by its hash)";
    }

    @Override
    public Optional<FakeOutput> run(List<String> arguments, byte[] input) {
        return bootstrap(arguments).map(found -> FakeOutput.failing(1, "Requested registry access is not allowed."));
    }

    /** Returns the steps of the script that a command runs, for those who ask before. */
    List<Step> steps(List<String> arguments) {
        return bootstrap(arguments).flatMap(this::script).stream()
                .flatMap(lines -> lines.stream().flatMap(line -> line.take().stream()))
                .toList();
    }

    /**
     * Runs a command as an administrator.
     *
     * @return its exit code; empty when it is none of its calls
     * @throws io.github.wslnet.testkit.machine.HangingException when it does not end
     */
    Optional<Integer> runElevated(List<String> arguments, Mortality elevated) {
        return bootstrap(arguments).map(found -> {
            Optional<List<ScriptLine>> lines = script(found);
            if (lines.isEmpty()) {
                return CHANGED;
            }
            UserPath journal = local(found.group(3));
            return new FakeScriptRun(world, files, effects, life, elevated, journal).run(lines.get());
        });
    }

    private static Optional<Matcher> bootstrap(List<String> arguments) {
        return EncodedScript.of(arguments).map(BOOTSTRAP::matcher).filter(Matcher::matches);
    }

    /** Returns the lines of the script, if its bytes have the hash that the command says. */
    private Optional<List<ScriptLine>> script(Matcher bootstrap) {
        byte[] bytes = files.read(local(bootstrap.group(1)))
                .orElseThrow(() -> new IllegalStateException("there is no script " + bootstrap.group(1)));
        if (!sha256(bytes).equals(bootstrap.group(2))) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String start = PowerShellScript.prelude() + "\n";
        if (!text.startsWith(start) || !text.endsWith(END)) {
            throw new AssertionError("the fake PowerShell knows only scripts with the library's prelude and end");
        }
        String lines = text.substring(start.length(), text.length() - END.length());
        return Optional.of(ScriptLine.parse(lines.startsWith(NETSH) ? lines.substring(NETSH.length()) : lines));
    }

    private UserPath local(String windowsPath) {
        String folder = files.windowsPath(UserPath.local("x"));
        String start = folder.substring(0, folder.length() - 1);
        if (!windowsPath.startsWith(start)) {
            throw new IllegalArgumentException(windowsPath + " is not below " + start);
        }
        return UserPath.local(windowsPath.substring(start.length()).replace('\\', '/'));
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
