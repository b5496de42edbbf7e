/**
 * Java's own traps: the address that the kernel shows for a server of a JVM in Linux, who on Windows reaches it, and what
 * to change. The entry is {@link io.github.wslnet.jvm.JvmServer}.
 */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.jvm;
