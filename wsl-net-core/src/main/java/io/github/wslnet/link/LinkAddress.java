// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.*;

public record LinkAddress(IpAddress address, int prefixLength) {
    public static LinkAddress of(IpAddress a, int p) {
        return new LinkAddress(a, p);
    }

    public static LinkAddress parse(String t) {
        InterfaceAddress i = InterfaceAddress.parse(t);
        return of(i.address(), i.prefixLength());
    }
}
