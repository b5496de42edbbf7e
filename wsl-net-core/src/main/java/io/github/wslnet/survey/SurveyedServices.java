// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.known.Known;
import io.github.wslnet.machine.ServiceControl;
import io.github.wslnet.snapshot.WindowsService;
import java.util.List;
import java.util.Map;

/**
 * The services that WSL's networking depends on.
 *
 * @since 0.1.0
 */
public final class SurveyedServices {
    /**
     * Their short names: IP Helper forwards ports, HNS makes the switch, SharedAccess gives it addresses, mpssvc is the
     * firewall, WSL has one of its own by which it came, and Global Secure Access keeps WSL from tunnelling DNS.
     */
    public static final List<String> NAMES = List.of(
            "iphlpsvc",
            "hns",
            "SharedAccess",
            "mpssvc",
            "WslService",
            "LxssManager",
            "GlobalSecureAccessTunnelingService");

    private static final Map<Integer, String> STATES = Map.of(
            1, "Stopped",
            2, "StartPending",
            3, "StopPending",
            4, "Running",
            5, "ContinuePending",
            6, "PausePending",
            7, "Paused");

    private static final Map<Integer, String> START_TYPES = Map.of(
            0, "Boot",
            1, "System",
            2, "Auto",
            3, "Manual",
            4, "Disabled");

    private SurveyedServices() {}

    /** Returns a service in the words of {@code Get-Service}; a number without one is unreadable. */
    public static WindowsService service(ServiceControl.ServiceStatus status) {
        return new WindowsService(
                word(STATES, status.state(), "a state"), word(START_TYPES, status.startType(), "a start type"));
    }

    /** Returns the names as a list of PowerShell; none of them holds a quote. */
    static String quoted() {
        return "'" + String.join("','", NAMES) + "'";
    }

    private static Known<String> word(Map<Integer, String> words, int number, String what) {
        String word = words.get(number);
        return word == null ? Known.unreadable(number + " is no number of " + what) : Known.of(word);
    }
}
