// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a snapshot that checks read. */
enum Field {
    BUILD(snapshot -> snapshot.windows().build()),
    ADAPTERS(snapshot -> snapshot.windows().adapters()),
    WINDOWS_LISTENERS(snapshot -> snapshot.windows().listeners()),
    PORTPROXY(snapshot -> snapshot.windows().portProxy()),
    SERVICES(snapshot -> snapshot.windows().services()),
    FIREWALL_PROFILES(snapshot -> part(snapshot, Firewall::profiles)),
    FIREWALL_RULES(snapshot -> part(snapshot, Firewall::rules)),
    HYPERV_FIREWALL(snapshot -> part(snapshot, Firewall::hyperV)),
    EXCLUDED_PORTS(snapshot -> snapshot.windows().excludedPorts()),
    DYNAMIC_PORTS(snapshot -> snapshot.windows().dynamicPorts()),
    REGISTRY(snapshot -> snapshot.windows().natRegistry()),
    GLOBAL_CONFIG(snapshot -> snapshot.windows().globalConfig()),
    GLOBAL_CONFIG_FILE(snapshot -> snapshot.windows().globalConfigFile()),
    TCPIP6(snapshot -> snapshot.windows().tcpip6DisabledComponents()),
    WINDOWS_ROUTES(snapshot -> snapshot.windows().routes()),
    POWER(snapshot -> snapshot.windows().power()),
    WINDOWS_HOSTS(snapshot -> snapshot.windows().hosts()),
    PROXY(snapshot -> snapshot.windows().proxy()),
    WINDOWS_PROCESSES(snapshot -> snapshot.windows().processes()),
    PRIVILEGE(snapshot -> snapshot.windows().privilege()),
    FIREWALL_PRODUCTS(snapshot -> snapshot.windows().firewallProducts()),
    RELEASE(snapshot -> snapshot.wsl().release()),
    MODE(snapshot -> snapshot.wsl().mode()),
    VM_STARTED(snapshot -> snapshot.wsl().vmStartedAt()),
    LINKS(snapshot -> snapshot.wsl().links()),
    GATEWAY(snapshot -> snapshot.wsl().gateway()),
    DISTROS(snapshot -> snapshot.wsl().distros()),
    SYSCTL(snapshot -> snapshot.wsl().sysctl()),
    LAST_ERROR(snapshot -> snapshot.wsl().lastError()),
    PROBES(snapshot -> snapshot.wsl().probes()),
    GUEST_LISTENERS(Distro::listeners, true),
    WSL_CONF(Distro::wslConf, false),
    RESOLV_CONF(Distro::resolvConf, false),
    GUEST_HOSTS(Distro::hosts, false),
    GUEST_PROCESSES(Distro::processes, false),
    INTEROP(Distro::interop, false),
    ENVIRONMENT(Distro::environment, false);

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing but other functions
    private final Function<Facts, Reading> reading;

    Field(Function<Snapshot, Known<?>> field) {
        this.reading = facts -> field.apply(facts.snapshot()).isKnown() ? Reading.WHOLE : Reading.NONE;
    }

    /** A field of every distro that runs, or of those of the virtual machine alone. */
    Field(Function<Distro, Known<?>> field, boolean guestsOnly) {
        this.reading = facts -> facts.wsl().distros().isKnown()
                ? reading(guestsOnly ? facts.guests() : facts.running(), field)
                : Reading.NONE;
    }

    /** How much of a field is known. */
    enum Reading {
        WHOLE,
        PART,
        NONE
    }

    Reading reading(Facts facts) {
        return reading.apply(facts);
    }

    private static Reading reading(List<Distro> distros, Function<Distro, Known<?>> field) {
        long known =
                distros.stream().filter(distro -> field.apply(distro).isKnown()).count();
        if (known == distros.size()) {
            return Reading.WHOLE;
        }
        return known == 0 ? Reading.NONE : Reading.PART;
    }

    private static <T> Known<T> part(Snapshot snapshot, Function<Firewall, Known<T>> part) {
        Known<Firewall> firewall = snapshot.windows().firewall();
        Optional<Known<T>> known = firewall.value().map(part);
        return known.orElseGet(() -> Known.unreadable(firewall.whyNot()));
    }
}
