// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.plan;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.address.TransportPort;
import io.github.wslnet.plan.Goal;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.OwnDns;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;
import java.util.function.Supplier;

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

    /** Makes a goal of what a user wrote; what the goal refuses is the text's fault. */
    private static Goal checked(String what, String text, Supplier<? extends Goal> goal) {
        try {
            return goal.get();
        } catch (IllegalArgumentException e) {
            throw new UnparseableTextException(what, 0, text, String.valueOf(e.getMessage()));
        }
    }
}
