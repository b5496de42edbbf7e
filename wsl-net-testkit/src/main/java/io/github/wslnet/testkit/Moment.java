// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.command.CommandLine;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a {@link Fault} happens.
 *
 * @since 0.1.0
 */
public sealed interface Moment {
    /**
     * Returns when a step of a kind is about to be taken, or taken back.
     *
     * @param kind the kind, for example {@code portproxy-add}
     * @throws IllegalArgumentException when no step is of that kind; the message names the kinds
     */
    static Moment step(String kind) {
        return new OfStep(kind);
    }

    /**
     * Returns when the step of a number is about to be taken.
     *
     * @param number 1 for the first step of a plan
     * @throws IllegalArgumentException when it is less than 1
     */
    static Moment stepNumber(int number) {
        return new StepNumber(number);
    }

    /**
     * Returns when a command that begins so is about to run.
     *
     * @param prefix the program and, perhaps, its first arguments, for example {@code netsh advfirewall}; folders before
     *     the program, {@code .exe} behind it, and case do not count
     * @throws IllegalArgumentException when it is blank
     */
    static Moment command(String prefix) {
        return new OfCommand(prefix);
    }

    /** Returns when a plan comes in to be applied, before the host looks whether it is stale. */
    static Moment apply() {
        return new OfApply();
    }

    /** Returns when Windows asks the user for an administrator. */
    static Moment elevation() {
        return new OfElevation();
    }

    /**
     * Returns when a file is about to be written.
     *
     * @param path the file, for example {@code /etc/wsl.conf} or {@code .wslconfig}
     */
    static Moment write(String path) {
        return new OfWrite(path);
    }

    /** Tells whether a fault can happen at this moment. */
    boolean takes(Fault fault);

    /**
     * A step of a kind.
     *
     * @param kind the kind
     */
    record OfStep(String kind) implements Moment {
        private static final Set<String> BY_ADMIN = Set.of(
                "portproxy-add",
                "portproxy-delete",
                "portproxy-adopt",
                "portproxy-release",
                "firewall-allow",
                "firewall-remove",
                "hyperv-allow",
                "hyperv-remove",
                "service-start");

        private static final Set<String> BY_USER = Set.of("config-edit", "file-write", "distro-terminate");

        public OfStep {
            if (!BY_ADMIN.contains(kind) && !BY_USER.contains(kind)) {
                throw new IllegalArgumentException("no step is of the kind '" + kind + "'; there are: "
                        + Stream.concat(BY_ADMIN.stream(), BY_USER.stream())
                                .sorted()
                                .collect(Collectors.joining(", ")));
            }
        }

        @Override
        public boolean takes(Fault fault) {
            boolean refusal = fault instanceof Fault.NotElevated || fault instanceof Fault.UacRefused;
            return !(fault instanceof Fault.KilledAfterStep) && (BY_ADMIN.contains(kind) || !refusal);
        }

        @Override
        public String toString() {
            return "step " + kind;
        }
    }

    /**
     * The step of a number.
     *
     * @param number 1 for the first
     */
    record StepNumber(int number) implements Moment {
        public StepNumber {
            if (number < 1) {
                throw new IllegalArgumentException("the first step has number 1 but was " + number);
            }
        }

        @Override
        public boolean takes(Fault fault) {
            return !(fault instanceof Fault.KilledAfterStep);
        }

        @Override
        public String toString() {
            return "step number " + number;
        }
    }

    /**
     * A command that begins so.
     *
     * @param prefix program and first arguments
     */
    record OfCommand(String prefix) implements Moment {
        public OfCommand {
            if (prefix.isBlank()) {
                throw new IllegalArgumentException("a command begins with a program but the prefix is blank");
            }
        }

        @Override
        public boolean takes(Fault fault) {
            return !(fault instanceof Fault.KilledAfterStep);
        }

        boolean matches(CommandLine command) {
            String plain = plain(command.toString());
            String wanted = plain(prefix);
            return plain.equals(wanted) || plain.startsWith(wanted + " ");
        }

        /** Takes folders before the program and {@code .exe} behind it away, and case. */
        private static String plain(String command) {
            String lower = command.strip().toLowerCase(Locale.ROOT);
            int end = lower.indexOf(' ');
            String program = end < 0 ? lower : lower.substring(0, end);
            String name = program.substring(Math.max(program.lastIndexOf('\\'), program.lastIndexOf('/')) + 1);
            String bare = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
            return bare + (end < 0 ? "" : lower.substring(end));
        }

        @Override
        public String toString() {
            return "command " + prefix;
        }
    }

    /** A plan comes in. */
    record OfApply() implements Moment {
        @Override
        public boolean takes(Fault fault) {
            return fault instanceof Fault.AddressChanges
                    || fault instanceof Fault.KilledAfterStep
                    || fault instanceof Fault.ServiceStopped
                    || fault instanceof Fault.NotElevated
                    || fault instanceof Fault.UacRefused;
        }

        @Override
        public String toString() {
            return "apply";
        }
    }

    /** Windows asks the user. */
    record OfElevation() implements Moment {
        @Override
        public boolean takes(Fault fault) {
            return fault instanceof Fault.UacRefused
                    || fault instanceof Fault.NotElevated
                    || fault instanceof Fault.AccessDenied
                    || fault instanceof Fault.KilledAfterStep
                    || fault instanceof Fault.Hang;
        }

        @Override
        public String toString() {
            return "elevation";
        }
    }

    /**
     * A file is about to be written.
     *
     * @param path the file
     */
    record OfWrite(String path) implements Moment {
        @Override
        public boolean takes(Fault fault) {
            return fault instanceof Fault.DiskFull || fault instanceof Fault.AccessDenied;
        }

        @Override
        public String toString() {
            return "write of " + path;
        }
    }
}
