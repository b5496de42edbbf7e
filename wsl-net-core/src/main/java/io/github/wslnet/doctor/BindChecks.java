// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.internal.scan.Digits;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.RunningProcess;
import io.github.wslnet.snapshot.WantedServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The addresses that servers in the guest are bound to. */
final class BindChecks {
    private static final String FLAG = "-Djava.net.preferIPv4Stack=true";

    private BindChecks() {}

    static List<Check> all() {
        return List.of(
                new V6OnlyRelay(),
                new JdwpStar(),
                new MappedLoopback(),
                new UnrelayedAddress(),
                new LoopbackButLanWanted(),
                new BindV6Only(),
                new DockerOpen());
    }

    private static final class V6OnlyRelay extends RelayedCheck {
        V6OnlyRelay() {
            super(CheckId.BIND_V6_ONLY_RELAY, Field.MODE, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                boolean wide = guest.isTcp() && guest.listener().address().equals(Ipv6Address.UNSPECIFIED);
                if (wide && !hasIpv4(facts, guest.port())) {
                    notes.found(
                            guest + " listens on [::]:" + guest.port() + ", which Windows reaches at [::1]:"
                                    + guest.port() + " alone; clients of 127.0.0.1 are refused",
                            cure(guest));
                }
            }
        }

        private static boolean hasIpv4(Facts facts, Port port) {
            return facts.sockets().inGuest(Transport.TCP, port).stream()
                    .anyMatch(other -> other.isRelayable() && !(other.listener().address() instanceof Ipv6Address));
        }

        private static Remedy cure(Sockets.Guest guest) {
            return guest.isJava()
                    ? Cures.byHand("bind-ipv4", "start " + guest + " with " + FLAG)
                    : Cures.byHand("bind-ipv4", "bind " + guest + " to 0.0.0.0 too, or connect to [::1]");
        }
    }

    private static final class JdwpStar extends RelayedCheck {
        private static final String OPTION = "address=*:";

        JdwpStar() {
            super(CheckId.BIND_JDWP_STAR, Field.MODE, Field.GUEST_PROCESSES, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.guests()) {
                for (RunningProcess process : distro.processes().orElse(List.of())) {
                    port(process.commandLine().orElse(""))
                            .filter(port -> isIpv6Alone(facts, port))
                            .ifPresent(port -> {
                                String who = process.name() + " (pid " + process.pid() + ") in " + distro.name();
                                notes.found(
                                        who + " has the debug option address=*:" + port
                                                + ", so debuggers on Windows must use [::1]:" + port,
                                        Cures.byHand(
                                                "jdwp-localhost", "say address=" + port + " in its -agentlib:jdwp"));
                            });
                }
            }
        }

        private static boolean isIpv6Alone(Facts facts, Port port) {
            return facts.sockets().inGuest(Transport.TCP, port).stream()
                    .anyMatch(guest -> guest.listener().address().equals(Ipv6Address.UNSPECIFIED));
        }

        private static Optional<Port> port(String commandLine) {
            int start = commandLine.indexOf("jdwp") < 0 ? -1 : commandLine.indexOf(OPTION);
            if (start < 0) {
                return Optional.empty();
            }
            int from = start + OPTION.length();
            int end = from;
            while (end < commandLine.length() && Character.isDigit(commandLine.charAt(end))) {
                end++;
            }
            int number = Digits.portOrMinusOne(commandLine, from, end);
            return number > 0 ? Optional.of(Port.of(number)) : Optional.empty();
        }
    }

    private static final class MappedLoopback extends RelayedCheck {
        MappedLoopback() {
            super(CheckId.BIND_MAPPED_LOOPBACK, Field.MODE, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                if (guest.isTcp() && guest.mappedLoopback()) {
                    notes.found(
                            guest + " listens on " + guest.listener().endpoint()
                                    + ", a form of 127.0.0.1 that WSL does not relay to Windows",
                            Cures.byHand(
                                    "bind-ipv4",
                                    guest.isJava()
                                            ? "start " + guest + " with " + FLAG
                                            : "let " + guest + " open an IPv4 socket"));
                }
            }
        }
    }

    /** The name servers of systemd and of WSL itself are for the guest alone. */
    private static final class UnrelayedAddress extends RelayedCheck {
        private static final Port DNS = Port.of(53);

