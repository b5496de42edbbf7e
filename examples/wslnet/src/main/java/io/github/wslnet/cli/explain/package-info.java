/** {@code wslnet explain}: who reaches whom. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.explain;
