// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.socket;

/**
 * The state of a TCP socket (RFC 9293), by the name that English Windows prints for it.
 *
 * <p>{@code LISTEN} is the one exception: Windows says {@code LISTENING}. The kernels keep UDP and raw sockets in the
 * same states: there {@link #CLOSED} means "has no peer" and {@link #ESTABLISHED} "has a peer".
 *
 * @since 0.1.0
 */
public enum TcpState {
    CLOSED,
    LISTEN,
    SYN_SENT,
    SYN_RECEIVED,
    ESTABLISHED,
    FIN_WAIT_1,
    FIN_WAIT_2,
    CLOSE_WAIT,
    CLOSING,
    LAST_ACK,
    TIME_WAIT,

    /** The socket is gone but its control block is not yet freed; only Windows shows this. */
    DELETE_TCB,

    /** The socket has a local port but neither listens nor connects; {@code netstat -q} and new kernels show this. */
    BOUND
}
