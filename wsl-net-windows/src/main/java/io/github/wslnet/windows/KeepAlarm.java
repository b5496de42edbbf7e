// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import java.time.Duration;

/** Runs things later, one after another on one thread; a test's alarm rings by hand. */
interface KeepAlarm extends AutoCloseable {
    void after(Duration delay, Runnable task);

    /** Waits for the task that runs, if another thread runs it, and runs no other. */
    @Override
    void close();
}
