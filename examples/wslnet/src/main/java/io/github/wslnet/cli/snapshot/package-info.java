/** {@code wslnet snapshot} and {@code wslnet diagram}: what there is, and a picture of it. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.snapshot;
