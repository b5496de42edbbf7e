// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.host;

import io.github.wslnet.WslNetException;

/**
 * An earlier run was cut off and could not be taken back, so that no other may begin; nothing was changed.
 *
 * @since 0.1.0
 */
public final class UnfinishedRunException extends WslNetException {
    private static final long serialVersionUID = 1L;

    private final transient UnfinishedRun run;

    /** Says what is in the way. */
    public UnfinishedRunException(UnfinishedRun run) {
        super(run + "; consent when Windows asks, or open the machine from an elevated terminal; to leave it as it is,"
                + " delete %LocalAppData%\\wsl-net\\journal\\" + run.id() + ".jsonl");
        this.run = run;
    }

    /** Returns the run. */
    public UnfinishedRun run() {
        return run;
    }
}
