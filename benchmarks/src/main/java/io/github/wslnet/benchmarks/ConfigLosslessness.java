// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Prints which libraries give a file back byte by byte, and change one line when one key is set.
 *
 * <p>The two columns stand beside those of {@link ConfigBenchmark}: what is fast and loses comments is no match.
 */
public final class ConfigLosslessness {
    private ConfigLosslessness() {}

    public static void main(String[] arguments) {
        Map<String, byte[]> files = ConfigText.peculiar();
        System.out.println("| library | byte-lossless | sets a key in one line | fails at |\n|---|---|---|---|");
        for (ConfigTool tool : ConfigTool.values()) {
            List<String> copied = new ArrayList<>();
            List<String> changed = new ArrayList<>();
            files.forEach((name, file) -> {
                if (!isCopied(tool, file)) {
                    copied.add(name);
                }
                if (hasHostname(file) && !isChangedInOneLine(tool, file)) {
                    changed.add(name);
                }
            });
            long settable = files.values().stream()
                    .filter(ConfigLosslessness::hasHostname)
                    .count();
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    tool.title(),
                    verdict(copied, files.size()),
                    verdict(changed, settable),
                    copied.size() == files.size() ? "all" : String.join(", ", copied));
        }
    }

    private static String verdict(List<String> failed, long all) {
        return (failed.isEmpty() ? "yes, " : "no, ") + (all - failed.size()) + " of " + all;
    }

    /** Tells whether WSL reads the key that is set; it reads nothing of a file with a byte order mark. */
    private static boolean hasHostname(byte[] file) {
        return DistroConfig.parse(file).get(DistroSettings.HOSTNAME).isPresent();
    }

    private static boolean isCopied(ConfigTool tool, byte[] file) {
        try {
            return Arrays.equals(tool.copy(file), file);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Tells whether all lines stay but one, in which the old value has become the new one. */
    private static boolean isChangedInOneLine(ConfigTool tool, byte[] file) {
        String expected = latin1(file).replaceFirst("old", "new");
        try {
            return latin1(tool.withHostname(file, "new")).equals(expected);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static String latin1(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
