// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.link.Link;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.RouteEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses and networks of WSL, and what still names those of yesterday. */
final class AddressChecks {
    private AddressChecks() {}

    static List<Check> all() {
        return List.of(
                new Changed(),
                new HostsEntryStale(),
                new EnvStale(),
                new TwoAdapters(),
                new SubnetOverlap(),
                new RegistryInvalid(),
                new MtuTooBig());
    }

    private static final class Changed extends Check {
        Changed() {
            super(CheckId.IP_CHANGED, Field.MODE, Field.REGISTRY, Field.LINKS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            Optional<IpAddress> now = facts.wsl().eth0Address();
            Optional<IpAddress> asked = facts.askedAddress();
            if (now.isEmpty() || asked.isEmpty()) {
                notes.unknown();
            } else if (!now.equals(asked)) {
                List<String> dependants = facts.rules().stream()
                        .filter(rule -> rule.connectIp().equals(asked))
                        .map(Object::toString)
                        .toList();
                notes.found("WSL asked for " + asked.get() + " and has " + now.get()
                        + (dependants.isEmpty() ? "" : "; the old one is named by " + String.join(", ", dependants)));
            }
        }
    }

    /** Only names of Windows and WSL, and addresses of WSL's own networks, are judged: the rest is other machines. */
    private static final class HostsEntryStale extends Check {
        private static final Set<String> OF_THIS_MACHINE = Set.of(
                "host.docker.internal",
                "gateway.docker.internal",
                "kubernetes.docker.internal",
                "host.wsl.internal",
                "wsl",
                "windows",
                "winhost",
                "wsl.local");

        HostsEntryStale() {
            super(CheckId.IP_HOSTS_ENTRY_STALE, Field.WINDOWS_HOSTS, Field.ADAPTERS, Field.LINKS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            look("the hosts file of Windows", facts.windows().hosts().orElse(""), facts, notes);
            for (Distro distro : facts.running()) {
                look("/etc/hosts of " + distro.name(), distro.hosts().orElse(""), facts, notes);
            }
        }

        private static void look(String file, String text, Facts facts, Notes notes) {
            for (HostsEntry entry : HostsFile.parse(text).entries()) {
                if (isStale(facts, entry)) {
                    notes.found(
                            file + " gives " + entry.names().get(0) + " the address " + entry.address()
                                    + ", which neither Windows nor WSL has",
                            cure(file));
                }
            }
        }

        private static Remedy cure(String file) {
            return file.startsWith("/etc")
                    ? Cures.byHand("fix-hosts", "correct or remove that line of " + file)
                    : Cures.byAdmin("fix-hosts", "correct or remove that line of " + file);
        }

        private static boolean isStale(Facts facts, HostsEntry entry) {
            if (!(entry.address() instanceof Ipv4Address address) || !address.isPrivate() || facts.isHeld(address)) {
                return false;
            }
            boolean ofThisMachine =
                    entry.names().stream().anyMatch(name -> OF_THIS_MACHINE.contains(name.toLowerCase(Locale.ROOT)));
            return ofThisMachine || ForwardChecks.isOldGuest(facts, address);
        }
    }

    private static final class EnvStale extends Check {
        EnvStale() {
            super(CheckId.IP_ENV_STALE, Field.ENVIRONMENT, Field.LINKS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.guests()) {
                distro.environment()
                        .orElse(Map.of())
                        .forEach((name, value) -> HostChecks.address(value)
                                .filter(address -> ForwardChecks.isOldGuest(facts, address))
                                .ifPresent(address -> notes.found(
                                        name + "=" + value + " of " + distro.name() + " names " + address
                                                + ", which neither Windows nor WSL has",
                                        Cures.byHand(
                                                "compute-variable",
                                                "work the address out at each start, or use localhost"))));
            }
        }
    }

    private static final class TwoAdapters extends Check {
        TwoAdapters() {
            super(CheckId.IP_TWO_WSL_ADAPTERS, Field.ADAPTERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Adapter> switches = facts.windows().wslSwitches();
            if (switches.size() > 1) {
                notes.found("there are "
                        + String.join(
                                " and ", switches.stream().map(Adapter::name).toList())
                        + "; the gateway of the guest tells which of them it uses");
            }
        }
    }

    /** The longer prefix wins, so a more specific network elsewhere takes WSL's packets away. */
    private static final class SubnetOverlap extends Check {
        SubnetOverlap() {
            super(CheckId.NET_SUBNET_OVERLAP, Field.MODE, Field.ADAPTERS, Field.WINDOWS_ROUTES);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Cidr> ours = facts.windows().wslSwitches().isEmpty()
                    ? facts.wslNetworks()
                    : facts.windows().wslSwitches().stream()
                            .flatMap(adapter -> adapter.networks().stream())
                            .filter(network -> network.network() instanceof Ipv4Address)
                            .toList();
            for (Cidr network : ours) {
                others(facts)
                        .filter(other -> other.destination().overlaps(network))
                        .forEach(other -> note(network, other, notes));
            }
        }

