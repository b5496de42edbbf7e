/** {@code wslnet conf}: a configuration file with one setting changed and every other byte kept. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.conf;
