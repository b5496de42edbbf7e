// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.WslNetException;
import io.github.wslnet.config.WslPolicies;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.machine.Registry;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.machine.RegistryValue;
import io.github.wslnet.snapshot.HttpProxy;
import io.github.wslnet.snapshot.NatRegistry;
import io.github.wslnet.snapshot.PowerState;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.text.UnparseableTextException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the registry of Windows says of WSL's networking, be it called or surveyed.
 *
 * <p>Names of values are looked up in any case, as Windows does. A key that may not be read makes those fields
 * unreadable that need it.
 *
 * <p>Source: {@code src/windows/common/WslCoreConfig.cpp}, {@code src/windows/service/exe/DistributionRegistration.cpp}
 * and {@code msipackage/package.wix.in} in microsoft/WSL.
 *
 * @since 0.1.0
 */
public final class RegistryAnswers {
    private static final int INSTALLED = 1;

    private final Registry registry;

    private RegistryAnswers(Registry registry) {
        this.registry = registry;
    }

    /** Returns the answers of a registry, which is read anew for each. */
    public static RegistryAnswers of(Registry registry) {
        return new RegistryAnswers(registry);
    }

    /** Returns the build of Windows. */
    public Known<Integer> build() {
        return read(() -> text(SurveyedKeys.WINDOWS, "CurrentBuild")
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> noValue(SurveyedKeys.WINDOWS, "CurrentBuild")));
    }

    /**
     * Returns the portproxy rules of all four tables, each with whether the ownership record holds it.
     *
     * <p>A rule counts as ours when the record has the very same name and data: somebody may have replaced it since.
     */
    public Known<List<StoredForward>> portProxy() {
        return read(() -> {
            List<StoredForward> forwards = new ArrayList<>();
            for (PortProxyFamily family : PortProxyFamily.values()) {
                forwards.addAll(portProxy(family));
            }
            return forwards;
        });
    }

    private List<StoredForward> portProxy(PortProxyFamily family) {
        Map<String, RegistryValue> own =
                registry.values(SurveyedKeys.ownPortProxy(family)).orElse(Map.of());
        List<StoredForward> forwards = new ArrayList<>();
        registry.values(SurveyedKeys.portProxy(family)).orElse(Map.of()).forEach((name, value) -> {
            Optional<String> data = value.asText();
            if (!name.isEmpty() && data.isPresent()) {
                PortProxyRule rule = PortProxyRegistry.rule(family, name, data.get());
                forwards.add(new StoredForward(rule, Known.of(value.equals(own.get(name)))));
            }
        });
        return forwards;
    }

    /** Returns the addresses that WSL will ask for next time. */
    public Known<NatRegistry> nat() {
        return read(() -> new NatRegistry(
                known(text(SurveyedKeys.MACHINE_LXSS, "NatNetwork")),
                known(text(SurveyedKeys.MACHINE_LXSS, "NatGatewayIpAddress")),
                known(text(SurveyedKeys.USER_LXSS, "NatIpAddress"))));
    }

    /** Returns what an administrator allows; everything where there is no such key. */
    public Known<WslPolicies> policies() {
        return read(() -> {
            Map<String, Integer> numbers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            registry.values(SurveyedKeys.POLICIES)
                    .orElse(Map.of())
                    .forEach((name, value) -> value.asNumber().ifPresent(number -> numbers.put(name, (int) number)));
            return WslPolicies.ofRegistry(numbers);
        });
    }

    /** Returns {@code DisabledComponents} of the IPv6 driver, 0 where there is none. */
    public Known<Integer> tcpip6DisabledComponents() {
        return read(() -> value(SurveyedKeys.IPV6, "DisabledComponents")
                .map(value -> (int) value.asNumber().orElse(0))
                .orElse(0));
    }

    /** Returns how Windows starts, as far as the registry tells; absent where it says nothing. */
    public Known<PowerState> power() {
        Known<Optional<Long>> fastStartup = read(() -> number(SurveyedKeys.POWER, "HiberbootEnabled"));
        return fastStartup
                .value()
                .map(found -> found.map(on -> Known.of(new PowerState(Known.of(on != 0), Known.absent())))
                        .orElseGet(Known::absent))
                .orElseGet(() -> SurveySections.unknownAs(fastStartup));
    }

    /** Returns the user's proxy, which is off where nothing says otherwise; absent where there is no such key. */
    public Known<HttpProxy> proxy() {
        Known<Boolean> isThere =
                read(() -> registry.values(SurveyedKeys.INTERNET).isPresent());
        if (!isThere.orElse(false)) {
            return SurveySections.unknownAs(isThere);
        }
        return read(() -> new HttpProxy(
                Known.of(number(SurveyedKeys.INTERNET, "ProxyEnable").orElse(0L) != 0),
                Known.of(text(SurveyedKeys.INTERNET, "ProxyServer").orElse("")),
                Known.of(text(SurveyedKeys.INTERNET, "AutoConfigURL").orElse(""))));
    }

    /** Returns the release of a WSL that was installed as a package; absent where there is none. */
    public Known<WslRelease> release() {
        Known<Optional<String>> version = read(() -> text(SurveyedKeys.PACKAGE, "Version"));
        return version.value()
                .map(found -> found.flatMap(WslRelease::tryParse).map(Known::of).orElseGet(Known::absent))
                .orElseGet(() -> SurveySections.unknownAs(version));
    }

    /** Returns the installed distros, in the registry's order; those that are being installed or removed are left out. */
    public Known<List<InstalledDistro>> distros() {
        return read(() -> {
            String byDefault =
                    text(SurveyedKeys.USER_LXSS, "DefaultDistribution").orElse("");
            List<InstalledDistro> distros = new ArrayList<>();
            for (String id : registry.subkeys(SurveyedKeys.USER_LXSS).orElse(List.of())) {
                distro(id, id.equalsIgnoreCase(byDefault)).ifPresent(distros::add);
            }
            return distros;
        });
    }

    /** Returns a distro, or nothing for a key of another purpose. A Windows before 1903 writes no version. */
    private Optional<InstalledDistro> distro(String id, boolean isDefault) {
        RegistryKey key = SurveyedKeys.USER_LXSS.below(id);
        long state = number(key, "State").orElse((long) INSTALLED);
        int version = number(key, "Version").orElse(1L).intValue();
        return text(key, "DistributionName")
                .filter(name -> state == INSTALLED)
                .map(name -> new InstalledDistro(
                        DistroName.of(name),
                        WslVersion.ofNumber(version)
                                .orElseThrow(() -> new UnparseableTextException(
                                        "registry", 0, String.valueOf(version), key + " must have Version 1 or 2")),
                        isDefault));
    }

    private Optional<String> text(RegistryKey key, String name) {
        return value(key, name).flatMap(RegistryValue::asText);
    }

    private Optional<Long> number(RegistryKey key, String name) {
        return value(key, name)
                .filter(value -> value.asNumber().isPresent())
                .map(value -> value.asNumber().getAsLong());
    }

    private Optional<RegistryValue> value(RegistryKey key, String name) {
        return registry.values(key).orElse(Map.of()).entrySet().stream()
                .filter(value -> value.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Known<String> known(Optional<String> text) {
        return text.map(Known::of).orElseGet(Known::absent);
    }

    private static UnparseableTextException noValue(RegistryKey key, String name) {
        return new UnparseableTextException("registry", 0, key.toString(), "expected a value " + name);
    }

    /** What is refused, and what is not what it should be, is unreadable; that there is nothing is an answer. */
    private static <T> Known<T> read(Supplier<T> reading) {
        try {
            return Known.of(reading.get());
        } catch (WslNetException | IllegalArgumentException e) {
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
