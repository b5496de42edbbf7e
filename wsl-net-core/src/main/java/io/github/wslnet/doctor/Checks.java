// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order in which they are made. */
final class Checks {
    static final List<Check> ALL = Stream.of(
                    ModeChecks.all(),
                    NetworkChecks.all(),
                    RelayChecks.all(),
                    BindChecks.all(),
                    PortChecks.all(),
                    OwnerChecks.all(),
                    ForwardChecks.all(),
                    FirewallChecks.all(),
                    LanChecks.all(),
                    HostChecks.all(),
                    AddressChecks.all(),
                    DnsChecks.all(),
                    InteropChecks.all(),
                    LifetimeChecks.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Check::id))
            .toList();

    private Checks() {}
}
