/** {@code wslnet completion}. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.completion;
