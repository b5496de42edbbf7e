// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.plan.Applied;
import java.time.Duration;

/**
 * Hears what becomes of goals that are kept, on the thread that keeps them: what takes long belongs on another one.
 *
 * <p>What a method throws is logged and changes nothing.
 *
 * @since 0.1.0
 */
public interface KeepListener {
    /** The goals were looked at, and hold. */
    default void held() {}

    /** The goals did not hold any more, and were made to. */
    default void changed(Applied applied) {}

    /**
     * The goals could not be looked at or made to hold.
     *
     * @param why what {@code snapshot}, {@code against} or {@code apply} threw
     * @param next how long it is until the next try
     */
    default void failed(RuntimeException why, Duration next) {}
}
