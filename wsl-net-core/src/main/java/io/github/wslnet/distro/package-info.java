/**
 * Distributions by name, and what {@code wsl.exe} says of them and of itself.
 *
 * <p>All types are immutable and safe for use by several threads.
 */
package io.github.wslnet.distro;
