// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

/**
 * Something that goes wrong, as a value.
 *
 * <p>{@link World#on} says when:
 *
 * <pre>{@code
 * world.on(Moment.step("portproxy-add")).failOnce(Fault.accessDenied());
 * world.on(Moment.apply()).failOnce(Fault.addressChanges());
 * }</pre>
 *
 * <p>What a fault does depends on the way in. To a {@link FakeWslHost} a refused step is a {@code StepFailedException}; a
 * fake machine lets the command itself fail, and the host over it has to notice. A fault that a moment can't have (the
 * user refuses the elevation of a read, say) is refused when it is planned, not passed over.
 *
 * @since 0.1.0
 */
public sealed interface Fault {
    /** Windows refuses: error 5. */
    static Fault accessDenied() {
        return new AccessDenied();
    }

    /** The process is no administrator, and nobody can be asked. */
    static Fault notElevated() {
        return new NotElevated();
    }

    /** Windows asks the user for an administrator, and the user says no. */
    static Fault uacRefused() {
        return new UacRefused();
    }

    /** The command does not end; whoever waits for it gives up at its limit, which a fake machine's clock moves by. */
    static Fault hang() {
        return new Hang();
    }

    /**
     * The command does nothing and ends with an exit code.
     *
     * @param code any number but 0
     * @param text what it prints, in the language of the Windows that the test is about
     * @throws IllegalArgumentException when the code is 0
     */
    static Fault exitCode(int code, String text) {
        return new ExitCode(code, text);
    }

    /** The command does nothing, prints nothing and ends with exit code 0; a host that reads back notices. */
    static Fault silentSuccess() {
        return new SilentSuccess();
    }

    /**
     * The command does its work, but its output ends after some bytes.
     *
     * @param bytes how many come; not negative
     * @throws IllegalArgumentException when it is negative
     */
    static Fault truncatedOutput(int bytes) {
        return new TruncatedOutput(bytes);
    }

    /**
     * A Windows service stops just before; what comes then goes on.
     *
     * @param service its name, for example {@code iphlpsvc}
     */
    static Fault serviceStopped(String service) {
        return new ServiceStopped(service);
    }

    /** The guest gets another address just before; what comes then goes on. */
    static Fault addressChanges() {
        return new AddressChanges();
    }

    /** The disk is full: a file stays as it was. */
    static Fault diskFull() {
        return new DiskFull();
    }

    /**
     * The program that applies a plan is killed once it has taken some steps; they stay done.
     *
     * @param steps how many were taken; not negative
     * @throws IllegalArgumentException when it is negative
     */
    static Fault killedAfterStep(int steps) {
        return new KilledAfterStep(steps);
    }

    /** Windows refuses: error 5. */
    record AccessDenied() implements Fault {
        @Override
        public String toString() {
            return "access is denied";
        }
    }

    /** The process is no administrator, and nobody can be asked. */
    record NotElevated() implements Fault {
        @Override
        public String toString() {
            return "the process is not elevated";
        }
    }

    /** Windows asks the user for an administrator, and the user says no. */
    record UacRefused() implements Fault {
        @Override
        public String toString() {
            return "the user refused";
        }
    }

    /** The command does not end. */
    record Hang() implements Fault {
        @Override
        public String toString() {
            return "the command does not end";
        }
    }

    /**
     * The command does nothing and ends with an exit code.
     *
     * @param code any number but 0
     * @param text what it prints
     */
    record ExitCode(int code, String text) implements Fault {
        public ExitCode {
            if (code == 0) {
                throw new IllegalArgumentException("an exit code of failure is not 0; see Fault.silentSuccess()");
            }
        }

        @Override
        public String toString() {
            return "exit code " + code + (text.isEmpty() ? "" : ": " + text);
        }
    }

    /** The command does nothing, prints nothing and ends with exit code 0. */
    record SilentSuccess() implements Fault {
        @Override
        public String toString() {
            return "exit code 0, but nothing was done";
        }
    }

    /**
     * The command does its work, but its output ends after some bytes.
     *
     * @param bytes how many come
     */
    record TruncatedOutput(int bytes) implements Fault {
        public TruncatedOutput {
            requireNotNegative(bytes, "bytes");
        }

        @Override
        public String toString() {
            return "the output ends after " + bytes + " bytes";
        }
    }

    /**
     * A Windows service stops just before.
     *
     * @param service its name
     */
    record ServiceStopped(String service) implements Fault {
        @Override
        public String toString() {
            return "the service " + service + " stops";
        }
    }

    /** The guest gets another address just before. */
    record AddressChanges() implements Fault {
        @Override
        public String toString() {
            return "the guest's address changes";
        }
    }

    /** The disk is full: a file stays as it was. */
    record DiskFull() implements Fault {
        @Override
        public String toString() {
            return "no space left on device";
        }
    }

    /**
     * The program that applies a plan is killed once it has taken some steps.
     *
     * @param steps how many were taken
     */
    record KilledAfterStep(int steps) implements Fault {
        public KilledAfterStep {
            requireNotNegative(steps, "steps");
        }

        @Override
        public String toString() {
            return "killed after step " + steps;
        }
    }

    private static void requireNotNegative(int number, String what) {
        if (number < 0) {
            throw new IllegalArgumentException("the number of " + what + " must not be negative but was " + number);
        }
    }
}
