/**
 * Distributions by name, and what {@code wsl.exe} says of them and of itself.
 *
 * <p>{@link io.github.wslnet.distro.WslListOutput} reads which distributions there are, {@link
 * io.github.wslnet.distro.WslVersionOutput} and {@link io.github.wslnet.distro.WslStatusOutput} what WSL is, {@link
 * io.github.wslnet.distro.WslErrorCode} why a command failed. {@code wsl.exe} speaks the language of Windows: rows are
 * known by their shape and by the names of products, never by translated words. All types are immutable and safe for
 * use by several threads.
 */
@WslNetStyle
package io.github.wslnet.distro;

import io.github.wslnet.internal.WslNetStyle;
