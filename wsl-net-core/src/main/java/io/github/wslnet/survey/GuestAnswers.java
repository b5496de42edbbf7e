// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.WslInfoOutput;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.ProcNetLinks;
import io.github.wslnet.route.ProcNetFibTrie;
import io.github.wslnet.route.ProcNetRoute;
import io.github.wslnet.route.Route;
import io.github.wslnet.route.RoutingTable;
import io.github.wslnet.snapshot.Interop;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.RouteEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link GuestSurvey}'s script printed in a distro.
 *
 * @since 0.1.0
 */
public final class GuestAnswers {
    private final GuestParts parts;

    private GuestAnswers(GuestParts parts) {
        this.parts = parts;
    }

    /**
     * Reads what the script printed, as UTF-8.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when that is not of this script; a part that is missing
     *     makes what needs it unreadable
     */
    public static GuestAnswers parse(String text) {
        return new GuestAnswers(GuestParts.parse(text));
    }

    /** Returns the release of the kernel. */
    public Known<String> kernel() {
        return parts.output("kernel").map(String::strip);
    }

    /** Returns when the kernel started, which the virtual machine did together with it. */
    public Known<Instant> bootTime() {
        return parts.parsed("stat", GuestTimes::bootTime);
    }

    /** Returns when the distro's first process was started. */
    public Known<Instant> startedAt() {
        Known<Duration> sinceBoot = parts.parsed("init", GuestTimes::sinceBoot);
        return sinceBoot.isKnown()
                ? bootTime().map(boot -> boot.plus(sinceBoot.orElse(Duration.ZERO)))
                : SurveySections.unknownAs(sinceBoot);
    }

    /** Returns the mode in force. */
    public Known<NetworkingMode> mode() {
        return parts.parsed(
                "mode", text -> WslInfoOutput.parseNetworkingMode(text).value());
    }

    /** Returns the release of WSL; unreadable where it has no {@code wslinfo --wsl-version}. */
    public Known<WslRelease> release() {
        return parts.parsed("release", text -> WslRelease.parse(text.strip()));
    }

    /** Returns the interfaces: by {@code ip}, or by the kernel's tables where that is not installed. */
    public Known<List<Link>> links() {
        Known<List<Link>> byIp =
                parts.parsed("links", text -> IpAddrOutput.parse(text).value());
        return byIp.isKnown() ? byIp : linksByKernel();
    }

    private Known<List<Link>> linksByKernel() {
        List<Route> routes = routes().orElse(List.of());
        String inet6 = parts.file("inet6", "").orElse("");
        return parts.parsed(
                "trie",
                trie -> ProcNetLinks.of(ProcNetFibTrie.parse(trie).value(), routes, inet6)
                        .value());
    }

    /** Returns the gateway of the default route for IPv4. */
    public Known<IpAddress> gateway() {
        Known<List<Route>> routes = routes();
        if (!routes.isKnown()) {
            return SurveySections.unknownAs(routes);
        }
        return RoutingTable.of(routes.orElse(List.of()))
                .defaultGateway(IpFamily.V4)
                .map(Known::of)
                .orElseGet(() -> Known.unreadable("there is no default route by a gateway"));
    }

    /** Returns the IPv4 routes of the main table but for those that refuse. */
    public Known<List<RouteEntry>> routeEntries() {
        return routes().map(all -> all.stream()
                .filter(route -> route.dev().isPresent())
                .map(route ->
                        new RouteEntry(route.network(), route.via(), route.dev().orElseThrow()))
                .toList());
    }

    /** Returns those settings of the kernel that matter to ports, by their names; one that it has not is left out. */
    public Known<Map<String, String>> sysctl() {
        return parts.anyOutput("sysctl").map(GuestSettings::read);
    }

    /** Returns whether the kernel hands Windows' programs to WSL; whether WSL was told to is in {@link #wslConf}. */
    public Known<Interop> interop() {
        return parts.anyOutput("binfmt")
                .map(text -> new Interop(Known.absent(), Known.of(text.lines().anyMatch("enabled"::equals))));
    }

    private Known<List<Route>> routes() {
        return parts.parsed("route", text -> ProcNetRoute.parse(text).value());
    }

    /** Returns the sockets that listen, those of other distros of the same virtual machine among them. */
    public Known<List<GuestListener>> listeners() {
        return new GuestSockets(parts).read();
    }

    /** Returns the text of {@code /etc/wsl.conf}, empty when there is no such file. */
    public Known<String> wslConf() {
        return parts.file("wslConf", "");
    }

    /** Returns when {@code /etc/wsl.conf} was last written; absent when there is no such file. */
    public Known<Instant> wslConfModifiedAt() {
        return parts.isMissing("wslConf") ? Known.absent() : parts.parsed("wslConfTime", GuestTimes::epochSeconds);
    }

    /** Returns the text of {@code /etc/hosts}, empty when there is no such file. */
    public Known<String> hosts() {
        return parts.file("hosts", "");
    }

    private Known<Boolean> targetExists() {
        return parts.isTrue("resolvConfTarget");
    }

    /** Returns {@code /etc/resolv.conf}: a link that leads nowhere has no text. */
    public Known<ResolvConfState> resolvConf() {
        Optional<String> link = parts.output("resolvConfLink").value().map(String::stripTrailing);
        Known<String> text = parts.output("resolvConf");
        return text.isKnown() || link.isPresent() || parts.isMissing("resolvConf")
                ? Known.of(new ResolvConfState(
                        link, text.value(), Known.absent(), link.isPresent() ? targetExists() : Known.absent()))
                : SurveySections.unknownAs(text);
    }
}
