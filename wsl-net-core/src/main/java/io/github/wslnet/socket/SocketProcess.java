// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.internal.WslNetStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A Linux process that holds a socket open. A socket can have several, for example after a fork.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface SocketProcess extends WithSocketProcess permits ImmutableSocketProcess {
    /**
     * Returns the process's name: what {@code /proc/PID/comm} says, at most 15 characters, which can be anything but
     * NUL. {@code netstat} gives the file's name of the program instead.
     */
    String name();

    /** Returns the process's id. */
    int pid();

    /** Returns the number of the file descriptor; {@code netstat} does not tell it. */
    OptionalInt fd();

    /** Returns a process without file descriptor. */
    static SocketProcess of(String name, int pid) {
        return new Builder().name(name).pid(pid).build();
    }

    /** Returns a process that has the socket as this file descriptor. */
    static SocketProcess of(String name, int pid, int fd) {
        return new Builder().name(name).pid(pid).fd(fd).build();
    }

    /** Builds a {@link SocketProcess}. */
    final class Builder extends ImmutableSocketProcess.Builder {
        Builder() {}
    }
}
