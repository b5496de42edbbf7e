// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Endpoint;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.WindowsService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How names are found in the guest. */
final class DnsChecks {
    private static final String GLOBAL_SECURE_ACCESS = "GlobalSecureAccessTunnelingService";

    private DnsChecks() {}

    static List<Check> all() {
        return List.of(
                new TunnelVsStatic(),
                new Dangling(),
                new Immutable(),
                new GatewayTimeout(),
                new SecureAccess(),
                new Mdns());
    }

    /** Tunneling is on by default too; who then writes a file of his own may well mean it. */
    private static final class TunnelVsStatic extends Check {
        TunnelVsStatic() {
            super(CheckId.DNS_TUNNEL_VS_STATIC, Field.GLOBAL_CONFIG, Field.WSL_CONF);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.may(ModeCapabilities::tunnelsDns);
        }

        @Override
        void look(Facts facts, Notes notes) {
            boolean asked = facts.written(GlobalSettings.DNS_TUNNELING).orElse(false);
            for (Distro distro : facts.guests()) {
                boolean off = distro.wslConf()
                        .value()
                        .map(DistroConfig::parse)
                        .flatMap(conf -> conf.get(DistroSettings.GENERATE_RESOLV_CONF))
                        .filter(generate -> !generate)
                        .isPresent();
                if (asked && off) {
                    notes.found(
                            ".wslconfig asks for DNS tunneling, but wsl.conf of " + distro.name()
                                    + " says generateResolvConf=false, so the distribution never asks the tunnel",
                            Cures.wslDns(distro.name()));
                }
            }
        }
    }

    private static final class Dangling extends Check {
        Dangling() {
            super(CheckId.DNS_RESOLV_DANGLING, Field.RESOLV_CONF);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.running()) {
                Optional<ResolvConfState> file = distro.resolvConf().value();
                boolean isLink = file.flatMap(ResolvConfState::link).isPresent();
                if (isLink
                        && !file.orElseThrow().targetExists().isKnown()
                        && file.flatMap(ResolvConfState::text).isEmpty()) {
                    notes.unknown();
                }
                file.filter(state -> isLink && !state.targetExists().orElse(true))
                        .flatMap(ResolvConfState::link)
                        .ifPresent(link -> notes.found(
                                "/etc/resolv.conf of " + distro.name() + " is a link to " + link
                                        + ", which is not there",
                                Cures.wslDns(distro.name())));
            }
        }
    }

    private static final class Immutable extends Check {
        Immutable() {
            super(CheckId.DNS_IMMUTABLE, Field.RESOLV_CONF);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.running()) {
                distro.resolvConf().value().ifPresent(file -> look(distro, file, notes));
            }
        }

        private static void look(Distro distro, ResolvConfState file, Notes notes) {
            if (!file.immutable().isKnown()) {
                notes.unknown();
            } else if (file.immutable().orElse(false)) {
                List<IpAddress> servers = file.text()
                        .map(text -> ResolvConf.parse(text).nameservers())
                        .orElse(List.of());
                notes.found(
                        "/etc/resolv.conf of " + distro.name() + " cannot be changed by anybody"
                                + (servers.isEmpty() ? "" : ": it asks " + servers.get(0) + " for good")
                                + ", so names of a company or VPN are not found",
                        Cures.byHand("thaw-resolv-conf", "run sudo chattr -i /etc/resolv.conf in " + distro.name()));
            }
        }
    }

    private static final class GatewayTimeout extends Check {
        private static final Port DNS = Port.of(53);

        GatewayTimeout() {
            super(CheckId.DNS_GATEWAY_TIMEOUT, Field.PROBES, Field.GATEWAY);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            IpAddress gateway = facts.wsl().gateway().value().orElseThrow();
            for (Probe probe : facts.wsl().probes().orElse(List.of())) {
                boolean ofGateway = ProbeTarget.of(probe)
                        .filter(target -> target.address().equals(gateway)
                                && target.port().port().equals(DNS)
                                && target.port().transport() == Transport.UDP)
                        .isPresent();
                if (ofGateway && probe.timedOut()) {
                    notes.found(
                            "the name server " + new Endpoint(gateway, DNS) + " does not answer " + probe.from(),
                            cure(facts));
                }
            }
        }

        private static Remedy cure(Facts facts) {
            return Cures.andRestart("use-dns-tunneling", "set dnsTunneling=true under [wsl2] in .wslconfig", facts);
        }
    }

    private static final class SecureAccess extends Check {
        SecureAccess() {
            super(CheckId.DNS_GSA_PRESENT, Field.SERVICES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            WindowsService service = facts.windows().services().orElse(Map.of()).get(GLOBAL_SECURE_ACCESS);
            if (service != null && service.isRunning().orElse(false)) {
                notes.found("the service " + GLOBAL_SECURE_ACCESS
                        + " runs, so WSL takes the name servers of Windows instead of the tunnel");
            }
        }
    }

    private static final class Mdns extends Check {
        Mdns() {
            super(CheckId.DNS_MDNS_UNSUPPORTED, Field.MODE, Field.PROBES);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat()
                    && facts.written(GlobalSettings.DNS_TUNNELING).orElse(true);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Probe probe : facts.wsl().probes().orElse(List.of())) {
                if (probe.from().startsWith("distro:") && host(probe.to()).endsWith(".local") && !probe.connected()) {
                    notes.found(
                            host(probe.to()) + " was tried, and names in .local are not found in mode "
                                    + facts.wsl()
                                            .mode()
                                            .map(NetworkingMode::word)
                                            .orElse("nat")
                                    + " with DNS tunneling",
                            Cures.byHand("use-address", "use the address instead of the name"));
                }
            }
        }

        private static String host(String uri) {
            int start = Math.max(0, uri.indexOf("://") + 3);
            int end = uri.lastIndexOf(':');
            return start <= end ? uri.substring(start, end) : "";
        }
    }
}
