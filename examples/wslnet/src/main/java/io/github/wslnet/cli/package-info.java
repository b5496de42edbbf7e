/** The command-line tool {@code wslnet}; {@link io.github.wslnet.cli.Main} is where it starts. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli;
