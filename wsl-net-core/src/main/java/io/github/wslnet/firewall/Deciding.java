// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first rules that decide about a packet: one that surely or maybe blocks it, one that surely or maybe allows it. */
final class Deciding {
    private @Nullable FirewallRule blocking;
    private @Nullable FirewallRule maybeBlocking;
    private @Nullable FirewallRule allowing;
    private @Nullable FirewallRule maybeAllowing;

    void consider(FirewallRule rule, Match match) {
        if (match == Match.NO) {
            return;
        }
        boolean sure = match == Match.YES;
        if (rule.action() == FirewallAction.BLOCK) {
            blocking = sure ? first(blocking, rule) : blocking;
            maybeBlocking = sure ? maybeBlocking : first(maybeBlocking, rule);
        } else {
            allowing = sure ? first(allowing, rule) : allowing;
            maybeAllowing = sure ? maybeAllowing : first(maybeAllowing, rule);
        }
    }

    /** Adds the rules of another list, which come after these. */
    void considerAll(Deciding others) {
        others.blocking().ifPresent(rule -> consider(rule, Match.YES));
        others.maybeBlocking().ifPresent(rule -> consider(rule, Match.UNKNOWN));
        others.allowing().ifPresent(rule -> consider(rule, Match.YES));
        others.maybeAllowing().ifPresent(rule -> consider(rule, Match.UNKNOWN));
    }

    Optional<FirewallRule> blocking() {
        return Optional.ofNullable(blocking);
    }

    Optional<FirewallRule> maybeBlocking() {
        return Optional.ofNullable(maybeBlocking);
    }

    Optional<FirewallRule> allowing() {
        return Optional.ofNullable(allowing);
    }

    Optional<FirewallRule> maybeAllowing() {
        return Optional.ofNullable(maybeAllowing);
    }

    private static FirewallRule first(@Nullable FirewallRule earlier, FirewallRule rule) {
        return earlier == null ? rule : earlier;
    }
}
