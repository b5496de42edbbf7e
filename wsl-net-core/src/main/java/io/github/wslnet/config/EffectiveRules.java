// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static io.github.wslnet.config.GlobalSettings.AUTO_PROXY;
import static io.github.wslnet.config.GlobalSettings.BEST_EFFORT_DNS_PARSING;
import static io.github.wslnet.config.GlobalSettings.DNS_TUNNELING;
import static io.github.wslnet.config.GlobalSettings.DNS_TUNNELING_IP_ADDRESS;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.config.GlobalSettings.GPU_SUPPORT;
import static io.github.wslnet.config.GlobalSettings.GUI_APPLICATIONS;
import static io.github.wslnet.config.GlobalSettings.HARDWARE_PERFORMANCE_COUNTERS;
import static io.github.wslnet.config.GlobalSettings.HOST_ADDRESS_LOOPBACK;
import static io.github.wslnet.config.GlobalSettings.HOST_FILE_SYSTEM_ACCESS;
import static io.github.wslnet.config.GlobalSettings.IGNORED_PORTS;
import static io.github.wslnet.config.GlobalSettings.KERNEL;
import static io.github.wslnet.config.GlobalSettings.KERNEL_MODULES;
import static io.github.wslnet.config.GlobalSettings.NESTED_VIRTUALIZATION;
import static io.github.wslnet.config.GlobalSettings.NETWORKING_MODE;
import static io.github.wslnet.config.GlobalSettings.SAFE_MODE;
import static io.github.wslnet.config.GlobalSettings.SWAP;
import static io.github.wslnet.config.GlobalSettings.VIRTIO;
import static io.github.wslnet.config.GlobalSettings.VIRTIO_9P;
import static io.github.wslnet.config.GlobalSettings.VIRTIO_FS;
import static io.github.wslnet.config.GlobalSettings.VM_SWITCH;

import io.github.wslnet.config.InForce.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** WSL's own adjustments of what {@code .wslconfig} says, step by step in WSL's order. */
final class EffectiveRules {
    private static final List<Setting<Boolean>> SAFELY_OFF = List.of(
            VIRTIO,
            HOST_FILE_SYSTEM_ACCESS,
            NESTED_VIRTUALIZATION,
            HARDWARE_PERFORMANCE_COUNTERS,
            GPU_SUPPORT,
            GUI_APPLICATIONS);

    private final GlobalConfig config;
    private final List<ConfigEntry> entries;
    private final Circumstances world;
    private final Map<Setting<?>, InForce<?>> values = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    EffectiveRules(GlobalConfig config, Circumstances world) {
        this.config = config;
        this.entries = config.entries();
        this.world = world;
    }

    EffectiveConfig apply() {
        GlobalSettings.all().forEach(this::read);
        forgetWhatTheReleaseDoesNotKnow();
        if (is(NetworkingMode.MIRRORED)) {
            change(FIREWALL, true, Origin.FALLBACK, "mirrored mode always has the Hyper-V firewall");
        }
        applyPolicies();
        ruleOut();
        new MachineRules(this, world).apply();
        requireSwitch();
        sayWhatHasNoEffect();
        return new EffectiveConfig(values, warnings);
    }

    private <T> void read(Setting<T> setting) {
        values.put(setting, InForce.asWritten(config, entries, setting));
    }

    private void forgetWhatTheReleaseDoesNotKnow() {
        world.release()
                .value()
                .filter(release -> Release.isBefore(release, "2.0.0"))
                .ifPresent(release -> {
                    String because = "WSL " + release + " does not know the setting; it came with 2.0.0";
                    forget(NETWORKING_MODE, because);
                    change(DNS_TUNNELING, false, Origin.FALLBACK, because);
                    change(FIREWALL, false, Origin.FALLBACK, because);
                    change(AUTO_PROXY, false, Origin.FALLBACK, because);
                });
        world.release()
                .value()
                .filter(release -> Release.isBefore(release, "2.9.0"))
                .ifPresent(release -> {
                    if (config.get(NETWORKING_MODE.name())
                            .filter("consomme"::equalsIgnoreCase)
                            .isPresent()) {
                        forget(NETWORKING_MODE, "WSL " + release + " knows consomme by the name virtioproxy only");
                    }
                });
    }

    private void forget(Setting<NetworkingMode> setting, String because) {
        if (isWritten(setting)) {
            change(setting, NetworkingMode.NAT, Origin.DEFAULT, because);
        }
    }

    private void applyPolicies() {
        if (!world.policies().isKnown()) {
            doubt(NETWORKING_MODE, "a policy of the computer says otherwise");
            return;
        }
        WslPolicies policies = world.policies().orElse(WslPolicies.NONE);
        if (!isWritten(NETWORKING_MODE)) {
            policies.defaultMode()
                    .ifPresent(mode -> change(
                            NETWORKING_MODE, mode, Origin.POLICY, "the default that the computer's policy sets"));
        } else if (!policies.allowsOtherModes()
                && !mode().equals(NetworkingMode.NONE)
                && !mode().equals(policies.mode())) {
            overrule(NETWORKING_MODE, policies.mode());
        }
        if (!policies.allowsFirewallOff() && !is(NetworkingMode.MIRRORED) && !isOn(FIREWALL)) {
            overrule(FIREWALL, true);
        }
    }

    private <T> void overrule(Setting<T> setting, T value) {
        change(setting, value, Origin.POLICY, "a policy of the computer does not allow what is written");
        warn("The .wslconfig setting '" + setting + "' is disabled by the computer policy.");
    }

