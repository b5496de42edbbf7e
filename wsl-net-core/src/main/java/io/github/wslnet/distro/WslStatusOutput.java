// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.distro;

import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code wsl --status} prints, in any language.
 *
 * <p>The line whose value is 1 or 2 is the default version, the labelled line right before it the default distribution,
 * and a later line with a version the kernel. The remark that WSL 1 does not work here is known by the word {@code
 * WSL1}. All else (dates, advice) is passed over with a warning.
 *
 * <p>Source: {@code src/windows/common/WslClient.cpp} in microsoft/WSL, 2.9.4, and outputs of the WSL in Windows 10.
 *
 * @since 0.1.0
 */
public final class WslStatusOutput {
    private static final String FORMAT = "wsl --status";
    private static final String OTHER = "neither the default distribution nor a version";

    private final LabelledLines lines;
    private final WslStatus.Builder status = new WslStatus.Builder();
    private @Nullable ParseWarning lineBefore;
    private String valueBefore = "";
    private boolean versionSeen;
    private boolean kernelSeen;

    private WslStatusOutput(String text) {
        this.lines = new LabelledLines(text);
    }

    /**
     * Reads the status.
     *
     * @throws UnparseableTextException when no line has 1 or 2 as its value
     */
    public static Parsed<WslStatus> parse(String text) {
        return new WslStatusOutput(text).read();
    }

    private Parsed<WslStatus> read() {
        while (lines.next()) {
            Optional<WslVersion> version = defaultVersion();
            if (versionSeen) {
                takeRemark();
            } else if (version.isPresent()) {
                versionSeen = true;
                status.defaultVersion(version.get());
                takeDistribution();
            } else {
                flush();
                lineBefore = lines.warning(OTHER);
                valueBefore = lines.value();
            }
        }
        flush();
        if (!versionSeen) {
            throw lines.failure(FORMAT, "a line such as 'Default Version: 2'");
        }
        boolean wsl1Remark = lines.warnings().stream().anyMatch(w -> w.text().contains("WSL1"));
        return new Parsed<>(status.saysWsl1Unsupported(wsl1Remark).build(), lines.warnings());
    }

    private Optional<WslVersion> defaultVersion() {
        return switch (lines.value()) {
            case "1" -> Optional.of(WslVersion.WSL1);
            case "2" -> Optional.of(WslVersion.WSL2);
            default -> Optional.empty();
        };
    }

    private void takeDistribution() {
        if (DistroName.isName(valueBefore)) {
            status.defaultDistribution(DistroName.of(valueBefore));
            lineBefore = null;
        }
        flush();
    }

    private void flush() {
        if (lineBefore != null) {
            lines.warnings().add(lineBefore);
            lineBefore = null;
        }
    }

    private void takeRemark() {
        if (!kernelSeen && lines.hasVersion() && !lines.label().contains("Windows")) {
            kernelSeen = true;
            status.kernel(lines.value());
        } else {
            lines.passOver(OTHER);
        }
    }
}