        UnrelayedAddress() {
            super(CheckId.BIND_UNRELAYED_ADDRESS, Field.MODE, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Sockets.Guest guest : facts.sockets().ofGuest()) {
                IpAddress bound = guest.listener().address();
                boolean isEth0 = facts.wsl().eth0Address().filter(bound::equals).isPresent();
                boolean isOther = bound.isLoopback() && !guest.isRelayable() && !guest.isMapped();
                if (guest.isTcp()
                        && (isEth0 || isOther)
                        && !guest.port().equals(DNS)
                        && !isServedElsewhere(facts, guest)) {
                    notes.found(
                            guest + " listens on " + guest.listener().endpoint()
                                    + ", which WSL does not relay to Windows"
                                    + (bound.toString().equals("127.0.1.1")
                                            ? "; the host's name in /etc/hosts is that"
                                            : ""),
                            Cures.byHand("bind-relayed", "bind " + guest + " to 127.0.0.1 or 0.0.0.0"));
                }
            }
        }

        private static boolean isServedElsewhere(Facts facts, Sockets.Guest guest) {
            return facts.sockets().inGuest(Transport.TCP, guest.port()).stream().anyMatch(Sockets.Guest::isRelayable);
        }
    }

    /** A portproxy rule to the guest's address is a wish for the LAN too. */
    private static final class LoopbackButLanWanted extends Check {
        LoopbackButLanWanted() {
            super(CheckId.BIND_LOOPBACK_BUT_LAN_WANTED, Field.GUEST_LISTENERS);
        }

        @Override
        boolean concerns(Facts facts) {
            return facts.guestMayRun();
        }

        @Override
        void look(Facts facts, Notes notes) {
            facts.wanted().stream()
                    .filter(WantedServer::lan)
                    .forEach(wish -> look(
                            facts,
                            wish.port(),
                            () -> "the LAN shall reach port " + wish.port() + " of " + wish.distro(),
                            notes));
            facts.wsl()
                    .eth0Address()
                    .ifPresent(eth0 -> facts.rules().stream()
                            .filter(rule ->
                                    rule.connectIp().filter(eth0::equals).isPresent())
                            .forEach(rule -> rule.connectPort()
                                    .ifPresent(port ->
                                            look(facts, port, () -> "the forward " + rule + " leads there", notes))));
        }

        private static void look(Facts facts, Port port, Supplier<String> wish, Notes notes) {
            List<Sockets.Guest> serving = facts.sockets().inGuest(Transport.TCP, port);
            if (!serving.isEmpty() && serving.stream().allMatch(Sockets.Guest::isOnLoopback)) {
                Sockets.Guest guest = serving.get(0);
                notes.found(
                        guest + " listens on " + guest.listener().endpoint() + " alone, though " + wish.get(),
                        Cures.byHand("bind-wider", "bind " + guest + " to 0.0.0.0"));
            }
        }
    }

    private static final class BindV6Only extends Check {
        private static final String NAME = "net.ipv6.bindv6only";

        BindV6Only() {
            super(CheckId.BIND_BINDV6ONLY, Field.SYSCTL);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Map<String, String> sysctl = facts.wsl().sysctl().orElse(Map.of());
            if (!sysctl.containsKey(NAME)) {
                notes.unknown();
            } else if (sysctl.get(NAME).strip().equals("1")) {
                notes.found(
                        NAME + " is 1, so a server on :: refuses IPv4 clients, those inside WSL too",
                        Cures.byHand("bindv6only", "run sudo sysctl " + NAME + "=0, and start the servers anew"));
            }
        }
    }

    private static final class DockerOpen extends Check {
        private static final Port DOCKER = Port.of(2375);

        DockerOpen() {
            super(CheckId.DOCKER_TCP_OPEN, Field.GUEST_LISTENERS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            facts.sockets().inGuest(Transport.TCP, DOCKER).stream()
                    .filter(guest -> guest.listener().isWildcard())
                    .findFirst()
                    .ifPresent(guest -> notes.found(
                            guest + " listens on " + guest.listener().endpoint()
                                    + " without a password: who reaches it is root",
                            Cures.byHand(
                                    "close-docker", "bind it to 127.0.0.1, or use the socket /var/run/docker.sock")));
        }
    }
}
