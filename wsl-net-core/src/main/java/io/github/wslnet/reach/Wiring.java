// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WslSide;
import java.util.Optional;

/** How the guest is wired to Windows, as far as it is known; at most one of the wirings is. */
final class Wiring {
    private static final String FIELD = "wsl.mode";

    private final WslSide wsl;
    private final Optional<ModeCapabilities> mode;
    private final boolean guestMayRun;

    Wiring(WslSide wsl) {
        this.wsl = wsl;
        // "wsl1" is what a WSL1 distro says of itself; it says nothing of the virtual machine
        this.mode = wsl.mode()
                .value()
                .flatMap(NetworkingMode::capabilities)
                .filter(capabilities -> !capabilities.sharesLoopbackV6());
        this.guestMayRun = !wsl.distros().isKnown() || !wsl.guests().isEmpty();
    }

    /** Tells whether a WSL2 distro may be running; unknown distros may. */
    boolean guestMayRun() {
        return guestMayRun;
    }

    /** Tells whether the mode is not known, or known by its name alone. */
    boolean isUnknown() {
        return mode.isEmpty();
    }

    /** Tells whether the guest has its own network behind a switch. */
    boolean isBehindSwitch() {
        return mode.filter(ModeCapabilities::isBehindNat).isPresent();
    }

    /** Tells whether the guest has its own network behind a switch, or the mode is not known. */
    boolean mayBeBehindSwitch() {
        return mode.map(ModeCapabilities::isBehindNat).orElse(true);
    }

    /** Tells whether the guest has Windows' addresses and Windows steers packets to it by port. */
    boolean isSteered() {
        return mode.filter(known -> known.mirrorsHostAddresses() && known.passesHyperVFirewall())
                .isPresent();
    }

    /** Tells whether a device of the virtual machine opens Windows sockets for the guest's. */
    boolean isProxied() {
        return mode.filter(known -> known.mirrorsHostAddresses() && !known.passesHyperVFirewall())
                .isPresent();
    }

    /** Tells whether the guest is a host of its own on the LAN. */
    boolean isOnLan() {
        return mode.filter(known -> known.hasOwnAddress() && !known.isBehindNat())
                .isPresent();
    }

    /** Tells whether the guest has no network. */
    boolean isAlone() {
        return mode.filter(known -> !known.hasOwnAddress() && !known.mirrorsHostAddresses())
                .isPresent();
    }

    /** Tells whether it is known that Windows listens on loopback for the guest's servers. */
    boolean isRelayed() {
        return mode.filter(ModeCapabilities::relaysLocalhost).isPresent();
    }

    /** Returns a check that says why no answer is possible that depends on the wiring. */
    Check unknown() {
        Known<NetworkingMode> inForce = wsl.mode();
        String because = inForce.isKnown()
                ? "what mode " + inForce + " does is not known to this version of wsl-net"
                : "which networking mode is in force is " + inForce.whyNot();
        return Check.unknown(FIELD, because, FIELD);
    }
}
