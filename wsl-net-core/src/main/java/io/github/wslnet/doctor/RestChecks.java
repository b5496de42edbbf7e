// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Ipv6Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.HttpProxy;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.PowerState;
import io.github.wslnet.snapshot.Privilege;
import io.github.wslnet.snapshot.Probe;
import io.github.wslnet.snapshot.RunningProcess;
import io.github.wslnet.snapshot.WantedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Power, idling, interop, proxies, and releases with defects. */
final class RestChecks {
    private RestChecks() {}

    static List<Check> all() {
        return List.of(
                new FastStartup(),
                new Resumed(),
                new WillStop(),
                new Stopped(),
                new V6Slow(),
                new InteropBroken(),
                new NoElevation(),
                new LocalhostProxy(),
                new DockerOpen(),
                new ThirdPartyFirewall(),
                new KnownBad());
    }

    private static Optional<Instant> resumedSinceStart(Facts facts) {
        Optional<Instant> started = facts.wsl().vmStartedAt().value();
        return facts.windows()
                .power()
                .value()
                .flatMap(power -> power.lastResumeAt().value())
                .filter(resumed -> started.filter(resumed::isAfter).isPresent());
    }

    /** Fast Startup alone harms nobody: it counts beside a relay that is amiss, or after a sleep. */
    private static final class FastStartup extends Check {
        FastStartup() {
            super(CheckId.POWER_FAST_STARTUP, Field.POWER);
        }

        @Override
        void look(Facts facts, Notes notes) {
            throw new IllegalStateException("asked with what was found before");
        }

        @Override
        void look(Facts facts, Set<CheckId> found, Notes notes) {
            Known<Boolean> on =
                    facts.windows().power().value().map(PowerState::fastStartup).orElseGet(Known::absent);
            if (!on.isKnown()) {
                notes.unknown();
            }
            boolean relayAmiss = found.contains(CheckId.RELAY_MISSING) || found.contains(CheckId.RELAY_ORPHAN);
            if (on.orElse(false) && (relayAmiss || resumedSinceStart(facts).isPresent())) {
                notes.found(
                        "Fast Startup is on: shutting Windows down hibernates it, and WSL's relay may not survive that",
                        Cures.byAdmin("fast-startup-off", "switch Fast Startup off in Windows' power options"));
            }
        }
    }

    private static final class Resumed extends Check {
        Resumed() {
            super(CheckId.POWER_RESUMED, Field.POWER, Field.VM_STARTED);
        }

        @Override
        void look(Facts facts, Notes notes) {
            resumedSinceStart(facts)
                    .ifPresent(time -> notes.found(
                            "Windows woke up at " + time
                                    + ", after the virtual machine was started: relays may be stale",
                            Cures.byHand("check-again", "look whether localhost still reaches the servers")));
        }
    }

    /** A shell keeps a distribution awake; what systemd started does not. */
    private static final class WillStop extends Check {
        private static final Set<String> HOLDING =
                Set.of("bash", "zsh", "fish", "sh", "dash", "ash", "sleep", "tmux", "screen", "tmux: server");

        WillStop() {
            super(CheckId.IDLE_WILL_STOP, Field.GLOBAL_CONFIG, Field.GUEST_PROCESSES);
        }

        @Override
        boolean concerns(Facts facts) {
            return !facts.wanted().isEmpty();
        }

        @Override
        void look(Facts facts, Notes notes) {
            boolean kept = facts.written(GlobalSettings.INSTANCE_IDLE_TIMEOUT)
                    .filter(Duration::isNegative)
                    .isPresent();
            for (WantedServer wish : facts.wanted()) {
                facts.wsl()
                        .distro(wish.distro())
                        .filter(distro ->
                                !kept && distro.mayRun() && distro.processes().isKnown())
                        .filter(distro -> isUnderSystemd(distro) && !isHeld(distro))
                        .ifPresent(distro -> notes.found(
                                "no session holds " + distro.name()
                                        + ", and WSL stops it 15 s after the last one, with the" + " server on port "
                                        + wish.port(),
                                Cures.byHand(
                                        "keep-awake",
                                        "set instanceIdleTimeout=-1 under [general] and vmIdleTimeout=-1 under [wsl2] in"
                                                + " .wslconfig, or keep a session of " + distro.name() + " open")));
            }
        }

        private static boolean isUnderSystemd(Distro distro) {
            return distro.wslConf()
                    .value()
                    .map(DistroConfig::parse)
                    .flatMap(conf -> conf.get(DistroSettings.SYSTEMD))
                    .orElse(false);
        }

        private static boolean isHeld(Distro distro) {
            return distro.processes().orElse(List.of()).stream()
                    .map(RunningProcess::name)
                    .anyMatch(HOLDING::contains);
        }
    }

