/** {@code wslnet matrix}: who reaches which server. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.matrix;
