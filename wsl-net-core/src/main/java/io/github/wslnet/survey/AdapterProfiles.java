// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.firewall.FirewallProfile;
import io.github.wslnet.known.Known;
import java.util.List;
import java.util.Map;

/** What the tables of adapters do not say of one. */
final class AdapterProfiles {
    private AdapterProfiles() {}

    /** Returns the profile of an adapter; Windows has none for WSL's switch. */
    static Known<FirewallProfile> of(Known<Map<Integer, FirewallProfile>> profiles, int index) {
        if (!profiles.isKnown()) {
            return SurveySections.unknownAs(profiles);
        }
        FirewallProfile profile = profiles.orElse(Map.of()).get(index);
        return profile == null ? Known.absent() : Known.of(profile);
    }

    /** Tells whether this is the adapter that holds 127.0.0.1, by which nothing comes in from anywhere. */
    static boolean isLoopback(Adapter adapter) {
        return adapter.addresses().orElse(List.of()).stream()
                .anyMatch(held -> held.address().isLoopback());
    }
}
