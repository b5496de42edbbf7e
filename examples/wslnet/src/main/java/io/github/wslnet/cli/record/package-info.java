/** {@code wslnet record}: what a machine answers, in a file for a test to replay. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.record;
