/**
 * A machine's answers in a file, so that a bug report becomes a test.
 *
 * <p>Start at {@link io.github.wslnet.recording.RecordingMachine}, which stands before any machine and keeps what it was asked and
 * answered. {@link io.github.wslnet.recording.Recording} is that as a value with a JSON form, without names and public
 * addresses, and {@link io.github.wslnet.recording.ReplayMachine} answers from one.
 * {@link io.github.wslnet.recording.SnapshotRedaction} takes the same out of a snapshot.
 */
package io.github.wslnet.recording;
