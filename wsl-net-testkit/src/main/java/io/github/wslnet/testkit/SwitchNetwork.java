// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;

/**
 * The network of WSL's switch between two restarts of Windows.
 *
 * @param number how many came before
 * @param gateway the address of Windows on it
 * @param guest the address of the guest on it
 */
record SwitchNetwork(int number, InterfaceAddress gateway, InterfaceAddress guest) {
    private static final int PREFIX_LENGTH = 20;

    static SwitchNetwork first() {
        return of(0, "172.26.16.1", "172.26.17.100");
    }

    /** Returns the network after the next restart: the articles' second one, then 172.24.0.0/20, 172.24.16.0/20... */
    SwitchNetwork next() {
        if (number == 0) {
            return of(1, "172.23.208.1", "172.23.220.194");
        }
        int third = 16 * ((number - 1) % 16);
        return of(number + 1, "172.24." + third + ".1", "172.24." + (third + 4) + "." + (20 + number % 200));
    }

    Cidr network() {
        return gateway.network();
    }

    IpAddress gatewayAddress() {
        return gateway.address();
    }

    private static SwitchNetwork of(int number, String gateway, String guest) {
        return new SwitchNetwork(
                number,
                new InterfaceAddress(IpAddress.parse(gateway), PREFIX_LENGTH),
                new InterfaceAddress(IpAddress.parse(guest), PREFIX_LENGTH));
    }
}
