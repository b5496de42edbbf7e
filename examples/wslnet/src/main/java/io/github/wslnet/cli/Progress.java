// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import picocli.CommandLine.Help.Ansi;

/** A line on a terminal that says what is being done when it takes longer than a second, and goes when it is done. */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;

    private final String text;
    private final PrintStream terminal;
    private final Timer timer = new Timer("progress", true);
    private boolean shown;
    private boolean over;

    private Progress(String text, PrintStream terminal) {
        this.text = text;
        this.terminal = terminal;
    }

    /** Starts to wait; nothing is ever printed where no terminal is. */
    public static Progress of(String text) {
        Progress progress = new Progress(text, System.err);
        if (Ansi.AUTO.enabled()) {
            progress.start(PATIENCE_MILLIS);
        }
        return progress;
    }

    static Progress on(PrintStream terminal, String text, long millis) {
        Progress progress = new Progress(text, terminal);
        progress.start(millis);
        return progress;
    }

    private void start(long millis) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        show();
                    }
                },
                millis);
    }

    private synchronized void show() {
        if (!over) {
            terminal.print(text + " ...");
            terminal.flush();
            shown = true;
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        timer.cancel();
        if (shown) {
            terminal.print("\r" + " ".repeat(text.length() + 4) + "\r");
            terminal.flush();
        }
    }
}
