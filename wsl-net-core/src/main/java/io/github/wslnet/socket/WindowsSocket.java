// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A socket in the list of {@code netstat} on Windows.
 *
 * <p>Hand-written because a table can have 200,000 of these: what only {@code -b} and {@code -t} print is kept apart, and
 * no builder, box or optional is made for a row.
 *
 * @since 0.1.0
 */
public final class WindowsSocket {
    private static final int NO_PID = -1;
    private static final int KERNEL_PID = 4;
    private static final Set<String> SERVICES =
            Set.of("svchost.exe", "services.exe", "lsass.exe", "wininit.exe", "spoolsv.exe", "wslservice.exe");

    private final Transport transport;
    private final SocketEnd local;
    private final SocketEnd remote;
    private final @Nullable String rawState;
    private final @Nullable TcpState state;
    private final int pid;
    private final Notes notes;

    /**
     * What {@code -b} and {@code -t} add to a row.
     *
     * @param component the service in the process, or null
     * @param executable the program, or null
     * @param ownershipUnavailable whether the owner can't be found out
     * @param offload the offload state, or null
     */
    record Notes(
            @Nullable String component,
            @Nullable String executable,
            boolean ownershipUnavailable,
            @Nullable String offload) {
        static final Notes NONE = new Notes(null, null, false, null);

        static Notes offload(@Nullable String offload) {
            return offload == null ? NONE : new Notes(null, null, false, offload);
        }
    }

    /**
     * Makes a row.
     *
     * @param rawState null for UDP
     * @param state null for UDP, and where nothing explains the word
     * @param pid negative where it was not printed
     */
    WindowsSocket(
            Transport transport,
            SocketEnd local,
            SocketEnd remote,
            @Nullable String rawState,
            @Nullable TcpState state,
            int pid,
            Notes notes) {
        this.transport = transport;
        this.local = local;
        this.remote = remote;
        this.rawState = rawState;
        this.state = state;
        this.pid = pid;
        this.notes = notes;
    }

    /** Returns a TCP socket that listens, of unknown process. */
    public static WindowsSocket listening(SocketEnd local) {
        return tcp(local, local.host().indexOf(':') < 0 ? SocketEnd.ANY_IPV4 : SocketEnd.ANY_IPV6, TcpState.LISTEN);
    }

    /** Returns a TCP socket of unknown process, its state worded as in English. */
    public static WindowsSocket tcp(SocketEnd local, SocketEnd remote, TcpState state) {
        String word = state == TcpState.LISTEN ? "LISTENING" : state.name();
        return new WindowsSocket(Transport.TCP, local, remote, word, state, NO_PID, Notes.NONE);
    }

    /** Returns a UDP socket without peer, of unknown process. */
    public static WindowsSocket udp(SocketEnd local) {
        return new WindowsSocket(Transport.UDP, local, SocketEnd.ANY, null, null, NO_PID, Notes.NONE);
    }

    /** Returns TCP or UDP. */
    public Transport transport() {
        return transport;
    }

    /** Returns where the socket is bound. */
    public SocketEnd local() {
        return local;
    }

    /** Returns the peer: {@code 0.0.0.0:0} or {@code [::]:0} for a TCP socket without one, {@code *:*} for a UDP one. */
    public SocketEnd remote() {
        return remote;
    }

    /** Returns the state, whatever language it was printed in; empty for UDP, and for a word that nothing explains. */
    public Optional<TcpState> state() {
        return Optional.ofNullable(state);
    }

    /** Returns the state as printed, for example {@code LISTENING} or {@code HERGESTELLT}; empty for UDP. */
    public Optional<String> rawState() {
        return Optional.ofNullable(rawState);
    }

    /** Returns the id of the process that owns the socket ({@code -o}); 0 for a connection whose process is gone. */
    public OptionalInt pid() {
        return pid < 0 ? OptionalInt.empty() : OptionalInt.of(pid);
    }

    /** Returns the service that opened the socket inside of {@code svchost.exe}, for example {@code Dnscache} ({@code -b}). */
    public Optional<String> component() {
        return Optional.ofNullable(notes.component());
    }

