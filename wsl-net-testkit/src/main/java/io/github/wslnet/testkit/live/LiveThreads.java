// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of a live world, each of which has ended when it is closed. */
public final class LiveThreads implements AutoCloseable {
    private static final long LONGEST_END_MILLIS = 5000;

    private final List<Thread> all = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::thread);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "wsl-net-live-" + all.size());
        thread.setDaemon(true);
        all.add(thread);
        return thread;
    }

    /** Returns what runs them. */
    public ExecutorService pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.shutdownNow();
        for (Thread thread : all) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(thread.getName() + " of a live world does not end");
        }
    }
}
