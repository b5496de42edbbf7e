// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

/**
 * Something that shall hold, said without addresses: "port 3000 of Ubuntu, to the LAN".
 *
 * <p>Which steps that takes is worked out against a snapshot, see {@link Plan#ensuring}.
 *
 * @since 0.1.0
 */
public abstract sealed class Goal permits Adoption, LanExposure, OwnDns, OwnHostname, OwnHosts, WslDns {
    Goal() {}

    /** Adds the steps that make this goal hold; none when it holds already. */
    abstract void ensure(Draft draft);

    /** Adds the steps that take back what {@link #ensure} made and nothing else. */
    abstract void remove(Draft draft);
}
