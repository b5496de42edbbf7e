// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.PowerState;
import io.github.wslnet.snapshot.RunningProcess;
import io.github.wslnet.snapshot.WantedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sleep, power and idling: what the virtual machine or a relay may not survive. */
final class LifetimeChecks {
    private LifetimeChecks() {}

    static List<Check> all() {
        return List.of(new FastStartup(), new Resumed(), new WillStop(), new Stopped());
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
}