    private static final class Stopped extends Check {
        Stopped() {
            super(CheckId.IDLE_STOPPED, Field.DISTROS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (WantedServer wish : facts.wanted()) {
                facts.wsl()
                        .distro(wish.distro())
                        .filter(distro -> !distro.mayRun())
                        .ifPresent(distro -> notes.found(
                                distro.name() + " is " + distro.state() + ", and with it the server on port "
                                        + wish.port(),
                                Cures.byHand("start-distro", "start " + distro.name() + " and its server")));
            }
        }
    }

    private static final class V6Slow extends Check {
        private static final int SLOW = 1000;

        V6Slow() {
            super(CheckId.LOCAL_V6_SLOW, Field.PROBES);
        }

        @Override
        void look(Facts facts, Notes notes) {
            List<Probe> probes = facts.wsl().probes().orElse(List.of());
            for (Probe probe : probes) {
                Optional<Port> port = ProbeTarget.of(probe)
                        .filter(target -> target.address().equals(Ipv6Address.LOOPBACK))
                        .map(target -> target.port().port());
                boolean slow = probe.timedOut() || probe.millis().orElse(0) >= SLOW;
                port.filter(number -> slow && isFastByIpv4(probes, probe.from(), number))
                        .ifPresent(number -> notes.found(
                                "[::1]:" + number + " does not answer in time from " + probe.from() + ", 127.0.0.1:"
                                        + number + " does at once",
                                Cures.byHand("dial-ipv4", "connect to 127.0.0.1 instead of localhost")));
            }
        }

        private static boolean isFastByIpv4(List<Probe> probes, String from, Port port) {
            return probes.stream()
                    .anyMatch(other -> other.from().equals(from)
                            && other.to().equals("tcp://127.0.0.1:" + port)
                            && other.connected()
                            && other.millis().orElse(0) < SLOW);
        }
    }

    /** Who switched interop off in wsl.conf wants it so. */
    private static final class InteropBroken extends Check {
        InteropBroken() {
            super(CheckId.INTEROP_BROKEN, Field.INTEROP);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (Distro distro : facts.running()) {
                boolean wanted = distro.wslConf()
                        .value()
                        .map(DistroConfig::parse)
                        .flatMap(conf -> conf.get(DistroSettings.INTEROP))
                        .orElse(true);
                Optional<Interop> interop = distro.interop().value();
                if (interop.filter(one -> !one.binfmt().isKnown()).isPresent()) {
                    notes.unknown();
                }
                if (wanted && interop.filter(InteropBroken::isOff).isPresent()) {
                    notes.found(
                            "the kernel hands no .exe to WSL in " + distro.name()
                                    + ": WSLInterop is missing or disabled",
                            Cures.byHand(
                                    "restore-interop",
                                    "run wsl --terminate " + distro.name() + ", which ends what runs in "
                                            + distro.name() + "; with systemd leave protectBinfmt on in wsl.conf"));
                }
            }
        }

        private static boolean isOff(Interop interop) {
            return !interop.binfmt().orElse(true) || !interop.enabled().orElse(true);
        }
    }

    private static final class NoElevation extends Check {
        NoElevation() {
            super(CheckId.INTEROP_NO_ELEVATION, Field.PRIVILEGE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            Privilege privilege = facts.windows().privilege().value().orElseThrow();
            if (privilege == Privilege.CANNOT_PROMPT) {
                notes.found(
                        "this process is no administrator and nobody can be asked, as it has no desktop",
                        Cures.byHand("print-plan", "print the plan as a script, and let an administrator run it"));
            } else if (privilege == Privilege.CAN_PROMPT) {
                notes.found("this process is no administrator; Windows will ask once where a change needs one");
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

    private static final class ThirdPartyFirewall extends Check {
        ThirdPartyFirewall() {
            super(CheckId.POLICY_THIRD_PARTY_FW, Field.FIREWALL_PRODUCTS);
        }

        @Override
        void look(Facts facts, Notes notes) {
            for (String product : facts.windows().firewallProducts().orElse(List.of())) {
                notes.found(product + " is active, and drops that no rule of Windows explains may be its own");
            }
        }
    }

    private static final class KnownBad extends Check {
        KnownBad() {
            super(CheckId.VERSION_KNOWN_BAD, Field.RELEASE);
        }

        @Override
        void look(Facts facts, Notes notes) {
            KnownDefect.of(
                            facts.wsl().release().value().orElseThrow(),
                            facts.wsl().mode())
                    .forEach(defect -> notes.found(
                            "WSL " + facts.wsl().release() + ": " + defect.what() + " (" + defect.source() + ")",
                            Cures.andRestart("update-wsl", "run wsl --update", facts)));
        }
    }
}
