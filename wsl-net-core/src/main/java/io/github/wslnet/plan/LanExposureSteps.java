// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WslSide;

/** Works out what an exposure to the LAN takes on this machine: a forward, a firewall rule, both or neither. */
final class LanExposureSteps {
    private final LanExposure goal;
    private final Draft draft;
    private final Snapshot snapshot;

    LanExposureSteps(LanExposure goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
        this.snapshot = draft.snapshot();
    }

    void ensure() {
        Distro distro = distro();
        LanRule rule = new LanRule(goal, draft);
        if (distro.version() == WslVersion.WSL1) {
            rule.ensure();
            return;
        }
        ModeCapabilities mode = mode();
        if (mode.needsHyperVRule()) {
            throw impossible(
                    "mode " + snapshot.wsl().mode() + " needs a Hyper-V firewall rule, which is not planned yet");
        }
        if (mode.natBehindSwitch()) {
            new LanForward(goal, draft).ensure(guestAddress());
        } else if (!mode.lanReachesGuestDirectly()) {
            throw impossible("in mode " + snapshot.wsl().mode() + " the guest has no network");
        }
        if (mode.needsWindowsFirewallRule()) {
            rule.ensure();
        }
    }

    void remove() {
        new LanForward(goal, draft).remove();
        new LanRule(goal, draft).remove();
    }

    private Distro distro() {
        WslSide wsl = snapshot.wsl();
        if (!wsl.distros().isKnown()) {
            throw impossible(
                    "which distributions are installed is " + wsl.distros().whyNot());
        }
        return wsl.distro(goal.distro()).orElseThrow(() -> impossible("no distribution is called " + goal.distro()));
    }

    private ModeCapabilities mode() {
        Known<NetworkingMode> mode = snapshot.wsl().mode();
        return mode.value()
                .flatMap(NetworkingMode::capabilities)
                .orElseThrow(() -> impossible("how the guest is wired is not known (mode " + mode + ")"));
    }

    private IpAddress guestAddress() {
        return snapshot.wsl()
                .eth0Address()
                .orElseThrow(() ->
                        impossible("the address of the guest's eth0 is not known; start " + goal.distro() + " first"));
    }

    private ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException("access from the LAN to " + goal.port() + " of " + goal.distro(), reason);
    }
}
