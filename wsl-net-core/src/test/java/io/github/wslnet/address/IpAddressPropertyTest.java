// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.address;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import io.github.wslnet.text.UnparseableTextException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IpAddressPropertyTest {
    @Property(tries = 1000)
    void its_text_reads_back_as_the_same_address(@ForAll("anyAddress") IpAddress address) {
        assertThat(IpAddress.parse(address.toString())).isEqualTo(address).hasSameHashCodeAs(address);
    }

    @Property(tries = 1000)
    void its_bytes_make_the_same_address(@ForAll("withoutZone") IpAddress address) {
        byte[] bytes = address.toBytes();

        assertThat(bytes.length == 4 ? Ipv4Address.ofBytes(bytes) : Ipv6Address.ofBytes(bytes))
                .isEqualTo(address);
    }

    @Property(tries = 1000)
    void its_bytes_and_text_are_those_of_the_oracle(@ForAll("withoutZone") IpAddress address) {
        IPAddress oracle = StrictOracle.read(address.toString());

        assertThat(address.toBytes()).isEqualTo(oracle.getBytes());
        assertThat(address).hasToString(canonicalText(oracle));
    }

    @Property(tries = 1000)
    void its_text_is_a_literal_of_the_same_address_to_the_jdk(@ForAll("withoutZone") IpAddress address)
            throws UnknownHostException {
        // a literal, so nothing is looked up
        assertThat(InetAddress.getByName(address.toString())).isEqualTo(address.toInetAddress());
    }

    @Property(tries = 1000)
    void it_is_read_from_every_way_of_writing_its_groups(@ForAll("v6") Ipv6Address address) throws Exception {
        IPAddress oracle = StrictOracle.read(address.toString());

        assertThat(IpAddress.parse(oracle.toFullString())).isEqualTo(address);
        assertThat(IpAddress.parse(oracle.toIPv6().toMixedString())).isEqualTo(address);
        assertThat(IpAddress.parse(oracle.toNormalizedString().toUpperCase(Locale.ROOT)))
                .isEqualTo(address);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void exactly_what_the_strict_oracle_accepts_is_read(@ForAll("nearMiss") String text) {
        assertThat(IpAddress.tryParse(text).isPresent()).as(text).isEqualTo(StrictOracle.accepts(text));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_ways_to_read_agree(@ForAll("nearMiss") String text) {
        String padded = "(" + text + ")";

        Optional<IpAddress> inside = IpAddress.tryParse(padded, 1, padded.length() - 1);

        assertThat(IpAddress.tryParse(text)).isEqualTo(inside);
        assertThat(Optional.ofNullable(parsed(text))).isEqualTo(inside);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_order_is_that_of_the_bytes_within_a_family(
            @ForAll("anyAddress") IpAddress a, @ForAll("anyAddress") IpAddress b) {
        int byBytes = a.sameFamilyAs(b)
                ? Arrays.compareUnsigned(a.toBytes(), b.toBytes())
                : Integer.compare(a.bitLength(), b.bitLength());

        if (byBytes != 0) {
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(byBytes));
        }
        assertThat(Integer.signum(b.compareTo(a))).isEqualTo(-Integer.signum(a.compareTo(b)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property(tries = 1000)
    void its_kind_is_that_of_the_jdk(@ForAll("kindsOfAddress") IpAddress address) {
        InetAddress jdk = address.toInetAddress();

        assertThat(address.isLoopback()).isEqualTo(jdk.isLoopbackAddress());
        assertThat(address.isUnspecified()).isEqualTo(jdk.isAnyLocalAddress());
        assertThat(address.isLinkLocal()).isEqualTo(jdk.isLinkLocalAddress());
        assertThat(address.isMulticast()).isEqualTo(jdk.isMulticastAddress());
    }

    @Provide
    Arbitrary<IpAddress> anyAddress() {
        return AnyAddress.any();
    }

    @Provide
    Arbitrary<IpAddress> withoutZone() {
        return AnyAddress.withoutZone();
    }

    @Provide
    Arbitrary<Ipv6Address> v6() {
        return AnyAddress.v6();
    }

    /** Addresses around the edges of the reserved blocks; IPv4-mapped ones, which the JDK turns to IPv4, left out. */
    @Provide
    Arbitrary<IpAddress> kindsOfAddress() {
        Arbitrary<IpAddress> edges = Arbitraries.of(
                        "0.0.0.0 0.0.0.1 126.255.255.255 127.0.0.0 127.255.255.255 128.0.0.0 169.253.255.255 169.254.0.0"
                                + " 169.254.255.255 169.255.0.0 223.255.255.255 224.0.0.0 239.255.255.255 240.0.0.0"
                                + " :: ::1 ::2 fe7f::1 fe80:: febf::1 fec0:: feff::1 ff00:: ff02::1")
                .flatMap(texts -> Arbitraries.of(texts.split(" ")))
                .map(IpAddress::parse);
        return Arbitraries.oneOf(
                edges,
                AnyAddress.withoutZone().filter(address -> !(address instanceof Ipv6Address v6 && v6.isIpv4Mapped())));
    }

    /** A good text with up to three characters changed, put in or left out. */
    @Provide
    Arbitrary<String> nearMiss() {
        Arbitrary<String> good = Arbitraries.oneOf(
                AnyAddress.withoutZone().map(IpAddress::toString),
                AnyAddress.v6()
                        .map(address -> StrictOracle.read(address.toString()).toFullString()),
                AnyAddress.v6().map(address -> mixed(address.toString())));
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of("", "", ":", "::", ".", "0", "00", "255", "256", "g", " ", "-", "_", "*", "x", "\u0661"),
                Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofLength(1));
        Arbitrary<Edit> edit = Combinators.combine(
                        Arbitraries.integers().between(0, 45),
                        Arbitraries.integers().between(0, 2),
                        piece)
                .as(Edit::new);
        return Combinators.combine(good, edit.list().ofMaxSize(3)).as((text, edits) -> {
            String edited = text;
            for (Edit each : edits) {
                edited = each.on(edited);
            }
            return edited;
        });
    }

    private record Edit(int position, int cut, String piece) {
        String on(String text) {
            int start = Math.min(position, text.length());
            return text.substring(0, start) + piece + text.substring(Math.min(start + cut, text.length()));
        }
    }

    private static String mixed(String v6) {
        return StrictOracle.read(v6).toIPv6().toMixedString();
    }

    /** RFC 5952 section 5 wants the dotted form for IPv4-mapped addresses; the oracle's canonical text has groups. */
    private static String canonicalText(IPAddress oracle) {
        boolean mapped = oracle.isIPv6() && oracle.toIPv6().isIPv4Mapped();
        return mapped ? "::ffff:" + oracle.toIPv6().getEmbeddedIPv4Address() : oracle.toCanonicalString();
    }

    private static IpAddress parsed(String text) {
        try {
            return IpAddress.parse(text);
        } catch (UnparseableTextException e) {
            assertThat(e.text()).isEqualTo(text);
            assertThat(e.reason()).isNotBlank();
            return null;
        }
    }
}