        private static void note(Cidr network, RouteEntry other, Notes notes) {
            boolean wins = other.destination().prefixLength() > network.prefixLength();
            notes.found(
                    wins ? Severity.ERROR : Severity.WARNING,
                    "WSL's network " + network + " overlaps " + other.destination() + " of " + other.out()
                            + (wins ? ", which is more specific and takes its packets" : ""),
                    Cures.byAdmin(
                            "move-network",
                            "give WSL another network while it is shut down: NatNetwork and NatGatewayIpAddress under"
                                    + " HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss"));
        }

        /** Returns the networks that others have: no default route, none of WSL's own, no broadcast or multicast. */
        private static Stream<RouteEntry> others(Facts facts) {
            Stream<RouteEntry> routes = Stream.concat(
                            facts.windows().routes().orElse(List.of()).stream(),
                            facts.wsl().routes().orElse(List.of()).stream()
                                    .filter(route -> !route.out().equals("eth0")))
                    .filter(route -> !route.isDefault() && !route.isHost() && !isOfWsl(facts, route));
            Stream<RouteEntry> onLink = facts.windows().lanAdapters().stream()
                    .flatMap(adapter -> adapter.networks().stream()
                            .filter(network -> network.network() instanceof Ipv4Address)
                            .map(network -> new RouteEntry(network, Optional.empty(), adapter.name())));
            return Stream.concat(routes, onLink).distinct();
        }

        private static boolean isOfWsl(Facts facts, RouteEntry route) {
            return route.out().startsWith("vEthernet (WSL")
                    || route.out().equals("lo")
                    || facts.windows().wslSwitches().stream()
                            .anyMatch(adapter -> adapter.name().equals(route.out()));
        }
    }

    private static final class RegistryInvalid extends Check {
        RegistryInvalid() {
            super(CheckId.NET_NAT_REGISTRY_INVALID, Field.REGISTRY);
        }

        @Override
        void look(Facts facts, Notes notes) {
            NatRegistry registry = facts.windows().natRegistry().value().orElseThrow();
            String network = registry.network().orElse("");
            if (network.isEmpty()) {
                return;
            }
            Optional<Cidr> asked = Cidr.tryParse(network);
            if (asked.isEmpty()) {
                String meant = InterfaceAddress.tryParse(network)
                        .map(read -> "; aligned it would be " + read.network())
                        .orElse("");
                notes.found("NatNetwork is '" + network + "', which is no network" + meant, cure());
                return;
            }
            registry.gateway()
                    .value()
                    .flatMap(IpAddress::tryParse)
                    .filter(gateway -> !asked.get().contains(gateway))
                    .ifPresent(gateway -> notes.found(
                            "NatGatewayIpAddress " + gateway + " is outside of NatNetwork " + network, cure()));
        }

        private static Remedy cure() {
            return Cures.byAdmin(
                    "fix-nat-network",
                    "correct NatNetwork and NatGatewayIpAddress under"
                            + " HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss, or remove both");
        }
    }

    /** A tunnel of WSL or of another virtual machine carries no packets of the guest to the outside. */
    private static final class MtuTooBig extends Check {
        MtuTooBig() {
            super(CheckId.NET_MTU_TOO_BIG, Field.MODE, Field.LINKS, Field.ADAPTERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun() && !facts.runs(NetworkingMode.MIRRORED);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Optional<Link> eth0 = facts.wsl().links().orElse(List.of()).stream()
                    .filter(link -> link.name().equals("eth0") && link.isUp())
                    .findFirst();
            Optional<Adapter> smallest = facts.windows().lanAdapters().stream()
                    .filter(adapter ->
                            adapter.up().orElse(false) && adapter.mtu().isKnown())
                    .filter(adapter -> !adapter.name().startsWith("vEthernet"))
                    .min(Comparator.comparing(adapter -> adapter.mtu().orElse(0)));
            if (eth0.isEmpty() || eth0.get().mtu().isEmpty() || smallest.isEmpty()) {
                notes.unknown();
                return;
            }
            int ours = eth0.get().mtu().getAsInt();
            int theirs = smallest.get().mtu().orElse(ours);
            if (ours > theirs) {
                notes.found(
                        "eth0 has an MTU of " + ours + ", " + smallest.get().name() + " one of " + theirs
                                + ": large packets hang",
                        Cures.byHand(
                                "lower-mtu",
                                "update WSL, or run sudo ip link set dev eth0 mtu " + theirs + " in the distribution"));
            }
        }
    }
}
