// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan that need an administrator, as one script for Windows PowerShell 5.1 or later.
 *
 * <p>What a person reads here is byte for byte what is run: {@link #prelude()}, which is the same for all, then one line
 * a step with what it does and what takes it back, then {@code Complete}. docs/formats/script.md describes it, and
 * docs/formats/journal.md what it writes.
 *
 * @since 0.1.0
 */
public final class PowerShellScript {
    private static final String LAST_LINE = "Complete\n";

    private final String text;

    private PowerShellScript(String text) {
        this.text = text;
    }

    /** How portproxy rules are written. */
    public enum PortProxyWay {
        /** Into the registry, then one message to the IP Helper service: fast for thousands of rules. */
        REGISTRY,

        /** By {@code netsh interface portproxy}, one process a rule. */
        NETSH
    }

    /**
     * Returns the script that takes steps in this order, and takes all back when one fails.
     *
     * <p>Each line has the step's number in the list, from 1. The line of a firewall rule that has no unique name fails,
     * since the rule of a display name may be somebody else's.
     *
     * @throws IllegalArgumentException when a step needs no administrator
     */
    public static PowerShellScript taking(List<Step> steps, PortProxyWay way) {
        StringBuilder lines = start(way);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            lines.append("Step ").append(i + 1).append(" { ").append(ScriptLine.of(step));
            lines.append(" } { ").append(ScriptLine.of(step.undo())).append(" }\n");
        }
        return new PowerShellScript(lines.append(LAST_LINE).toString());
    }

    /**
     * Returns the script that takes steps back which may be done, half done or not done, last one first; what somebody
     * else changed since stays as it is. A step without undo has no line.
     *
     * <p>Each line has the number in the list of the step that it takes back, from 1.
     *
     * @throws IllegalArgumentException as {@link #taking}
     */
    public static PowerShellScript takingBack(List<Step> steps, PortProxyWay way) {
        StringBuilder lines = start(way);
        for (int number = steps.size(); number > 0; number--) {
            int line = number;
            steps.get(number - 1)
                    .undo()
                    .step()
                    .ifPresent(back -> lines.append("TakeBack ")
                            .append(line)
                            .append(" { ")
                            .append(ScriptLine.of(back))
                            .append(" }\n"));
        }
        return new PowerShellScript(lines.append(LAST_LINE).toString());
    }

    /** Returns what every script begins with. */
    public static String prelude() {
        return ScriptPrelude.TEXT;
    }

    /** Returns the whole script, with LF at the ends of lines. */
    public String text() {
        return text;
    }

    /** Returns the lines of the steps alone, which is what differs between two scripts. */
    public String stepLines() {
        return text.substring(ScriptPrelude.TEXT.length() + 1, text.length() - LAST_LINE.length());
    }

    /** Returns the script's bytes in UTF-8. */
    public byte[] toBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PowerShellScript that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** Returns the whole script. */
    @Override
    public String toString() {
        return text;
    }

    private static StringBuilder start(PortProxyWay way) {
        StringBuilder text = new StringBuilder(ScriptPrelude.TEXT).append('\n');
        return way == PortProxyWay.NETSH ? text.append("$Run.Way = 'netsh'\n") : text;
    }
}
