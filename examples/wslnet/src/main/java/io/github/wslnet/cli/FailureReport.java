// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.WslNetException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one line on standard error and the exit code that sysexits.h gives it. */
public final class FailureReport implements IExecutionExceptionHandler {
    /** The input is not what it should be. */
    public static final int DATA_ERROR = 65;

    static final int NO_INPUT = 66;

    /** Returns the line that says what was wrong. */
    static String message(Exception failure) {
        return "wslnet: " + failure.getMessage();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof WslNetException) {
            command.getErr().println(message(failure));
            return DATA_ERROR;
        }
        if (failure instanceof FileSystemException file) {
            String reason = file instanceof NoSuchFileException ? "there is no such file" : String.valueOf(file);
            command.getErr().println("wslnet: " + file.getFile() + ": " + reason);
            return NO_INPUT;
        }
        throw failure;
    }
}
