/** {@code wslnet report}: everything about a machine on one page. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.report;
