/**
 * WSL's two configuration files, what they ask for and what comes of it.
 *
 * <p>Start at {@link io.github.wslnet.config.DistroConfig} ({@code /etc/wsl.conf}) and {@link
 * io.github.wslnet.config.GlobalConfig} ({@code .wslconfig}), whose settings are the constants of {@link
 * io.github.wslnet.config.DistroSettings} and {@link io.github.wslnet.config.GlobalSettings}; {@link
 * io.github.wslnet.config.EffectiveConfig} says what comes of the second, {@link
 * io.github.wslnet.config.NetworkingMode} says how a guest is wired to Windows. All types are immutable and safe for
 * use by several threads.
 */
@WslNetStyle
package io.github.wslnet.config;

import io.github.wslnet.internal.WslNetStyle;
