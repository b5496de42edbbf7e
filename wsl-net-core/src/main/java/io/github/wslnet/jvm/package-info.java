/**
 * Java's own traps: which address the kernel shows for a server of a JVM in Linux, and who on Windows reaches it.
 *
 * <p>Start at {@link io.github.wslnet.jvm.JvmServer}, a server by its code or options; {@link
 * io.github.wslnet.jvm.JvmVisibility} says where Windows reaches it and what to change, {@link io.github.wslnet.jvm.JvmClient}
 * what a client dials for {@code localhost}. All types are immutable and safe for use by several threads.
 */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.jvm;
