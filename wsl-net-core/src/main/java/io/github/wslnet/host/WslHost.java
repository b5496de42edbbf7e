// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.snapshot.Snapshot;

/**
 * A machine with WSL, real or fake.
 *
 * <p>Reading and changing are apart: {@link #snapshot()} never changes anything, {@link #apply} does what a plan says
 * and decides nothing.
 *
 * @since 0.1.0
 */
public interface WslHost extends AutoCloseable {
    /**
     * Reads the machine.
     *
     * <p>Does not start a stopped distro or the virtual machine; what could not be read is unreadable in the snapshot,
     * with the reason, and the rest is there.
     */
    Snapshot snapshot();

    /**
     * Takes the steps of a plan.
     *
     * @throws io.github.wslnet.plan.StalePlanException when the machine changed since the plan was made; nothing was
     *     done then
     * @throws io.github.wslnet.plan.StepFailedException when a step failed; what was done before it has been taken back
     *     as far as it can be, and the exception says what could not
     */
    Applied apply(Plan plan);

    /**
     * Takes back what a plan did, its last step first.
     *
     * @throws io.github.wslnet.plan.StepFailedException when a file is not as the plan left it, or a step failed; what
     *     was taken back until then stays so, and the exception says what could not be
     */
    void undo(Applied applied);

    /**
     * Reads a distro's {@code /etc/wsl.conf}; one that is not there reads as empty. A stopped distro is started for it.
     *
     * @throws IllegalArgumentException when no distro is called so
     */
    DistroConfig readConfig(DistroName distro);

    /** Reads the user's {@code .wslconfig}; one that is not there reads as empty. */
    GlobalConfig readGlobalConfig();

    /**
     * Puts an edited file in the place of one that was read, whole or not at all; counts from the distro's next start.
     *
     * <pre>{@code
     * DistroConfig config = host.readConfig(ubuntu);
     * host.writeConfig(ubuntu, config, config.with(GENERATE_RESOLV_CONF, false));
     * }</pre>
     *
     * @param read what the file was edited from
     * @throws FileChangedException when the file is not that any more
     * @throws IllegalArgumentException when no distro is called so
     */
    void writeConfig(DistroName distro, DistroConfig read, DistroConfig edited);

    /**
     * Puts an edited {@code .wslconfig} in the place of the one that was read, whole or not at all; counts from the next
     * start of the virtual machine.
     *
     * @param read what the file was edited from
     * @throws FileChangedException when the file is not that any more
     */
    void writeGlobalConfig(GlobalConfig read, GlobalConfig edited);

    /** Lets go of whatever the host holds; it can't be used afterwards. */
    @Override
    void close();
}
