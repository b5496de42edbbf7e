// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.route.Route;
import io.github.wslnet.text.Parsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the links of a Linux system together from the kernel's tables, for where {@code ip} is not installed.
 *
 * <ul>
 *   <li>{@link io.github.wslnet.route.ProcNetFibTrie} has the IPv4 addresses;
 *   <li>{@link io.github.wslnet.route.ProcNetRoute} has the networks with their links, which gives each address its link
 *       and prefix length. An address in none of these networks is given to {@code lo}, where single ones mostly are;
 *   <li>{@link ProcNetIfInet6} has the IPv6 addresses with their links and prefix lengths.
 * </ul>
 *
 * <p>A link without any address or network is not found. All that are found are up: the kernel drops the routes and
 * addresses of a link that goes down.
 *
 * @since 0.1.0
 */
public final class ProcNetLinks {
    private static final String LOOPBACK = "lo";
    private static final int LOOPBACK_NETWORK = 127;

    private final List<Route> networks;
    private final Map<String, Link.Builder> links = new LinkedHashMap<>();

    private ProcNetLinks(List<Route> routes) {
        this.networks = routes.stream()
                .filter(route -> !route.isDefault() && route.via().isEmpty() && route.family() == IpFamily.V4)
                .filter(route -> route.dev().isPresent())
                .toList();
        networks.forEach(network -> link(network.dev().orElseThrow()));
    }

    /**
     * Puts the links together.
     *
     * @param addresses the IPv4 addresses of the system
     * @param routes its routes; empty when they can't be had
     * @param ifInet6 the text of {@code /proc/net/if_inet6}; empty when there is no IPv6
     * @return the links, those with IPv4 networks first. A line of the text that is no row is a warning
     */
    public static Parsed<List<Link>> of(List<Ipv4Address> addresses, List<Route> routes, String ifInet6) {
        ProcNetLinks links = new ProcNetLinks(routes);
        addresses.forEach(links::give);
        Parsed<List<Link>> inet6 = ProcNetIfInet6.parseIfAny(ifInet6);
        inet6.value().forEach(links::give6);
        return inet6.map(ignored ->
                links.links.values().stream().map(Link.Builder::build).toList());
    }

    private Link.Builder link(String name) {
        return links.computeIfAbsent(name, absent -> Link.named(name).up());
    }

    private void give(Ipv4Address address) {
        Route best = null;
        for (Route network : networks) {
            boolean narrower = best == null || network.prefixLength() > best.prefixLength();
            if (narrower && network.network().contains(address)) {
                best = network;
            }
        }
        if (best != null) {
            link(best.dev().orElseThrow()).addAddress(LinkAddress.of(address, best.prefixLength()));
        } else {
            boolean isLoopback = address.bits() >>> 24 == LOOPBACK_NETWORK;
            link(LOOPBACK).addAddress(LinkAddress.of(address, isLoopback ? 8 : 32));
        }
    }

    private void give6(Link link) {
        Link.Builder ours = link(link.name()).index(link.index());
        link.addresses().forEach(ours::addAddress);
    }
}
