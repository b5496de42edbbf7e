// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

import java.util.Optional;

/**
 * Windows' service control manager, read only.
 *
 * @since 0.1.0
 */
public interface ServiceControl {
    /**
     * Returns what a service does and how it starts; empty when no service is called so.
     *
     * @param name its short name, for example {@code iphlpsvc}
     * @throws NativeCallFailedException when Windows refuses
     */
    Optional<ServiceStatus> status(String name);

    /**
     * A service as the service control manager has it.
     *
     * @param state {@code dwCurrentState}: 1 stopped, 2 starting, 3 stopping, 4 running, 5 resuming, 6 pausing, 7 paused
     * @param startType {@code dwStartType}: 0 boot, 1 system, 2 automatic, 3 on demand, 4 disabled
     */
    record ServiceStatus(int state, int startType) {}
}
