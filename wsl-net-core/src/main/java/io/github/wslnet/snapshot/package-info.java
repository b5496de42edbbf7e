/**
 * What is there: both sides of a machine with WSL, as far as they could be read.
 *
 * <p>Start at {@link io.github.wslnet.snapshot.Snapshot}; {@link io.github.wslnet.snapshot.SnapshotJson} saves one and reads it
 * again, {@link io.github.wslnet.snapshot.ConfigReport} holds its configuration files against what runs. Each field is a {@link
 * io.github.wslnet.known.Known}. All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.snapshot;
