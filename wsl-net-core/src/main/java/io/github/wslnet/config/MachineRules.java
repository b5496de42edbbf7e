// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static io.github.wslnet.config.GlobalSettings.DNS_TUNNELING;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.config.GlobalSettings.LOCALHOST_FORWARDING;
import static io.github.wslnet.config.GlobalSettings.NETWORKING_MODE;

import io.github.wslnet.config.InForce.Origin;
import io.github.wslnet.known.Known;
import java.util.Optional;
import java.util.stream.Stream;

/** What Windows and the kernel can't do, checked in WSL's order when the virtual machine starts. */
final class MachineRules {
    /** Windows 11 22H2, the first with the Hyper-V firewall, flow steering and tunneled name queries. */
    private static final int FIRST_ABLE_BUILD = 22621;

    private static final String OLDEST_KERNEL = "5.10";

    private final EffectiveRules rules;
    private final Circumstances world;

    MachineRules(EffectiveRules rules, Circumstances world) {
        this.rules = rules;
        this.world = world;
    }

    void apply() {
        checkFirewall();
        checkMirrored();
        checkTunneling();
    }

    private void checkFirewall() {
        if (!rules.mode().capabilities().orElseThrow().passesHyperVFirewall() || !rules.isOn(FIREWALL)) {
            return;
        }
        Known<Boolean> able = orByBuild(world.hyperVFirewall());
        if (!able.isKnown()) {
            rules.doubt(FIREWALL, "Windows has no Hyper-V firewall");
        } else if (!able.orElse(true)) {
            warnIfWritten(FIREWALL, "Hyper-V firewall is not supported");
            rules.change(FIREWALL, false, Origin.FALLBACK, "Windows has no Hyper-V firewall" + build());
        }
    }

    private void checkMirrored() {
        if (!rules.is(NetworkingMode.MIRRORED)) {
            return;
        }
        Optional<Need> failed =
                mirroredNeeds().filter(need -> !need.met().orElse(true)).findFirst();
        if (failed.isPresent()) {
            String failure = failed.get().failure();
            rules.warn("Mirrored networking mode is not supported: " + failure + ".\nFalling back to NAT networking.");
            rules.change(NETWORKING_MODE, NetworkingMode.NAT, Origin.FALLBACK, "no mirrored mode, as " + failure);
            return;
        }
        mirroredNeeds()
                .filter(need -> !need.met().isKnown())
                .forEach(need -> rules.doubt(NETWORKING_MODE, need.failure()));
        if (rules.isInFile(LOCALHOST_FORWARDING)) {
            rules.warn("The wsl2.localhostForwarding setting has no effect when using mirrored networking mode");
        }
    }

    /** Something without which there is no mirrored mode, and how to say that it lacks. */
    private record Need(Known<Boolean> met, String failure) {}

    private Stream<Need> mirroredNeeds() {
        String kernel =
                "the kernel" + world.kernel().value().map(text -> " " + text).orElse("");
        return Stream.of(
                new Need(world.ipv6SwitchedOff().map(off -> !off), "IPv6 is switched off in Windows"),
                new Need(
                        world.kernel().map(text -> !Release.isBefore(text, OLDEST_KERNEL)),
                        kernel + " is older than " + OLDEST_KERNEL),
                new Need(orByBuild(world.flowSteering()), "Windows can't steer flows" + build()),
                new Need(firewall(), "Windows has no Hyper-V firewall" + build()));
    }

    private Known<Boolean> firewall() {
        return rules.isOn(FIREWALL) ? orByBuild(world.hyperVFirewall()) : Known.of(false);
    }

    private void checkTunneling() {
        if (!rules.isOn(DNS_TUNNELING)) {
            return;
        }
        Known<Boolean> able = orByBuild(world.dnsTunneling());
        if (!able.isKnown()) {
            rules.doubt(DNS_TUNNELING, "Windows can't tunnel name queries");
        } else if (!able.orElse(true)) {
            warnIfWritten(DNS_TUNNELING, "DNS Tunneling is not supported");
            rules.switchOff(DNS_TUNNELING, "Windows can't tunnel name queries" + build());
        }
    }

    private void warnIfWritten(Setting<?> setting, String warning) {
        if (rules.isInFile(setting)) {
            rules.warn(warning);
        }
    }

    /** An ability that is not known is known to lack on a build before the first able one. */
    private Known<Boolean> orByBuild(Known<Boolean> ability) {
        boolean tooOld = world.windowsBuild()
                .value()
                .filter(build -> build < FIRST_ABLE_BUILD)
                .isPresent();
        return !ability.isKnown() && tooOld ? Known.of(false) : ability;
    }

    private String build() {
        return world.windowsBuild()
                .value()
                .map(build -> ": its build is " + build + ", the first able one is " + FIRST_ABLE_BUILD)
                .orElse("");
    }
}
