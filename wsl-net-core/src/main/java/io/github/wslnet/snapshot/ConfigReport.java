// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration files of a machine, each held against what runs.
 *
 * @param global the {@code .wslconfig}
 * @param distros the {@code wsl.conf} of each distro, in the order of the snapshot
 * @since 0.1.0
 */
public record ConfigReport(Known<ConfigStatus> global, Map<DistroName, Known<ConfigStatus>> distros) {
    public ConfigReport {
        distros = Collections.unmodifiableMap(new LinkedHashMap<>(distros));
    }

    /** The value of {@code DisabledComponents} at which WSL takes IPv6 for switched off. */
    private static final int ALL_OF_IPV6 = 0xff;

    /** Holds the files of a snapshot against the rest of it. */
    public static ConfigReport of(Snapshot snapshot) {
        Map<DistroName, Known<ConfigStatus>> distros = new LinkedHashMap<>();
        for (Distro distro : snapshot.wsl().distros().orElse(List.of())) {
            distros.put(distro.name(), status(distro));
        }
        return new ConfigReport(global(snapshot), distros);
    }

    private static Known<ConfigStatus> global(Snapshot snapshot) {
        WindowsSide windows = snapshot.windows();
        Known<Instant> changedAt = windows.globalConfigFile() instanceof Known.Value<GlobalConfigFile> file
                ? file.get().modifiedAt()
                : windows.globalConfigFile().map(file -> Instant.EPOCH);
        return windows.globalConfig()
                .map(text -> ConfigStatus.of(
                        GlobalConfig.parse(text), circumstances(snapshot), changedAt, vm(snapshot.wsl())));
    }

    private static Circumstances circumstances(Snapshot snapshot) {
        WindowsSide windows = snapshot.windows();
        return Circumstances.builder()
                .windowsBuild(windows.build())
                .release(snapshot.wsl().release().map(Object::toString))
                .kernel(snapshot.wsl().kernel())
                .policies(windows.policies())
                .ipv6SwitchedOff(windows.tcpip6DisabledComponents().map(value -> value == ALL_OF_IPV6))
                .globalSecureAccess(windows.services().map(ConfigReport::runsGlobalSecureAccess))
                .build();
    }

    private static boolean runsGlobalSecureAccess(Map<String, WindowsService> services) {
        WindowsService service = services.get("GlobalSecureAccessTunnelingService");
        return service != null && !service.state().orElse("Running").equalsIgnoreCase("Stopped");
    }

    private static RunningVm vm(WslSide wsl) {
        Known<List<DistroName>> running =
                wsl.distros().map(all -> wsl.guests().stream().map(Distro::name).toList());
        return new RunningVm(wsl.vmStartedAt(), wsl.mode(), running);
    }

    private static Known<ConfigStatus> status(Distro distro) {
        Known<Instant> startedAt =
                distro.mayRun() ? distro.startedAt() : Known.unreadable(distro.name() + " is stopped");
        return distro.wslConf()
                .map(text -> ConfigStatus.of(
                        DistroConfig.parse(text),
                        distro.name(),
                        distro.version(),
                        distro.wslConfModifiedAt(),
                        startedAt));
    }
}
