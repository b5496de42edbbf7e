// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The registry of a machine in a certain state, as far as it has to do with WSL.
 *
 * @since 0.1.0
 */
public final class FakeRegistry implements Registry {
    private static final int ACCESS_DENIED = 5;
    private static final String LXSS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final RegistryKey MACHINE_LXSS = RegistryKey.machine(LXSS);
    private static final RegistryKey USER_LXSS = RegistryKey.user(LXSS);

    private final Supplier<Snapshot> machine;
    private final Supplier<Map<RegistryKey, Map<String, RegistryValue>>> others;

    /**
     * Makes the registry of a machine at each moment.
     *
     * @param others what somebody else has written
     */
    public FakeRegistry(Supplier<Snapshot> machine, Supplier<Map<RegistryKey, Map<String, RegistryValue>>> others) {
        this.machine = machine;
        this.others = others;
    }

    @Override
    public Optional<Map<String, RegistryValue>> values(RegistryKey key) {
        return Optional.ofNullable(keys(key).get(lower(key)));
    }

    @Override
    public Optional<List<String>> subkeys(RegistryKey key) {
        Map<String, Map<String, RegistryValue>> keys = keys(key);
        String start = lower(key) + "\\";
        List<String> below = keys.keySet().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .map(path -> path.indexOf('\\') < 0 ? path : path.substring(0, path.indexOf('\\')))
                .distinct()
                .toList();
        return keys.containsKey(lower(key)) || !below.isEmpty() ? Optional.of(below) : Optional.empty();
    }

    private static String lower(RegistryKey key) {
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns all keys; that the asked one may not be read is told by the machine's state. */
    private Map<String, Map<String, RegistryValue>> keys(RegistryKey asked) {
        Snapshot now = machine.get();
        Map<String, Map<String, RegistryValue>> keys = new TreeMap<>();
        others.get().forEach((key, values) -> keys.put(lower(key), new LinkedHashMap<>(values)));
        putWindows(keys, now);
        putForwards(keys, asked, now);
        putWsl(keys, now);
        return keys;
    }

    private static void put(
            Map<String, Map<String, RegistryValue>> keys, RegistryKey key, String name, RegistryValue value) {
        keys.computeIfAbsent(lower(key), absent -> new LinkedHashMap<>()).put(name, value);
    }

    private static void putText(
            Map<String, Map<String, RegistryValue>> keys, RegistryKey key, String name, Known<String> text) {
        text.value().ifPresent(found -> put(keys, key, name, new RegistryValue.Text(found)));
    }

    private static void putWindows(Map<String, Map<String, RegistryValue>> keys, Snapshot now) {
        putText(
                keys,
                RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"),
                "CurrentBuild",
                now.windows().build().map(String::valueOf));
        now.windows()
                .policies()
                .value()
                .ifPresent(policies -> policies.toRegistry()
                        .forEach((name, number) -> put(
                                keys,
                                RegistryKey.machine("SOFTWARE\\Policies\\WSL"),
                                name,
                                new RegistryValue.Whole(number))));
        now.windows()
                .tcpip6DisabledComponents()
                .value()
                .filter(number -> number != 0)
                .ifPresent(number -> put(
                        keys,
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters"),
                        "DisabledComponents",
                        new RegistryValue.Whole(number)));
    }

    private static void putForwards(Map<String, Map<String, RegistryValue>> keys, RegistryKey asked, Snapshot now) {
        Known<List<StoredForward>> forwards = now.windows().portProxy();
        if (!forwards.isKnown() && asked.path().contains("PortProxy")) {
            throw new NativeCallFailedException("RegOpenKeyExW", asked.toString(), ACCESS_DENIED, forwards.whyNot());
        }
        for (StoredForward stored : forwards.orElse(List.of())) {
            PortProxyFamily family = stored.rule().family();
            String name = PortProxyRegistry.valueName(stored.rule());
            RegistryValue data = new RegistryValue.Text(PortProxyRegistry.valueData(stored.rule()));
            put(keys, RegistryKey.machine(PortProxyRegistry.key(family)), name, data);
            if (stored.own().orElse(false)) {
                put(keys, RegistryKey.machine("SOFTWARE\\wsl-net\\1\\PortProxy\\" + family + "\\tcp"), name, data);
            }
        }
    }

    private static void putWsl(Map<String, Map<String, RegistryValue>> keys, Snapshot now) {
        Known<NatRegistry> nat = now.windows().natRegistry();
        nat.value().ifPresent(found -> {
            putText(keys, MACHINE_LXSS, "NatNetwork", found.network());
            putText(keys, MACHINE_LXSS, "NatGatewayIpAddress", found.gateway());
            putText(keys, USER_LXSS, "NatIpAddress", found.guest());
        });
        putText(keys, MACHINE_LXSS.below("MSI"), "Version", now.wsl().release().map(release -> release + ".0"));
        int number = 0;
        for (Distro distro : now.wsl().distros().orElse(List.of())) {
            String id = String.format(Locale.ROOT, "{00000000-0000-4000-8000-%012d}", ++number);
            RegistryKey key = USER_LXSS.below(id);
            put(
                    keys,
                    key,
                    "DistributionName",
                    new RegistryValue.Text(distro.name().text()));
            put(keys, key, "State", new RegistryValue.Whole(1));
            put(keys, key, "Version", new RegistryValue.Whole(distro.version().number()));
            if (distro.isDefault()) {
                put(keys, USER_LXSS, "DefaultDistribution", new RegistryValue.Text(id));
            }
        }
    }
}
