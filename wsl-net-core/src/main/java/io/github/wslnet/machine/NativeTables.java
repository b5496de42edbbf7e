// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import io.github.wslnet.address.IpFamily;
import java.util.Optional;

/**
 * The tables of Windows' network stack as the bytes that IP Helper fills in, on x64.
 *
 * <p>Each method throws {@link NativeCallFailedException} when Windows refuses.
 *
 * @since 0.1.0
 */
public interface NativeTables {
    /** Returns a {@code MIB_TCPTABLE_OWNER_PID} or {@code MIB_TCP6TABLE_OWNER_PID} of all sockets. */
    byte[] tcp(IpFamily family);

    /** Returns a {@code MIB_UDPTABLE_OWNER_PID} or {@code MIB_UDP6TABLE_OWNER_PID}. */
    byte[] udp(IpFamily family);

    /** Returns the list of {@code IP_ADAPTER_ADDRESSES_LH} with gateways, of all interfaces and both families. */
    AddressedBytes adapters();

    /** Returns a {@code MIB_IPFORWARD_TABLE2} of both families. */
    byte[] routes();

    /** Returns the file name of a process, for example {@code wslrelay.exe}; empty when it is gone or not to be known. */
    Optional<String> processName(int pid);
}
