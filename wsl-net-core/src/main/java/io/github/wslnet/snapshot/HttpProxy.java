// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;

/**
 * The HTTP proxy of the Windows user, as it stands under Internet Settings in the registry.
 *
 * @param enabled whether the proxy is used
 * @param server {@code host:port}, or {@code http=host:port;https=host:port}; empty for none
 * @param autoConfigUrl where the script for choosing a proxy is; empty for none
 * @since 0.1.0
 */
public record HttpProxy(Known<Boolean> enabled, Known<String> server, Known<String> autoConfigUrl) {}
