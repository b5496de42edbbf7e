// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.survey.GuestAnswers;
import io.github.wslnet.survey.GuestNetwork;
import io.github.wslnet.survey.InstalledDistro;
import io.github.wslnet.survey.RegistryAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The WSL side of one reading. */
final class WslReading {
    private static final WslRelease FIRST_WITH_MODES = new WslRelease(2, 0, 0);
    private static final String NOBODY_TO_ASK = "no WSL2 distribution runs, and none is started for the asking";

    private final RegistryAnswers registry;
    private final GuestsReading guests;
    private final Known<List<DistroName>> running;
    private final Map<DistroName, Known<GuestAnswers>> inVirtualMachine = new LinkedHashMap<>();

    /**
     * Creates it.
     *
     * @param registry waits for the registry where it can't be called; asked after the distros are
     */
    WslReading(Supplier<RegistryAnswers> registry, GuestsReading guests) {
        this.guests = guests;
        this.running = guests.begin();
        this.registry = registry.get();
    }

    WslSide read() {
        Known<List<InstalledDistro>> installed = registry.distros();
        for (InstalledDistro distro : installed.orElse(List.of())) {
            if (isRunning(distro) && distro.version() == WslVersion.WSL2) {
                inVirtualMachine.put(distro.name(), guests.answers(distro.name()));
            }
        }
        GuestNetwork network = GuestNetwork.of(inVirtualMachine);
        Known<WslRelease> release = release(installed);
        return WslSide.builder()
                .release(release)
                .mode(mode(release))
                .kernel(shared(GuestAnswers::kernel))
                .vmStartedAt(shared(GuestAnswers::bootTime))
                .links(shared(GuestAnswers::links))
                .gateway(shared(GuestAnswers::gateway))
                .routes(shared(GuestAnswers::routeEntries))
                .sysctl(shared(GuestAnswers::sysctl))
                .distros(installed.map(all ->
                        all.stream().map(distro -> distro(distro, network)).toList()))
                .build();
    }

    private boolean isRunning(InstalledDistro distro) {
        return running.orElse(List.of()).contains(distro.name());
    }

    private Distro distro(InstalledDistro installed, GuestNetwork network) {
        Distro.Builder distro =
                Distro.named(installed.name(), installed.version()).isDefault(installed.isDefault());
        if (!running.isKnown()) {
            String reason = running.whyNot();
            return unreadable(distro.state(Known.unreadable(reason)), reason);
        }
        if (!isRunning(installed)) {
            return distro.state(Known.of("Stopped"))
                    .listeners(Known.of(List.of()))
                    .build();
        }
        distro.state(Known.of("Running"));
        Known<GuestAnswers> known = guests.answers(installed.name());
        if (!known.isKnown()) {
            return unreadable(distro, known.whyNot());
        }
        GuestAnswers answers = known.value().orElseThrow();
        return distro.listeners(
                        installed.version() == WslVersion.WSL2
                                ? network.listeners(installed.name())
                                : Known.unreadable("the kernel of WSL 1 keeps no list of sockets; Windows does"))
                .startedAt(answers.startedAt())
                .wslConf(answers.wslConf())
                .wslConfModifiedAt(answers.wslConfModifiedAt())
                .resolvConf(answers.resolvConf())
                .hosts(answers.hosts())
                .interop(answers.interop())
                .build();
    }

    private static Distro unreadable(Distro.Builder distro, String reason) {
        return distro.listeners(Known.unreadable(reason))
                .startedAt(Known.unreadable(reason))
                .wslConf(Known.unreadable(reason))
                .wslConfModifiedAt(Known.unreadable(reason))
                .resolvConf(Known.unreadable(reason))
                .hosts(Known.unreadable(reason))
                .interop(Known.unreadable(reason))
                .build();
    }

    /** Returns what all distros of the virtual machine share, from the first that knows it. */
    private <T> Known<T> shared(Function<GuestAnswers, Known<T>> question) {
        Known<T> answer = Known.unreadable(running.isKnown() ? NOBODY_TO_ASK : running.whyNot());
        for (Known<GuestAnswers> guest : inVirtualMachine.values()) {
            answer = guest.isKnown() ? question.apply(guest.value().orElseThrow()) : Known.unreadable(guest.whyNot());
            if (answer.isKnown()) {
                return answer;
            }
        }
        return answer;
    }

    /** A WSL before 2.0 can't be asked, and has no other mode (but bridged, which nobody was told of). */
    private Known<NetworkingMode> mode(Known<WslRelease> release) {
        Known<NetworkingMode> told = shared(GuestAnswers::mode);
        boolean someoneRuns = inVirtualMachine.values().stream().anyMatch(Known::isKnown);
        boolean hasModes = !(release instanceof Known.Absent)
                && release.orElse(FIRST_WITH_MODES).isAtLeast(FIRST_WITH_MODES);
        return told.isKnown() || hasModes || !someoneRuns ? told : Known.of(NetworkingMode.NAT);
    }

    /** The registry knows a WSL that was installed by itself; else a guest may, or {@code wsl.exe} has to be asked. */
    private Known<WslRelease> release(Known<List<InstalledDistro>> installed) {
        Known<WslRelease> stored = registry.release();
        if (stored.isKnown() || installed.orElse(List.of()).isEmpty()) {
            return stored;
        }
        Optional<WslRelease> told = shared(GuestAnswers::release).value();
        return told.map(Known::of).orElseGet(guests::release);
    }
}
