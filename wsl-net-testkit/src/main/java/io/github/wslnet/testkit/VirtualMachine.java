// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.EffectiveConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.config.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The virtual machine that all WSL2 distros share, and the switch that it hangs on. */
final class VirtualMachine {
    private SwitchNetwork network = SwitchNetwork.first();
    private EffectiveConfig inForce;
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<SwitchNetwork> asksFor = Optional.empty();
    private boolean keepsAddresses;
    private boolean switchIsThere;
    private boolean relayIsDead;

    VirtualMachine(GlobalConfig config, Circumstances circumstances) {
        inForce = EffectiveConfig.of(config, circumstances);
    }

    boolean runs() {
        return startedAt.isPresent();
    }

    Optional<Instant> startedAt() {
        return startedAt;
    }

    /** Returns the mode that it runs in, or ran in last. */
    NetworkingMode mode() {
        return inForce.mode().value().orElse(NetworkingMode.NAT);
    }

    ModeCapabilities capabilities() {
        return mode().capabilities().orElseThrow();
    }

    /** Returns the value that it read at its start. */
    <T> Optional<T> setting(Setting<T> setting) {
        return inForce.get(setting).value();
    }

    Duration idleTimeout() {
        return setting(GlobalSettings.VM_IDLE_TIMEOUT).orElse(Duration.ofMinutes(1));
    }

    Duration distroIdleTimeout() {
        return setting(GlobalSettings.INSTANCE_IDLE_TIMEOUT).orElse(Duration.ofSeconds(15));
    }

    boolean relays() {
        return !relayIsDead
                && capabilities().relaysLocalhost()
                && setting(GlobalSettings.LOCALHOST_FORWARDING).orElse(true);
    }

    SwitchNetwork network() {
        return network;
    }

    /** Tells whether the switch is there: from the machine's first start after Windows' on, in NAT mode. */
    boolean hasSwitch() {
        return switchIsThere && capabilities().isBehindNat();
    }

    /** Returns what stands in the registry: the addresses of the last start in NAT mode. */
    Optional<SwitchNetwork> asksFor() {
        return asksFor;
    }

    void keepAddresses() {
        keepsAddresses = true;
    }

    void start(GlobalConfig config, Circumstances circumstances, Instant now) {
        inForce = EffectiveConfig.of(config, circumstances);
        startedAt = Optional.of(now);
        relayIsDead = false;
        if (capabilities().isBehindNat()) {
            switchIsThere = true;
            asksFor = Optional.of(network);
        }
    }

    void stop() {
        startedAt = Optional.empty();
    }

    void loseRelay() {
        relayIsDead = true;
    }

    /** Windows restarts: the switch is gone, and unless the last addresses can be had again there will be others. */
    void forgetSwitch() {
        stop();
        switchIsThere = false;
        if (!keepsAddresses) {
            network = network.next();
        }
    }

    void changeAddresses() {
        network = network.next();
        asksFor = asksFor.map(before -> network);
    }
}
