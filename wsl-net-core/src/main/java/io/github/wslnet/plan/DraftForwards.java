// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.Port;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.StoredForward;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forwards of a plan in the making, found by key and by port, since there may be ten thousand of them. */
final class DraftForwards {
    private final Known<List<StoredForward>> before;
    private final Map<PortProxyKey, StoredForward> byKey = new LinkedHashMap<>();
    private final Map<Port, Map<PortProxyKey, StoredForward>> everywhere = new HashMap<>();
    private final Map<Port, List<PortProxyRule>> added = new HashMap<>();
    private boolean changed;

    DraftForwards(Known<List<StoredForward>> before) {
        this.before = before;
        before.orElse(List.of()).forEach(this::put);
    }

    /** Returns the rules as they were read, to say whether they are known. */
    Known<List<StoredForward>> before() {
        return before;
    }

    Known<List<StoredForward>> now() {
        return changed ? before.map(old -> List.copyOf(byKey.values())) : before;
    }

    Optional<StoredForward> find(PortProxyKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Returns the rules that take every IPv4 packet to a port, by either spelling of the address. */
    List<StoredForward> everywhereOn(Port port) {
        return List.copyOf(everywhere.getOrDefault(port, Map.of()).values());
    }

    /** Returns the rules for a port that the plan makes. */
    List<PortProxyRule> addedOn(Port port) {
        return added.getOrDefault(port, List.of());
    }

    void add(PortProxyRule rule) {
        changed = true;
        put(StoredForward.ours(rule));
        rule.listenPort()
                .ifPresent(port -> added.computeIfAbsent(port, absent -> new ArrayList<>(1))
                        .add(rule));
    }

    void delete(PortProxyRule rule) {
        changed = true;
        remove(rule.key());
    }

    void own(PortProxyRule rule, boolean own) {
        if (find(rule.key()).filter(stored -> stored.rule().equals(rule)).isPresent()) {
            changed = true;
            put(new StoredForward(rule, Known.of(own)));
        }
    }

    static boolean isEverywhere(PortProxyRule rule) {
        return rule.family().listen() == IpFamily.V4 && rule.listenIp().equals(Optional.of(Ipv4Address.UNSPECIFIED));
    }

    private void put(StoredForward stored) {
        PortProxyRule rule = stored.rule();
        byKey.put(rule.key(), stored);
        if (isEverywhere(rule)) {
            rule.listenPort()
                    .ifPresent(port -> everywhere
                            .computeIfAbsent(port, absent -> new LinkedHashMap<>(2))
                            .put(rule.key(), stored));
        }
    }

    private void remove(PortProxyKey key) {
        StoredForward old = byKey.remove(key);
        if (old != null) {
            old.rule()
                    .listenPort()
                    .ifPresent(port ->
                            everywhere.getOrDefault(port, new HashMap<>()).remove(key));
        }
    }
}
