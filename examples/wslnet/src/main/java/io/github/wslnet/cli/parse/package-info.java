/** {@code wslnet parse}: each format's reader and the JSON form of what it reads. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.parse;