    /** Settings that other settings rule out; WSL is silent about most. */
    private void ruleOut() {
        ruleOutTunneling();
        if (isOn(SAFE_MODE)) {
            startSafely();
        }
        if (isOff(VIRTIO)) {
            switchOff(VIRTIO_9P, "wsl2.virtio is off");
            switchOff(VIRTIO_FS, "wsl2.virtio is off");
        }
        if (is(NetworkingMode.CONSOMME) && isOff(VIRTIO)) {
            boolean isPolicy = world.policies().orElse(WslPolicies.NONE).mode().equals(NetworkingMode.CONSOMME);
            change(
                    NETWORKING_MODE,
                    isPolicy ? NetworkingMode.NONE : NetworkingMode.NAT,
                    Origin.FALLBACK,
                    "consomme mode needs wsl2.virtio, which is off");
        }
        ruleOutByMode();
    }

    private void ruleOutTunneling() {
        boolean badAddress = config.get(DNS_TUNNELING_IP_ADDRESS.name()).isPresent()
                && config.get(DNS_TUNNELING_IP_ADDRESS).isEmpty();
        if (badAddress) {
            switchOff(DNS_TUNNELING, "experimental.dnsTunnelingIpAddress is no IPv4 address");
        }
        if (!world.globalSecureAccess().isKnown()) {
            doubt(DNS_TUNNELING, "the Global Secure Access service runs");
        } else if (world.globalSecureAccess().orElse(false)) {
            switchOff(DNS_TUNNELING, "the Global Secure Access service runs");
        }
    }

    private void startSafely() {
        warn("SAFE MODE ENABLED - many features will be disabled");
        change(NETWORKING_MODE, NetworkingMode.NONE, Origin.FALLBACK, "safe mode starts WSL without a network");
        switchOff(DNS_TUNNELING, "safe mode");
        switchOff(AUTO_PROXY, "safe mode");
        for (Setting<Boolean> setting : SAFELY_OFF) {
            change(setting, false, Origin.FALLBACK, "safe mode");
        }
        change(SWAP, new MemorySize(0), Origin.FALLBACK, "safe mode");
        forgetPath(KERNEL);
        forgetPath(KERNEL_MODULES);
    }

    private void forgetPath(Setting<String> setting) {
        if (isWritten(setting)) {
            change(setting, "", Origin.FALLBACK, "safe mode");
        }
    }

    private void ruleOutByMode() {
        ModeCapabilities can = mode().capabilities().orElseThrow();
        if (!can.tunnelsDns()) {
            switchOff(DNS_TUNNELING, "mode " + mode() + " has no DNS tunneling");
        }
        if (!isOn(DNS_TUNNELING)) {
            switchOff(BEST_EFFORT_DNS_PARSING, "DNS tunneling is off");
        }
        if (!can.obeysMirroredSettings()) {
            switchOff(HOST_ADDRESS_LOOPBACK, "mirrored mode alone has it");
            if (isWritten(IGNORED_PORTS)) {
                change(IGNORED_PORTS, List.of(), Origin.FALLBACK, "mirrored mode alone has it");
            }
        }
    }

    private void requireSwitch() {
        if (!is(NetworkingMode.BRIDGED)) {
            return;
        }
        if (get(VM_SWITCH).value().filter(name -> !name.isEmpty()).isPresent()) {
            doubt(NETWORKING_MODE, "Windows has no switch of that name");
            return;
        }
        warn("Bridged networking requires wsl2.vmSwitch to be set.");
        warn("Failed to configure network (networkingMode Bridged), falling back to networkingMode None.");
        change(NETWORKING_MODE, NetworkingMode.NONE, Origin.FALLBACK, "bridged mode needs wsl2.vmSwitch");
    }

    private void sayWhatHasNoEffect() {
        for (Setting<?> setting : GlobalSettings.all()) {
            if (isWritten(setting) && !setting.modes().contains(mode())) {
                values.put(setting, get(setting).withoutEffect("mode " + mode() + " does not look at it"));
            }
        }
    }

    <T> InForce<T> get(Setting<T> setting) {
        return EffectiveConfig.typed(Objects.requireNonNull(values.get(setting)));
    }

    NetworkingMode mode() {
        return get(NETWORKING_MODE).value().orElse(NetworkingMode.NAT);
    }

    boolean is(NetworkingMode mode) {
        return mode().equals(mode);
    }

    boolean isOn(Setting<Boolean> setting) {
        return get(setting).value().orElse(false);
    }

    private boolean isOff(Setting<Boolean> setting) {
        return !get(setting).value().orElse(true);
    }

    boolean isWritten(Setting<?> setting) {
        return get(setting).reason().origin() == Origin.WRITTEN;
    }

    void switchOff(Setting<Boolean> setting, String because) {
        if (isOn(setting)) {
            change(setting, false, Origin.FALLBACK, because);
        }
    }

    <T> void change(Setting<T> setting, T value, Origin origin, String because) {
        InForce<T> before = get(setting);
        if (!before.value().equals(Optional.of(value))) {
            values.put(setting, before.insteadOf(value, origin, because));
        }
    }

    void doubt(Setting<?> setting, String clause) {
        values.put(setting, get(setting).doubtedIf(clause));
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Tells whether the file has a good value for a setting, even if another is in force. */
    boolean isInFile(Setting<?> setting) {
        return config.get(setting).isPresent();
    }
}
