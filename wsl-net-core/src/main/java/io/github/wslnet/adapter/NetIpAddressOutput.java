// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.adapter;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.powershell.EnumNames;
import io.github.wslnet.internal.powershell.PowerShellOutput;
import io.github.wslnet.internal.powershell.PowerShellRecord;
import io.github.wslnet.internal.powershell.Property;
import io.github.wslnet.internal.powershell.RecordShape;
import io.github.wslnet.internal.powershell.TimeSpan;
import io.github.wslnet.link.Lifetime;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What {@code Get-NetIPAddress} prints, by itself or through {@code Format-Table}, {@code Select-Object}, {@code
 * ConvertTo-Json} or {@code ConvertTo-Csv}.
 *
 * <p>Source: {@code MSFT_NetIPAddress} and {@code Get-NetIPAddress} on Microsoft Learn; Windows PowerShell 5.1 and
 * PowerShell 7. Numbers of enumerations, which JSON has, become their names. That an address of the text belongs to
 * this
 * machine isn't checked.
 *
 * @since 0.1.0
 */
public final class NetIpAddressOutput {
    private static final long INFINITE_SECONDS = 0xffff_ffffL;

    private static final EnumNames ORIGIN_OF_PREFIX =
            EnumNames.from(0, "Other", "Manual", "WellKnown", "Dhcp", "RouterAdvertisement");
    private static final EnumNames ORIGIN_OF_SUFFIX =
            EnumNames.from(0, "Other", "Manual", "WellKnown", "Dhcp", "Link", "Random");
    private static final EnumNames STATE =
            EnumNames.from(0, "Invalid", "Tentative", "Duplicate", "Deprecated", "Preferred");
    private static final EnumNames STORE = EnumNames.from(0, "PersistentStore", "ActiveStore");
    private static final EnumNames TYPE = EnumNames.from(1, "Unicast", "Anycast");

    private static final Property<Integer> INTERFACE_INDEX =
            Property.number(0, Integer.MAX_VALUE, "InterfaceIndex", "ifIndex");
    private static final Property<IpAddress> ADDRESS = Property.address("IPAddress", "IPv4Address", "IPv6Address");
    private static final Property<Integer> PREFIX_LENGTH = Property.number(0, 128, "PrefixLength");
    private static final Property<String> PREFIX_ORIGIN = Property.choice(ORIGIN_OF_PREFIX, "PrefixOrigin");
    private static final Property<String> SUFFIX_ORIGIN = Property.choice(ORIGIN_OF_SUFFIX, "SuffixOrigin");
    private static final Property<String> ADDRESS_STATE = Property.choice(STATE, "AddressState");
    private static final Property<String> POLICY_STORE = Property.choice(STORE, "PolicyStore", "Store");
    private static final Property<String> INTERFACE_ALIAS = Property.text("InterfaceAlias", "ifAlias");
    private static final Property<String> ADDRESS_TYPE = Property.choice(TYPE, "Type");
    private static final Property<Lifetime> VALID_LIFETIME = lifetime("ValidLifetime");
    private static final Property<Lifetime> PREFERRED_LIFETIME = lifetime("PreferredLifetime");
    private static final Property<Boolean> SKIP_AS_SOURCE = Property.flag("SkipAsSource");

    private static final RecordShape SHAPE = RecordShape.of(
                    "get-netipaddress",
                    INTERFACE_INDEX,
                    ADDRESS,
                    PREFIX_LENGTH,
                    PREFIX_ORIGIN,
                    SUFFIX_ORIGIN,
                    ADDRESS_STATE,
                    POLICY_STORE,
                    INTERFACE_ALIAS,
                    ADDRESS_TYPE,
                    VALID_LIFETIME,
                    PREFERRED_LIFETIME,
                    SKIP_AS_SOURCE)
            .withBareRowsOf(6);

    private NetIpAddressOutput() {}

    /**
     * Reads a list, a table, JSON or CSV.
     *
     * @throws UnparseableTextException when there is no address in it; it names the line and what was expected
     */
    public static Parsed<List<NetIpAddress>> parse(String text) {
        return PowerShellOutput.parse(SHAPE, text, NetIpAddressOutput::row);
    }

    private static Optional<NetIpAddress> row(PowerShellRecord record) {
        return record.get(ADDRESS)
                .map(address -> NetIpAddress.of(address)
                        .interfaceIndex(record.getInt(INTERFACE_INDEX))
                        .prefixLength(record.getInt(PREFIX_LENGTH, address.bitLength()))
                        .prefixOrigin(record.get(PREFIX_ORIGIN))
                        .suffixOrigin(record.get(SUFFIX_ORIGIN))
                        .addressState(record.get(ADDRESS_STATE))
                        .policyStore(record.get(POLICY_STORE))
                        .interfaceAlias(record.get(INTERFACE_ALIAS))
                        .type(record.get(ADDRESS_TYPE))
                        .validLifetime(record.get(VALID_LIFETIME))
                        .preferredLifetime(record.get(PREFERRED_LIFETIME))
                        .skipAsSource(record.get(SKIP_AS_SOURCE))
                        .build());
    }

    private static Property<Lifetime> lifetime(String name) {
        return Property.of("a time span or Infinite", NetIpAddressOutput::lifetimeOf, name);
    }

    /** Reads {@code [d.]hh:mm:ss[.fffffff]}; "for ever" is the longest TimeSpan, and in 32 bits the highest number. */
    private static Optional<Lifetime> lifetimeOf(String text) {
        if (TimeSpan.isLongest(text) || text.equalsIgnoreCase("Infinite")) {
            return Optional.of(Lifetime.FOREVER);
        }
        return TimeSpan.read(text).map(Duration::toSeconds).flatMap(NetIpAddressOutput::lifetimeOf);
    }

    private static Optional<Lifetime> lifetimeOf(long seconds) {
        if (seconds >= INFINITE_SECONDS) {
            return seconds == INFINITE_SECONDS ? Optional.of(Lifetime.FOREVER) : Optional.empty();
        }
        return Optional.of(Lifetime.ofSeconds(seconds));
    }
}
