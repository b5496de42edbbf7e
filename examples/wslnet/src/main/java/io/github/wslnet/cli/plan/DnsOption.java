// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;

/** The value of {@code --dns}. */
final class DnsOption {
    private DnsOption() {}

    static Goal parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new UnparseableTextException("--dns", 0, text, "expected DISTRO=ADDRESS[,ADDRESS]");
        }
        IpAddress[] servers = Arrays.stream(text.substring(equals + 1).split(",", -1))
                .map(IpAddress::parse)
                .toArray(IpAddress[]::new);
        return OwnDns.of(text.substring(0, equals), servers);
    }
}
