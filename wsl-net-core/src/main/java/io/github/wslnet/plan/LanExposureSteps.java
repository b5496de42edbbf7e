// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WslSide;
import io.github.wslnet.socket.Listener;
import java.util.List;
import java.util.Optional;

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
        if (distro().version() == WslVersion.WSL1) {
            onWindowsStack();
            return;
        }
        ModeCapabilities mode = mode();
        if (mode.isBehindNat()) {
            forward(guestAddress());
        } else if (mode.sharesLoopbackV4() && !goal.keepsPort()) {
            forward(Ipv4Address.LOOPBACK);
        } else {
            direct(mode);
        }
    }

    void remove() {
        new LanForward(goal, draft).remove();
        new LanRule(goal, draft, Optional.empty()).remove();
        new LanHyperVRule(goal, draft).remove();
    }

    /** A WSL1 server listens on Windows' own addresses; it takes a forward only to be found on another port. */
    private void onWindowsStack() {
        if (goal.keepsPort()) {
            new LanRule(goal, draft, Optional.empty()).ensure();
        } else {
            forward(Ipv4Address.LOOPBACK);
        }
    }

    /** Opens the firewall only for a forward of ours: behind somebody else's rule there is another server. */
    private void forward(IpAddress server) {
        if (new LanForward(goal, draft).ensure(server)) {
            new LanRule(goal, draft, Optional.of(LanForward.SERVICE_HOST)).ensure();
        }
    }

    private void direct(ModeCapabilities mode) {
        NetworkingMode name = snapshot.wsl().mode().value().orElseThrow();
        if (!mode.lanReachesGuestDirectly()) {
            throw impossible("in mode " + name + " the guest has no network");
        }
        if (!goal.keepsPort()) {
            throw impossible("in mode " + name + " the LAN reaches the server on its own port alone");
        }
        if (mode.needsWindowsFirewallRule()) {
            new LanRule(goal, draft, Optional.empty()).ensure();
        }
        if (mode.needsHyperVRule()) {
            new LanHyperVRule(goal, draft).ensure();
        }
        warnOfLoopback();
    }

    /** Where no forward stands between, a server that is bound to loopback alone is out of the LAN's reach. */
    private void warnOfLoopback() {
        List<Listener> servers = distro().listeners().orElse(List.of()).stream()
                .filter(listener -> listener.transportPort().equals(goal.port()))
                .toList();
        if (!servers.isEmpty()
                && servers.stream().allMatch(server -> server.address().isLoopback())) {
            draft.warn("the server is bound to " + servers.get(0).address()
                    + ", where the LAN does not get; bind it to 0.0.0.0");
        }
    }

    private Distro distro() {
        WslSide wsl = snapshot.wsl();
        if (!wsl.distros().isKnown()) {
            throw impossible("wsl.distros is " + wsl.distros().whyNot());
        }
        return wsl.distro(goal.distro()).orElseThrow(() -> impossible("no distribution is called " + goal.distro()));
    }

    private ModeCapabilities mode() {
        Known<NetworkingMode> mode = snapshot.wsl().mode();
        if (!mode.isKnown()) {
            throw impossible("wsl.mode is " + mode.whyNot() + ", so how the guest is wired can't be said");
        }
        return mode.value()
                .flatMap(NetworkingMode::capabilities)
                .orElseThrow(() -> impossible("what mode " + mode + " does is not known to this version of wsl-net"));
    }

    private IpAddress guestAddress() {
        Known<?> links = snapshot.wsl().links();
        String why = links.isKnown() ? "wsl.links has no eth0 with an address" : "wsl.links is " + links.whyNot();
        return snapshot.wsl()
                .eth0Address()
                .orElseThrow(() ->
                        impossible("the guest's address is not known: " + why + "; start " + goal.distro() + " first"));
    }

    private ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException("access from the LAN to " + goal.port() + " of " + goal.distro(), reason);
    }
}
