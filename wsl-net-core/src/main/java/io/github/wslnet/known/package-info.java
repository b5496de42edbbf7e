/**
 * A value, or the admission that it is not known.
 *
 * <p>Start at {@link io.github.wslnet.known.Known}, which each field of a snapshot is: there, absent, or unreadable with the
 * reason. Whoever asks one says what becomes of the other two.
 *
 * <pre>{@code
 * String mode = snapshot.wsl().mode().map(NetworkingMode::word).orElse("unknown");
 * }</pre>
 */
package io.github.wslnet.known;
