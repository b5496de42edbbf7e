// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

/**
 * The two families of IP addresses.
 *
 * @since 0.1.0
 */
public enum IpFamily {
    V4,
    V6;

    /** Returns {@code 0.0.0.0} or {@code ::}. */
    public IpAddress unspecified() {
        return this == V4 ? Ipv4Address.UNSPECIFIED : Ipv6Address.UNSPECIFIED;
    }

    /** Returns {@code v4} or {@code v6}. */
    @Override
    public String toString() {
        return this == V4 ? "v4" : "v6";
    }
}
