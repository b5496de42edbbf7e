// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.snapshot.Era;

/** The machines that tests ask about; each is a {@link Scene}, so that a test says only what is different. */
public final class Machines {
    private Machines() {}

    /**
     * The articles' machine on today's WSL: Windows is 192.168.0.4 on a private Wi-Fi and 172.26.16.1 on WSL's switch,
     * Ubuntu is 172.26.17.100 and runs a node server on 0.0.0.0:3000; nothing was set up.
     */
    public static Scene article() {
        return new Scene(Era.WSLRELAY, WslVersion.WSL2).guestServes(Scene.NODE);
    }

    /** The same with no server anywhere. */
    public static Scene idle() {
        return new Scene(Era.WSLRELAY, WslVersion.WSL2);
    }

    /** The articles' machine as they saw it: the WSL that comes with Windows, whose wslhost.exe listens. */
    public static Scene articleOfItsTime() {
        return new Scene(Era.WSLHOST, WslVersion.WSL2).guestServes(Scene.NODE);
    }

    /** The articles' machine on Windows build 18362, where nothing relays localhost. */
    public static Scene articleBefore18945() {
        return new Scene(Era.BEFORE_RELAY, WslVersion.WSL2).guestServes(Scene.NODE);
    }

    /** Mirrored mode without any server: the guest has Windows' address 192.168.0.4. */
    public static Scene mirrored() {
        return idle().in(NetworkingMode.MIRRORED, "192.168.0.4/24");
    }

    /** Consomme mode without any server: the guest has the address of Windows' best adapter. */
    public static Scene consomme() {
        return idle().in(NetworkingMode.CONSOMME, "192.168.0.4/24");
    }

    /** Bridged mode without any server: the guest is 192.168.0.77 on the LAN. */
    public static Scene bridged() {
        return idle().in(NetworkingMode.BRIDGED, "192.168.0.77/24");
    }

    /** Mode none without any server: the guest has lo and nothing else. */
    public static Scene none() {
        return idle().in(NetworkingMode.NONE);
    }

    /** The articles' machine with Ubuntu as a WSL1 distro. */
    public static Scene articleOnWsl1() {
        return new Scene(Era.WSLRELAY, WslVersion.WSL1).guestServes(Scene.NODE);
    }
}
