// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.InterfaceAddress;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.internal.WslNetStyle;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was read of WSL: its virtual machine, which all WSL2 distros share, and the distros.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public sealed interface WslSide extends WithWslSide permits ImmutableWslSide {
    /** Returns the version that {@code wsl --version} prints; absent on a WSL that came with Windows. */
    default Known<WslRelease> release() {
        return Known.absent();
    }

    /** Returns the mode in force, which need not be the one asked for. */
    default Known<NetworkingMode> mode() {
        return Known.absent();
    }

    /** Returns the release of the guest's kernel as {@code uname -r} prints it. */
    default Known<String> kernel() {
        return Known.absent();
    }

    /** Returns when the virtual machine was started. */
    default Known<Instant> vmStartedAt() {
        return Known.absent();
    }

    /** Returns the guest's interfaces, the same for all WSL2 distros. */
    default Known<List<Link>> links() {
        return Known.absent();
    }

    /** Returns the router of the guest's default route; in NAT mode that is the switch's address on Windows. */
    default Known<IpAddress> gateway() {
        return Known.absent();
    }

    /** Returns the installed distros. */
    default Known<List<Distro>> distros() {
        return Known.absent();
    }

    /** Returns settings of the guest's kernel by name, for example {@code net.ipv6.bindv6only}. */
    default Known<Map<String, String>> sysctl() {
        return Known.absent();
    }

    /** Returns the guest's routes. */
    default Known<List<RouteEntry>> routes() {
        return Known.absent();
    }

    /** Returns the code of the last error that WSL printed, for example {@code Wsl/Service/0x8007054f}; empty for none. */
    default Known<String> lastError() {
        return Known.absent();
    }

    /** Returns what connections that were really tried came to. */
    default Known<List<Probe>> probes() {
        return Known.absent();
    }

    /** Starts a side of which nothing is known. */
    static Builder builder() {
        return new Builder();
    }

    /** Returns the distro of this name, if distros are known and it is installed. */
    default Optional<Distro> distro(DistroName name) {
        return distros().orElse(List.of()).stream()
                .filter(distro -> distro.name().equals(name))
                .findFirst();
    }

    /** Returns the distros that share the virtual machine and are not known to be stopped. */
    @Value.NonAttribute
    default List<Distro> guests() {
        return running(WslVersion.WSL2);
    }

    /** Returns the distros of one WSL version that are not known to be stopped. */
    default List<Distro> running(WslVersion version) {
        return distros().orElse(List.of()).stream()
                .filter(distro -> distro.version() == version && distro.mayRun())
                .toList();
    }

    /** Tells whether the guest holds this address on an interface that is up; zones do not count. */
    default boolean guestHolds(IpAddress address) {
        return guestAddresses().stream()
                .anyMatch(held -> held.address().withoutZone().equals(address.withoutZone()));
    }

    /** Returns the addresses of the guest's interfaces that are up, loopback included. */
    @Value.NonAttribute
    default List<InterfaceAddress> guestAddresses() {
        return links().orElse(List.of()).stream()
                .filter(Link::isUp)
                .flatMap(link -> link.addresses().stream())
                .map(held -> new InterfaceAddress(held.address(), held.prefixLength()))
                .toList();
    }

    /** Returns the guest's address behind the switch: the first IPv4 address of {@code eth0}. */
    @Value.NonAttribute
    default Optional<IpAddress> eth0Address() {
        return links().orElse(List.of()).stream()
                .filter(link -> link.name().equals("eth0") && link.isUp())
                .flatMap(link -> link.addresses().stream())
                .map(LinkAddress::address)
                .filter(address -> address.bitLength() == 32)
                .findFirst();
    }

    /** Returns one line, which is {@code toString} too: the release, the mode, and each distro with its state. */
    @Value.NonAttribute
    default String describe() {
        return "WSL " + release().map(Object::toString).orElse("of unknown release") + ", mode "
                + mode().map(Object::toString).orElse("unknown") + ", distros "
                + distros()
                        .map(all -> all.stream().map(Distro::describe).toList().toString())
                        .orElse("unknown");
    }

    /** Builds a {@link WslSide}. */
    final class Builder extends ImmutableWslSide.Builder {
        Builder() {}
    }
}
