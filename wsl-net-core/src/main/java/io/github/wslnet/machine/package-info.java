/**
 * A Windows machine with WSL as a program reaches it: its commands, its registry, its native tables, its files.
 *
 * <p>Start at {@link io.github.wslnet.machine.Machine}, the seam under {@link io.github.wslnet.host.WslHost}: the windows module
 * has the real ones, the testkit fakes, recordings and replays. Bytes go through it as the system hands them out, so that
 * whatever reads them is the same on a real machine and in a test.
 */
package io.github.wslnet.machine;
