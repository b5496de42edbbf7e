// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.WslNetException;
import io.github.wslnet.known.Known;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that are asked at the same time, each on a thread of its own.
 *
 * <p>The thread that waits may be interrupted: it does not wait any more then, and the questions' threads are
 * interrupted too.
 */
final class SideBySide implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SideBySide.class);
    private static final int SECONDS_TO_END = 5;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wsl-net-question");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to ask; see {@link #read} for what becomes of failures. */
    <T> Future<Known<T>> ask(Supplier<T> question) {
        return threads.submit(() -> read(question));
    }

    /** Waits for an answer, unless this thread is interrupted. */
    static <T> Known<T> await(Future<Known<T>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Known.unreadable("the program stopped waiting for it");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a question can't be asked", e.getCause());
        }
    }

    /** Returns an answer, or why there is none: what the system, a command or a parser said. */
    static <T> Known<T> read(Supplier<T> question) {
        try {
            return Known.of(question.get());
        } catch (WslNetException | UncheckedIOException e) {
            log.warn("not read: {}", e.getMessage());
            return Known.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** Ends what still runs, and waits until it has; a thread that is interrupted stays so. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                log.warn("a question does not end");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
