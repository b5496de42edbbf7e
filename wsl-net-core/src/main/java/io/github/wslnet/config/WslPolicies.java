// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an administrator allows of {@code .wslconfig}: the values under {@code HKLM\Software\Policies\WSL}.
 *
 * <p>Source: {@code src/windows/inc/wslpolicies.h} and {@code Config::Initialize} in {@code
 * src/windows/common/WslCoreConfig.cpp} of microsoft/WSL.
 *
 * @param defaultMode the mode where {@code .wslconfig} names none; NAT where this is empty
 * @param allowsOtherModes whether {@code .wslconfig} may name another mode than that one and {@code none}
 * @param allowsFirewallOff whether {@code .wslconfig} may switch the Hyper-V firewall off
 * @since 0.1.0
 */
public record WslPolicies(Optional<NetworkingMode> defaultMode, boolean allowsOtherModes, boolean allowsFirewallOff) {
    /** Nothing is said, so all is allowed. */
    public static final WslPolicies NONE = new WslPolicies(Optional.empty(), true, true);

    private static final Map<Integer, NetworkingMode> MODES = Map.of(
            0, NetworkingMode.NONE,
            1, NetworkingMode.NAT,
            3, NetworkingMode.MIRRORED,
            4, NetworkingMode.CONSOMME);

    /**
     * Reads the values of the registry key.
     *
     * <p>A default mode that is none of 0, 1, 3, 4 is passed over, as WSL does: 2, bridged, would need more settings.
     *
     * @param values the DWORD values by their names, in the registry's case
     */
    public static WslPolicies ofRegistry(Map<String, Integer> values) {
        return new WslPolicies(
                Optional.ofNullable(values.get("DefaultNetworkingMode"))
                        .flatMap(number -> Optional.ofNullable(MODES.get(number))),
                isAllowed(values, "AllowNetworkingModeUserSetting"),
                isAllowed(values, "AllowFirewallUserSetting"));
    }

    /** Returns the values from which {@link #ofRegistry} reads this. */
    public Map<String, Integer> toRegistry() {
        Map<String, Integer> values = new TreeMap<>();
        MODES.forEach((number, mode) -> {
            if (defaultMode.equals(Optional.of(mode))) {
                values.put("DefaultNetworkingMode", number);
            }
        });
        values.put("AllowNetworkingModeUserSetting", allowsOtherModes ? 1 : 0);
        values.put("AllowFirewallUserSetting", allowsFirewallOff ? 1 : 0);
        return Collections.unmodifiableMap(values);
    }

    private static boolean isAllowed(Map<String, Integer> values, String name) {
        return values.getOrDefault(name, 1) != 0;
    }

    /** Returns what is said, on one line, for example {@code default mode nat, other modes allowed, firewall may be off}. */
    @Override
    public String toString() {
        return "default mode " + mode()
                + (allowsOtherModes ? ", other modes allowed" : ", no other mode allowed")
                + (allowsFirewallOff ? ", firewall may be off" : ", firewall may not be off");
    }

    /** Returns the mode where {@code .wslconfig} names none. */
    NetworkingMode mode() {
        return defaultMode.orElse(NetworkingMode.NAT);
    }
}
