// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way from the guest to servers of Windows. */
final class HostChecks {
    private HostChecks() {}

    static List<Check> all() {
        return List.of(new ListenerLoopbackOnly(), new WrongRecipe(), new GatewayIsRouter());
    }

    /** What WSL wants of Windows shows in what was tried and in variables that name Windows' address. */
    private static final class ListenerLoopbackOnly extends Check {
        ListenerLoopbackOnly() {
            super(CheckId.HOST_LISTENER_LOOPBACK_ONLY, Field.MODE, Field.PROBES, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Probe probe : facts.wsl().probes().orElse(List.of())) {
                ProbeTarget.of(probe)
                        .filter(target -> probe.from().startsWith("distro:") && !probe.connected())
                        .filter(target ->
                                facts.windows().adapterHolding(target.address()).isPresent())
                        .ifPresent(target -> look(facts, target.address(), target.port(), notes));
            }
        }

        private static void look(Facts facts, IpAddress host, TransportPort port, Notes notes) {
            List<Listener> sockets = facts.sockets().onWindows(port.transport(), port.port()).stream()
                    .filter(facts.sockets()::isProgram)
                    .toList();
            if (!sockets.isEmpty()
                    && sockets.stream().allMatch(one -> one.address().isLoopback())) {
                notes.found(
                        Sockets.program(sockets.get(0)) + " listens on "
                                + sockets.get(0).endpoint()
                                + " alone, so WSL cannot reach it at " + new Endpoint(host, port.port())
                                + "; no firewall rule helps",
                        Cures.byHand(
                                "bind-wider",
                                "bind " + sockets.get(0).process().orElse("it") + " to " + host
                                        + ", or let Windows connect to WSL instead"));
            }
        }
    }

    private static final class WrongRecipe extends Check {
        WrongRecipe() {
            super(CheckId.HOST_WRONG_RECIPE, Field.ENVIRONMENT, Field.RESOLV_CONF);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.guests()) {
                List<IpAddress> servers = distro.resolvConf()
                        .value()
                        .flatMap(ResolvConfState::text)
                        .map(text -> ResolvConf.parse(text).nameservers())
                        .orElse(List.of());
                Map<String, String> variables = distro.environment().orElse(Map.of());
                variables.forEach((name, value) -> address(value)
                        .filter(servers::contains)
                        .filter(address ->
                                facts.windows().adapterHolding(address).isEmpty())
                        .ifPresent(address -> notes.found(
                                name + "=" + value + " of " + distro.name() + " takes the name server " + address
                                        + " for Windows",
                                Cures.byHand("use-host-address", "use " + right(facts) + " instead"))));
            }
        }

        private static String right(Facts facts) {
            return facts.mayBeNat()
                    ? facts.hostAddress().map(Object::toString).orElse("the gateway of eth0's default route")
                    : "127.0.0.1";
        }
    }

    private static final class GatewayIsRouter extends Check {
        GatewayIsRouter() {
            super(CheckId.HOST_GATEWAY_IS_ROUTER, Field.MODE, Field.GATEWAY, Field.ADAPTERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeMirrored();
        }

        @Override
        void look(Facts facts, Notes notes) {
            facts.wsl()
                    .gateway()
                    .value()
                    .filter(gateway -> facts.windows().adapterHolding(gateway).isEmpty())
                    .ifPresent(gateway -> notes.found("the default gateway " + gateway
                            + " of the guest is the LAN's router; Windows itself is 127.0.0.1 in mirrored mode"));
        }
    }

    /** Returns the address in a value such as {@code 10.255.255.254:0.0} or {@code tcp://172.22.9.4:2375}. */
    static Optional<IpAddress> address(String value) {
        int scheme = value.indexOf("://");
        String rest = scheme < 0 ? value : value.substring(scheme + 3);
        int end = rest.indexOf(':');
        int slash = rest.indexOf('/');
        int stop = end < 0 ? slash : slash < 0 ? end : Math.min(end, slash);
        return IpAddress.tryParse(stop < 0 ? rest : rest.substring(0, stop));
    }
}
