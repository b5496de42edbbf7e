// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslErrorCode;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.HttpProxy;
import io.github.wslnet.snapshot.WindowsService;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the guest has a network at all, the services that make one, and the proxy. */
final class NetworkChecks {
    private NetworkChecks() {}

    static List<Check> all() {
        return List.of(
                new NoEth0(),
                new RequiredStopped(),
                new Port53Taken(),
                new HnsErrorCode(),
                new Ipv6Disabled(),
                new LocalhostProxy());
    }

    private static final class NoEth0 extends Check {
        NoEth0() {
            super(CheckId.NET_NO_ETH0_OR_LINKLOCAL, Field.MODE, Field.LINKS, Field.DISTROS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun() && !facts.runs(NetworkingMode.NONE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Link> links = facts.wsl().links().orElse(List.of());
            if (facts.runs(NetworkingMode.MIRRORED)) {
                if (links.stream().noneMatch(link -> link.isUp() && !link.name().equals("lo"))) {
                    notes.found("the guest has lo alone, though the mode is mirrored", cure(facts));
                }
            } else if (facts.mayBeNat()
                    && facts.wsl().mode().orElse(NetworkingMode.NONE).isKnown()) {
                complaint(links).ifPresent(text -> notes.found(text, cure(facts)));
            }
        }

        private static Optional<String> complaint(List<Link> links) {
            Optional<Link> eth0 =
                    links.stream().filter(link -> link.name().equals("eth0")).findFirst();
            if (eth0.isEmpty()) {
                return Optional.of("the guest has no eth0");
            }
            if (!eth0.get().isUp()) {
                return Optional.of("eth0 of the guest is down");
            }
            List<IpAddress> held = eth0.get().addresses().stream()
                    .map(LinkAddress::address)
                    .filter(Ipv4Address.class::isInstance)
                    .toList();
            if (held.isEmpty()) {
                return Optional.of("eth0 of the guest has no IPv4 address");
            }
            return held.stream().allMatch(IpAddress::isLinkLocal)
                    ? Optional.of("eth0 of the guest has " + held.get(0) + ", which it gave itself")
                    : Optional.empty();
        }

        private static Remedy cure(Facts facts) {
            return Cures.andRestart("fix-services", "see that the services hns and SharedAccess run", facts);
        }
    }

    /** Services that other modes do without are looked at in NAT mode alone; while WSL rests, only a disabled one is amiss. */
    private static final class RequiredStopped extends Check {
        private static final List<String> ALWAYS = List.of("hns", "vmcompute");
        private static final List<String> IN_NAT = List.of("SharedAccess", "mpssvc", "Dhcp");

        RequiredStopped() {
            super(CheckId.SVC_REQUIRED_STOPPED, Field.SERVICES);
        }

        @Override
        boolean concerns(Facts facts) {
            return !facts.wsl().distros().isKnown() || facts.ofWsl2();
        }

        @Override
        void look(Facts facts, Notes notes) {
            ALWAYS.forEach(name -> look(name, facts, notes));
            boolean asked = facts.written(GlobalSettings.NETWORKING_MODE)
                    .filter(mode -> !mode.equals(NetworkingMode.NAT))
                    .isEmpty();
            if (facts.wsl().mode().map(NetworkingMode.NAT::equals).orElse(asked)) {
                IN_NAT.forEach(name -> look(name, facts, notes));
            }
        }

        private static void look(String name, Facts facts, Notes notes) {
            WindowsService service = facts.windows().services().orElse(Map.of()).get(name);
            if (service == null || !service.state().isKnown()) {
                notes.unknown();
            } else if (!service.isRunning().orElse(true) && (facts.guestMayRun() || isDisabled(service))) {
                String start = service.start()
                        .map(text -> ", its start type is " + text)
                        .orElse("");
                notes.found(
                        "the service " + name + " is " + service.state() + start,
                        Cures.byAdmin("start-service", "start the service " + name + ", and let it start when needed"));
            }
        }

        private static boolean isDisabled(WindowsService service) {
            return service.start().orElse("").equalsIgnoreCase("Disabled");
        }
    }

    private static final class Port53Taken extends Check {
        private static final Port DNS = Port.of(53);

        Port53Taken() {
            super(CheckId.SVC_PORT53_TAKEN, Field.WINDOWS_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Transport transport : Transport.values()) {
                for (Listener holder : facts.sockets().onWindows(transport, DNS)) {
                    if (facts.sockets().isProgram(holder) && !isService(holder)) {
                        notes.found(
                                Sockets.program(holder) + " holds " + transport + " " + holder.endpoint()
                                        + ", which the network of WSL may need at its start",
                                Cures.byHand(
                                        "move-dns-server",
                                        "stop " + holder.process().orElse("it") + " while WSL starts, or bind it to"
                                                + " another address"));
                    }
                }
            }
        }

        private static boolean isService(Listener holder) {
            return holder.process().filter("svchost.exe"::equalsIgnoreCase).isPresent();
        }
    }

    /** Codes mean the same in every language; the sentence beside them does not. */
    private static final class HnsErrorCode extends Check {
        private static final Map<String, String> CAUSES = Map.of(
                "0x80070422", "the service SharedAccess (ICS) is disabled",
                "error_service_disabled", "the service SharedAccess (ICS) is disabled",
                "service_not_active", "the service SharedAccess (ICS) is not active",
                "0xffffffff", "something holds port 53 of Windows",
                "0x803b0001", "the Host Network Service has lost its state",
                "0x8007054f", "no block of 4096 free ports was found for mirrored mode",
                "e_accessdenied", "Windows refused; some builds do so by a defect");

        HnsErrorCode() {
            super(CheckId.SVC_HNS_ERROR_CODE, Field.LAST_ERROR);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Optional<WslErrorCode> error = facts.wsl().lastError().value().flatMap(WslErrorCode::find);
            error.filter(HnsErrorCode::isOfNetwork)
                    .ifPresent(code -> notes.found(
                            "WSL failed with " + code + meaning(code),
                            Cures.andRestart("fix-cause", "remove the cause", facts)));
        }

        private static boolean isOfNetwork(WslErrorCode error) {
            return error.isDuring("ConfigureNetworking") || error.isDuring("HNS");
        }

        private static String meaning(WslErrorCode error) {
            String cause = CAUSES.get(error.code().toLowerCase(Locale.ROOT));
            return cause == null ? "" : ": " + cause;
        }
    }

    private static final class Ipv6Disabled extends Check {
        private static final int ALL = 0xff;

        Ipv6Disabled() {
            super(CheckId.NET_IPV6_DISABLED, Field.TCPIP6);
        }

        @Override
        void look(Facts facts, Notes notes) {
            if (facts.windows().tcpip6DisabledComponents().orElse(0) == ALL) {
                boolean nat = facts.may(ModeCapabilities::isBehindNat);
                notes.found(
                        "DisabledComponents of Tcpip6 is 0xff, with which mirrored mode does not work"
                                + (nat ? " and NAT may fail" : ""),
                        Cures.byAdmin(
                                "prefer-ipv4",
                                "set DisabledComponents to 0x20, which prefers IPv4 instead, and restart Windows"));
            }
        }
    }

    private static final class LocalhostProxy extends Check {
        LocalhostProxy() {
            super(CheckId.PROXY_LOCALHOST_IN_NAT, Field.MODE, Field.PROXY);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.mayBeNat();
        }

        @Override
        void look(Facts facts, Notes notes) {
            HttpProxy proxy = facts.windows().proxy().value().orElseThrow();
            String server = proxy.server().orElse("").toLowerCase(Locale.ROOT);
            if (!proxy.enabled().isKnown()
                    || !proxy.server().isKnown() && proxy.enabled().orElse(false)) {
                notes.unknown();
            } else if (proxy.enabled().orElse(false) && isLocal(server)) {
                notes.found(
                        "the proxy of Windows is " + server
                                + ", which WSL does not take over in NAT mode: there 127.0.0.1 is"
                                + " the guest itself",
                        Cures.byHand(
                                "proxy-for-wsl",
                                "let the proxy listen on "
                                        + facts.hostAddress()
                                                .map(Object::toString)
                                                .orElse("WSL's switch")
                                        + " too and name that in the distribution, or use mirrored mode"));
            }
        }

        private static boolean isLocal(String server) {
            return server.contains("127.0.0.1") || server.contains("localhost") || server.contains("[::1]");
        }
    }
}
