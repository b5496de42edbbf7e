// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An alarm with a thread of its own that does not keep the program alive. */
final class ThreadAlarm implements KeepAlarm {
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private final ScheduledThreadPoolExecutor executor;

    ThreadAlarm() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "wsl-net-keep");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void after(Duration delay, Runnable task) {
        try {
            ScheduledFuture<?> unused = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // whoever is told of a change while this closes has nothing to do any more
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        boolean mine = Thread.currentThread().getName().equals("wsl-net-keep");
        try {
            if (!mine && !executor.awaitTermination(LONGEST_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
