/** {@code wslnet doctor} and {@code wslnet who-owns}. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.doctor;
