// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells one portproxy rule from another: there is at most one rule for a table and a listening side.
 *
 * <p>Equal when the table is the same and the listening side has the same words in any case, since they are the name of
 * a registry value. {@code 0.0.0.0} and {@code *} are different words.
 *
 * @param family the table that the rule stands in
 * @param listen what is listened on
 * @since 0.1.0
 */
public record PortProxyKey(PortProxyFamily family, PortProxyEndpoint listen) {
    /**
     * Returns the rule of this key that connects to an address, or a host name, and a port.
     *
     * @throws IllegalArgumentException when the address is empty or has a blank, or the port is not in 1..65535
     */
    public PortProxyRule to(String connectAddress, int connectPort) {
        return to(PortProxyEndpoint.of(connectAddress, connectPort));
    }

    /** Returns the rule of this key that connects to an endpoint. */
    public PortProxyRule to(PortProxyEndpoint connect) {
        return new PortProxyRule(family, listen, connect);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PortProxyKey key
                && key.family == family
                && folded(key.listen.portText()).equals(folded(listen.portText()))
                && folded(key.listen.address()).equals(folded(listen.address()));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * family.hashCode() + folded(listen.address()).hashCode())
                + folded(listen.portText()).hashCode();
    }

    /** Returns the table and the listening side, for example {@code v4tov4 0.0.0.0/3000}. */
    @Override
    public String toString() {
        return family + " " + listen;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
