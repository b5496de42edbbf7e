/** What changes a machine: {@code wslnet apply}, {@code undo}, {@code expose} and {@code unexpose}. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.apply;
