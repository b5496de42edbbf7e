// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;

/**
 * The addresses that WSL will ask for at its next start in NAT mode, as texts of the registry.
 *
 * <p>{@code NatNetwork} and {@code NatGatewayIpAddress} stand under HKLM, {@code NatIpAddress} under HKCU, all in
 * {@code SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss} ({@code src/windows/common/WslCoreConfig.cpp}).
 *
 * @param network the switch's network, for example {@code 172.26.16.0/20}
 * @param gateway the switch's address on Windows
 * @param guest the address of the guest's eth0
 * @since 0.1.0
 */
public record NatRegistry(Known<String> network, Known<String> gateway, Known<String> guest) {}
