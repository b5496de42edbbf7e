/** {@code wslnet plan}: which steps lead to a goal. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.plan;
