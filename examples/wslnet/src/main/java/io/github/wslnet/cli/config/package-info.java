/** {@code wslnet config}: what the configuration files ask for, what is in force, and why. */
@org.jspecify.annotations.NullMarked
package io.github.wslnet.cli.config;
