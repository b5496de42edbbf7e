/**
 * WSL's two configuration files, what they ask for and what comes of it.
 *
 * <p>{@link io.github.wslnet.config.NetworkingMode} and its {@link io.github.wslnet.config.ModeCapabilities} say how a
 * guest is wired to Windows. All types are immutable and safe for use by several threads.
 */
@WslNetStyle
package io.github.wslnet.config;

import io.github.wslnet.WslNetStyle;
