// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.jvm;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Ipv6Address;
import java.util.Optional;

/**
 * What a JVM dials for the name {@code localhost}: one address, without a second try.
 *
 * <p>{@code Socket}, {@code HttpURLConnection} and {@code java.net.http.HttpClient} take the first address of a name and do
 * not fall back to the other family, unlike browsers, curl and Node. So a server on {@code [::1]} alone is out of reach of
 * a JVM with default flags, though it is at localhost for everybody else.
 *
 * @since 0.1.0
 */
public final class JvmClient {
    private JvmClient() {}

    /**
     * Returns the address that stands for {@code localhost} where the name has both; empty when that is up to the system.
     *
     * <p>Where the hosts file names one family only, it is that one whatever the flags say.
     */
    public static Optional<IpAddress> localhost(JvmFlags flags) {
        if (flags.preferIpv4Stack()) {
            return Optional.of(Ipv4Address.LOOPBACK);
        }
        return switch (flags.preferIpv6Addresses()) {
            case FALSE -> Optional.of(Ipv4Address.LOOPBACK);
            case TRUE -> Optional.of(Ipv6Address.LOOPBACK);
            case SYSTEM -> Optional.empty();
        };
    }
}
