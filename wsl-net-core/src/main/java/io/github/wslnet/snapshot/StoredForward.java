// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;

/**
 * A portproxy rule as it is stored, and whether it is ours.
 *
 * @param rule the rule
 * @param own whether the ownership record of this library holds it; unknown when the record was not read
 * @since 0.1.0
 */
public record StoredForward(PortProxyRule rule, Known<Boolean> own) {
    /** Returns a rule that this library made. */
    public static StoredForward ours(PortProxyRule rule) {
        return new StoredForward(rule, Known.of(true));
    }

    /** Returns a rule that somebody else made. */
    public static StoredForward foreign(PortProxyRule rule) {
        return new StoredForward(rule, Known.of(false));
    }
}
