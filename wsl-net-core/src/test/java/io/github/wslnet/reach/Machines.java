// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

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

    /** The articles' machine with Ubuntu as a WSL1 distro. */
    public static Scene articleOnWsl1() {
        return new Scene(Era.WSLRELAY, WslVersion.WSL1).guestServes(Scene.NODE);
    }
}
