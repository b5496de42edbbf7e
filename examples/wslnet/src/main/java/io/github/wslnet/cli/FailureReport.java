// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import io.github.wslnet.WslNetException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one line on standard error and the exit code that sysexits.h gives it. */
final class FailureReport implements IExecutionExceptionHandler {
    static final int DATA_ERROR = 65;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (!(failure instanceof WslNetException)) {
            throw failure;
        }
        command.getErr().println("wslnet: " + failure.getMessage());
        return DATA_ERROR;
    }
}
