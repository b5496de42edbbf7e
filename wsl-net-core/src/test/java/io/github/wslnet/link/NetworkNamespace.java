// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A network of its own, held by a process that waits; the tools of this machine can be run in it. */
public final class NetworkNamespace implements BeforeAllCallback, AfterAllCallback {
    private final String script;
    private Process holder;

    private NetworkNamespace(String script) {
        this.script = script;
    }

    /**
     * Returns a network that a shell script makes before the tests of a class, and that is gone after them.
     *
     * <p>Without the right to make one, the tests are skipped and say why.
     */
    public static NetworkNamespace madeBy(String script) {
        return new NetworkNamespace(script);
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        try {
            holder = new ProcessBuilder("unshare", "--net", "sh", "-ec", script + "\necho ready\nexec cat")
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            StringBuilder said = new StringBuilder();
            while (line != null && !line.equals("ready")) {
                said.append(line).append('\n');
                line = output.readLine();
            }
            if (line == null) {
                abort("no network namespace can be made here: " + said);
            }
        } catch (IOException e) {
            abort("no network namespace can be made here: " + e);
        }
    }

    /** Runs a command in the network and returns what it prints. Without the command, the test is skipped. */
    public String run(String... command) {
        List<String> inside = new ArrayList<>(List.of("nsenter", "-t", String.valueOf(holder.pid()), "-n"));
        inside.addAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(inside).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return abort(String.join(" ", command) + " can't be run here: " + output);
            }
            return output;
        } catch (IOException e) {
            return abort("nsenter can't be run here: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (holder != null) {
            holder.destroy();
        }
    }
}
