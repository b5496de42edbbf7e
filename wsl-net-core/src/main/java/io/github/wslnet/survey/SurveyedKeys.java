// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.machine.RegistryKey;
import java.util.ArrayList;
import java.util.List;

/** The keys of the registry that a snapshot is read from. */
final class SurveyedKeys {
    private static final String LXSS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    /** Has {@code CurrentBuild}; {@code CurrentBuildNumber} is the same. */
    static final RegistryKey WINDOWS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    /** Has {@code NatNetwork} and {@code NatGatewayIpAddress}. */
    static final RegistryKey MACHINE_LXSS = RegistryKey.machine(LXSS);

    /** Has the {@code Version} of a WSL that was installed as a package, which each since 2.0 is. */
    static final RegistryKey PACKAGE = MACHINE_LXSS.below("MSI");

    /** Has {@code NatIpAddress} and {@code DefaultDistribution}; below it stands a key for each distro. */
    static final RegistryKey USER_LXSS = RegistryKey.user(LXSS);

    static final RegistryKey POLICIES = RegistryKey.machine("SOFTWARE\\Policies\\WSL");

    /** Has {@code DisabledComponents} where somebody switched parts of IPv6 off. */
    static final RegistryKey IPV6 = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters");

    /** Has {@code HiberbootEnabled}, which is Fast Startup. */
    static final RegistryKey POWER = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Power");

    /** Has the user's proxy: {@code ProxyEnable}, {@code ProxyServer}, {@code AutoConfigURL}. */
    static final RegistryKey INTERNET =
            RegistryKey.user("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings");

    private static final String RECORD = "SOFTWARE\\wsl-net\\1\\PortProxy\\";

    private SurveyedKeys() {}

    static RegistryKey portProxy(PortProxyFamily family) {
        return RegistryKey.machine(PortProxyRegistry.key(family));
    }

    /** Returns the key with a copy of each value that this library wrote to the other. */
    static RegistryKey ownPortProxy(PortProxyFamily family) {
        return RegistryKey.machine(RECORD + family + "\\tcp");
    }

    /** Returns all keys but those below {@link #USER_LXSS}. */
    static List<RegistryKey> all() {
        List<RegistryKey> keys =
                new ArrayList<>(List.of(WINDOWS, MACHINE_LXSS, PACKAGE, USER_LXSS, POLICIES, IPV6, POWER, INTERNET));
        for (PortProxyFamily family : PortProxyFamily.values()) {
            keys.add(portProxy(family));
            keys.add(ownPortProxy(family));
        }
        return keys;
    }
}
