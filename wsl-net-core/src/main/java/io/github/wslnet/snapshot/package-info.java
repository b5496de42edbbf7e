/**
 * What is there: both sides of a machine with WSL, as far as they could be read.
 *
 * <p>{@link io.github.wslnet.snapshot.Snapshot} is the value, {@link io.github.wslnet.known.Known} what each of its fields
 * is wrapped in, {@link io.github.wslnet.host.WslHost} where snapshots come from and plans go to. All types but {@code
 * WslHost} are immutable and safe for use by several threads.
 */
package io.github.wslnet.snapshot;
