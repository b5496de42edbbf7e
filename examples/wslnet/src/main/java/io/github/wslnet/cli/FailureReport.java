// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.WslNetException;
import io.github.wslnet.host.ElevationRequiredException;
import io.github.wslnet.plan.StalePlanException;
import io.github.wslnet.plan.StepFailedException;
import io.github.wslnet.text.VisibleText;
import io.github.wslnet.windows.UnsuitableMachineException;
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

    /** This machine has not what the command needs. */
    static final int UNAVAILABLE = 69;

    /** A change failed; what was done of it has been taken back as far as it can be. */
    static final int FAILED = 70;

    /** An administrator is needed, and did not agree. */
    static final int NOT_PERMITTED = 77;

    /** Returns the line that says what was wrong. */
    static String message(Exception failure) {
        return VisibleText.lines("wslnet: " + failure.getMessage());
    }

    /** Tells a machine that cannot do it, a right that is missing and a step that failed from input that is not as it should be. */
    private static int code(Exception failure) {
        if (failure instanceof UnsuitableMachineException) {
            return UNAVAILABLE;
        }
        if (failure instanceof ElevationRequiredException) {
            return NOT_PERMITTED;
        }
        return failure instanceof StepFailedException || failure instanceof StalePlanException ? FAILED : DATA_ERROR;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof WslNetException) {
            command.getErr().println(message(failure));
            return code(failure);
        }
        if (failure instanceof FileSystemException file) {
            String reason = file instanceof NoSuchFileException ? "there is no such file" : String.valueOf(file);
            command.getErr().println(VisibleText.lines("wslnet: " + file.getFile() + ": " + reason));
            return NO_INPUT;
        }
        throw failure;
    }
}
