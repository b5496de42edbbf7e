// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.WslDns;
import io.github.wslnet.reach.Remedy;

/** Remedies that several checks share. */
final class Cures {
    private Cures() {}

    /** Returns a restart of the virtual machine, which says what it ends. */
    static Remedy restart(Facts facts) {
        return Remedy.byHand("restart-wsl", "run wsl --shutdown, which ends " + facts.whatStops());
    }

    /** Returns something to do, and a restart of the virtual machine after it. */
    static Remedy andRestart(String id, String first, Facts facts) {
        return Remedy.byHand(id, first + ", then run wsl --shutdown, which ends " + facts.whatStops());
    }

    static Remedy byHand(String id, String title) {
        return Remedy.byHand(id, title);
    }

    static Remedy byAdmin(String id, String title) {
        return Remedy.byAdmin(id, title);
    }

    /** Returns the exposure of a server to the LAN, which makes what is missing and replaces what is stale. */
    static Remedy expose(DistroName distro, Port port, String title) {
        return Remedy.byPlan(
                "expose-lan", title, true, LanExposure.of(distro.text(), new TransportPort(Transport.TCP, port)));
    }

    /** Returns WSL's own way to find names, in place of what a distro has. */
    static Remedy wslDns(DistroName distro) {
        return Remedy.byPlan(
                "wsl-dns", "let WSL make /etc/resolv.conf of " + distro + " again", false, WslDns.of(distro.text()));
    }
}