    /** Returns the owning program's file name, for example {@code wslrelay.exe} ({@code -b}). */
    public Optional<String> executable() {
        return Optional.ofNullable(notes.executable());
    }

    /** Tells whether {@code -b} said that the owner can't be found out. */
    public boolean isOwnershipUnavailable() {
        return notes.ownershipUnavailable();
    }

    /** Returns the state of the offload to the network card ({@code -t}), as printed, for example {@code InHost}. */
    public Optional<String> offload() {
        return Optional.ofNullable(notes.offload());
    }

    /** Tells whether others can reach a server here: a TCP socket that listens, or a UDP socket without peer. */
    public boolean isListening() {
        return transport == Transport.TCP ? state == TcpState.LISTEN : remote.isWithoutPort();
    }

    /**
     * Returns this socket as one that waits for clients; empty when it does not, or its address or port is not known.
     *
     * <p>Whose account it is of shows in the process only: Windows' own services are of another one than the user's.
     */
    public Optional<Listener> toListener() {
        return isListening() ? local.endpoint().map(this::listener) : Optional.empty();
    }

    /** The kernel's and the services' processes are of another account than the user's; all others are taken for his. */
    private Listener.Account account() {
        boolean isService = executable()
                .filter(name -> SERVICES.contains(name.toLowerCase(Locale.ROOT)))
                .isPresent();
        return pid == KERNEL_PID || isService ? Listener.Account.OTHER : Listener.Account.SAME;
    }

    private Listener listener(Endpoint endpoint) {
        Listener.Builder listener = Listener.on(endpoint.address(), new TransportPort(transport, endpoint.port()))
                .process(executable())
                .account(account());
        return pid > 0 ? listener.pid(pid).build() : listener.build();
    }

    /** Returns this TCP socket with its state worded in another language. */
    public WindowsSocket withRawState(String word) {
        return new WindowsSocket(transport, local, remote, word, state, pid, notes);
    }

    /**
     * Returns this socket as that of a process.
     *
     * @param pid 0 or more
     * @throws IllegalArgumentException when it is negative
     */
    public WindowsSocket withPid(int pid) {
        if (pid < 0) {
            throw new IllegalArgumentException("a process id is 0 or more but was " + pid);
        }
        return new WindowsSocket(transport, local, remote, rawState, state, pid, notes);
    }

    /** Returns this socket as opened by a service inside of the program. */
    public WindowsSocket withComponent(String component) {
        return with(new Notes(component, notes.executable(), notes.ownershipUnavailable(), notes.offload()));
    }

    /** Returns this socket as that of a program. */
    public WindowsSocket withExecutable(String executable) {
        return with(new Notes(notes.component(), executable, false, notes.offload()));
    }

    /** Returns this socket as one whose owner can't be found out. */
    public WindowsSocket withOwnershipUnavailable() {
        return with(new Notes(notes.component(), null, true, notes.offload()));
    }

    private WindowsSocket with(Notes notes) {
        return new WindowsSocket(transport, local, remote, rawState, state, pid, notes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WindowsSocket socket
                && socket.transport == transport
                && socket.local.equals(local)
                && socket.remote.equals(remote)
                && Objects.equals(socket.rawState, rawState)
                && socket.state == state
                && socket.pid == pid
                && socket.notes.equals(notes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * transport.hashCode() + local.hashCode()) + remote.hashCode()) + pid;
    }

    /** Returns the row as {@code netstat -anob} prints it, on one line, for example {@code tcp [::1]:3000 [::]:0 LISTENING 912}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(80);
        text.append(transport).append(' ').append(local).append(' ').append(remote);
        rawState().ifPresent(word -> text.append(' ').append(word));
        pid().ifPresent(id -> text.append(' ').append(id));
        offload().ifPresent(word -> text.append(' ').append(word));
        component().ifPresent(name -> text.append(' ').append(name));
        executable().ifPresent(name -> text.append(" [").append(name).append(']'));
        return text.toString();
    }
}
