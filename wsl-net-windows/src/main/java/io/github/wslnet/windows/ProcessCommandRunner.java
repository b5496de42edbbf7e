// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.command.WindowsQuoting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands as processes of this machine, without a shell.
 *
 * <p>The calling thread itself takes what both pipes hold, in turn and without ever blocking on one; so there is no
 * other thread that could be left behind, and a child that keeps a pipe open can't hold up the caller. Safe for use by
 * several threads.
 *
 * <p>On Windows, where a process gets its arguments as one string, they are quoted so that they arrive as they are; what
 * can't arrive so, and a batch file, is an {@link IllegalArgumentException}.
 *
 * <p>A process that prints more than 64 MiB to one of its outputs is killed, and its command has failed.
 *
 * @since 0.1.0
 */
public final class ProcessCommandRunner implements CommandRunner {
    private static final Logger log = LoggerFactory.getLogger(ProcessCommandRunner.class);

    private static final boolean ON_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final boolean JAVA_QUOTES =
            "false".equalsIgnoreCase(System.getProperty("jdk.lang.Process.allowAmbiguousCommands", ""));

    /** The longest answers of tools, those about 10,000 firewall rules, are some megabytes. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int LONGEST_PAUSE_MILLIS = 10;
    private static final int MILLIS_TO_DIE = 1000;

    private final UnaryOperator<ProcessBuilder> setUp;
    private final int mostBytes;

    /** Makes a runner; it holds nothing. */
    public ProcessCommandRunner() {
        this(MOST_BYTES);
    }

    /**
     * Makes a runner.
     *
     * @param mostBytes how many bytes a process may print to one of its outputs
     */
    ProcessCommandRunner(int mostBytes) {
        this(builder -> builder, mostBytes);
    }

    private ProcessCommandRunner(UnaryOperator<ProcessBuilder> setUp, int mostBytes) {
        this.setUp = setUp;
        this.mostBytes = mostBytes;
    }

    /**
     * Returns a runner of Windows' programs for a program in WSL: {@code wsl.exe} prints UTF-8.
     *
     * @param folder where they run, since they know no folder of Linux
     * @param environment the program's own
     */
    static ProcessCommandRunner forInterop(Path folder, Map<String, String> environment) {
        String shared = environment.getOrDefault("WSLENV", "");
        return new ProcessCommandRunner(
                builder -> {
                    builder.environment().put("WSL_UTF8", "1");
                    builder.environment().put("WSLENV", shared.isEmpty() ? "WSL_UTF8" : shared + ":WSL_UTF8");
                    return builder.directory(folder.toFile());
                },
                MOST_BYTES);
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        return run(command, builder(command), timeout);
    }

    /** The bytes go by way of a file: to write a pipe could block, and this thread has two others to read. */
    @Override
    public CommandResult run(CommandLine command, byte[] input, Duration timeout) {
        Path file = inputFile(command, input);
        try {
            return run(command, builder(command).redirectInput(file.toFile()), timeout);
        } finally {
            delete(file);
        }
    }

    private ProcessBuilder builder(CommandLine command) {
        return setUp.apply(new ProcessBuilder(
                ON_WINDOWS ? WindowsQuoting.forProcessBuilder(command, JAVA_QUOTES) : command.arguments()));
    }

    private static Path inputFile(CommandLine command, byte[] input) {
        try {
            return Files.write(Files.createTempFile("wsl-net", ".in"), input);
        } catch (IOException e) {
            throw CommandFailedException.notStarted(command, "its input can't be written: " + e.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("the temporary file {} can't be deleted", file, e);
        }
    }

    private CommandResult run(CommandLine command, ProcessBuilder builder, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be more than zero but was " + timeout);
        }
        long started = System.nanoTime();
        Process process = start(command, builder);
        Pipe stdout = new Pipe(process.getInputStream(), mostBytes);
        Pipe stderr = new Pipe(process.getErrorStream(), mostBytes);
        try {
            process.getOutputStream().close();
            if (!ends(process, stdout, stderr, started + timeout.toNanos())) {
                log.debug("{}: killed after {}", command, timeout);
                throw CommandFailedException.timedOut(command, timeout, stdout.bytes(), stderr.bytes());
            }
            log.debug("{}: exit code {} after {} ms", command, process.exitValue(), millisSince(started));
            return CommandResult.of(command, process.exitValue(), stdout.bytes(), stderr.bytes());
        } catch (IOException e) {
            throw CommandFailedException.killed(
                    command, "its output can't be read: " + e.getMessage(), stdout.bytes(), stderr.bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailedException.killed(command, "interrupted", stdout.bytes(), stderr.bytes());
        } finally {
            kill(process);
            stdout.close();
            stderr.close();
        }
    }

    private static Process start(CommandLine command, ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            log.debug("{}: not started: {}", command, e.getMessage());
            throw CommandFailedException.notStarted(command, String.valueOf(e.getMessage()));
        }
    }

    /** Takes what the process prints until it ends; false when it does not until the deadline. */
    private static boolean ends(Process process, Pipe stdout, Pipe stderr, long deadline)
            throws IOException, InterruptedException {
        int pause = 0;
        while (true) {
            boolean ended = process.waitFor(pause, TimeUnit.MILLISECONDS);
            // both, even if the first has something: a full pipe stops the process
            boolean printed = stdout.take();
            boolean moved = stderr.take() || printed;
            if (ended && !moved) {
                return true;
            }
            if (System.nanoTime() - deadline > 0) {
                return ended;
            }
            pause = moved || ended ? 0 : Math.min(pause + 1, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Kills the process and what it started, and waits a little so that no zombie stays. */
    private static void kill(Process process) {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        for (ProcessHandle child : children) {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(MILLIS_TO_DIE, TimeUnit.MILLISECONDS)) {
                log.warn("process {} does not die", process.pid());
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long millisSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
