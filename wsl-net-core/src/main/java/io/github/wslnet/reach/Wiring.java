// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.config.ModeCapabilities;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.WslSide;
import java.util.Optional;

/** How the guest is wired to Windows, as far as it is known and modelled. */
final class Wiring {
    private static final String FIELD = "wsl.mode";

    private final WslSide wsl;
    private final Optional<ModeCapabilities> mode;

    Wiring(WslSide wsl) {
        this.wsl = wsl;
        this.mode = wsl.mode().value().flatMap(NetworkingMode::capabilities);
    }

    /** Tells whether a WSL2 distro may be running; unknown distros may. */
    boolean guestMayRun() {
        return !wsl.distros().isKnown() || !wsl.guests().isEmpty();
    }

    /** Tells whether it is known that the guest has its own network behind a switch. */
    boolean isBehindSwitch() {
        return mode.filter(ModeCapabilities::natBehindSwitch).isPresent();
    }

    /** Tells whether the guest has its own network behind a switch, or the mode is not known. */
    boolean mayBeBehindSwitch() {
        return mode.map(ModeCapabilities::natBehindSwitch).orElse(true);
    }

    /** Tells whether it is known that Windows listens on loopback for the guest's servers. */
    boolean isRelayed() {
        return mode.filter(ModeCapabilities::relaysLocalhost).isPresent();
    }

    /** Tells whether it is known that a packet for Windows' own addresses can't be taken by a server of the guest. */
    boolean isApart() {
        return !guestMayRun()
                || mode.filter(known -> !known.mirrorsHostAddresses()).isPresent();
    }

    /** Returns a check that says why no answer is possible that depends on the wiring. */
    Check unknown() {
        Known<NetworkingMode> inForce = wsl.mode();
        String because = inForce.isKnown()
                ? "how the guest is wired in mode " + inForce + " is not modelled"
                : "which networking mode is in force is " + inForce.whyNot();
        return Check.unknown(FIELD, because, FIELD);
    }
}
