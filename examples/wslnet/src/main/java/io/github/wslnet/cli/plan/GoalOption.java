// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.plan.OwnHostname;
import io.github.wslnet.plan.OwnHosts;
import io.github.wslnet.plan.WslDns;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The values of the options that name goals. */
final class GoalOption {
    private GoalOption() {}

    /** Reads {@code DISTRO:PORT}. */
    static Goal exposure(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0) {
            throw new UnparseableTextException("exposure", 0, text, "expected DISTRO:PORT");
        }
        TransportPort port = new TransportPort(Transport.TCP, Port.parse(text.substring(colon + 1)));
        return checked("exposure", text, () -> LanExposure.of(text.substring(0, colon), port));
    }

    /** Reads {@code DISTRO=ADDRESS[,ADDRESS]}. */
    static Goal dns(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new UnparseableTextException("--dns", 0, text, "expected DISTRO=ADDRESS[,ADDRESS]");
        }
        IpAddress[] servers = Arrays.stream(text.substring(equals + 1).split(",", -1))
                .map(IpAddress::parse)
                .toArray(IpAddress[]::new);
        return checked("--dns", text, () -> OwnDns.of(text.substring(0, equals), servers));
    }

    /** Reads {@code DISTRO}. */
    static Goal wslDns(String text) {
        return checked("--wsl-dns", text, () -> WslDns.of(text));
    }

    /** Reads {@code DISTRO=ADDRESS/NAME[,ADDRESS/NAME]}. */
    static Goal hosts(String text) {
        String form = "expected DISTRO=ADDRESS/NAME[,ADDRESS/NAME]";
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new UnparseableTextException("--hosts", 0, text, form);
        }
        Stream<String> entries = Arrays.stream(text.substring(equals + 1).split(",", -1));
        return checked(
                "--hosts",
                text,
                () -> OwnHosts.of(
                        text.substring(0, equals),
                        entries.map(one -> entry(one, form)).toArray(HostsEntry[]::new)));
    }

    private static HostsEntry entry(String text, String form) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new UnparseableTextException("--hosts", 0, text, form);
        }
        return HostsEntry.of(IpAddress.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** Reads {@code DISTRO=NAME}. */
    static Goal hostname(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new UnparseableTextException("--hostname", 0, text, "expected DISTRO=NAME");
        }
        return checked("--hostname", text, () -> OwnHostname.of(text.substring(0, equals), text.substring(equals + 1)));
    }

    /** Makes a goal of what a user wrote; what the goal refuses is the text's fault. */
    private static Goal checked(String what, String text, Supplier<? extends Goal> goal) {
        try {
            return goal.get();
        } catch (IllegalArgumentException e) {
            throw new UnparseableTextException(what, 0, text, String.valueOf(e.getMessage()));
        }
    }
}
