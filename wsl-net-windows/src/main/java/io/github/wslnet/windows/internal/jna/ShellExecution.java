// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.WindowsQuoting;
import io.github.wslnet.machine.ElevationRefusedException;
import java.time.Duration;

/**
 * A process that {@code ShellExecuteEx} has started with the verb {@code runas}, which makes Windows ask the user.
 *
 * <p>The process has its window hidden and no pipe to this one. Its handle is closed when its exit code was taken.
 */
final class ShellExecution {
    private static final int SEE_MASK_NOCLOSEPROCESS = 0x40;
    private static final int SEE_MASK_NOASYNC = 0x100;
    private static final int SEE_MASK_FLAG_NO_UI = 0x400;

    private static final int SLICE_MILLIS = 100;
    private static final int EXIT_CODE_WHEN_KILLED = 1;

    private final CommandLine command;
    private final HANDLE process;

    private ShellExecution(CommandLine command, HANDLE process) {
        this.command = command;
        this.process = process;
    }

    /**
     * Starts a command as an administrator, which waits for the user's answer.
     *
     * @throws ElevationRefusedException when the user says no, or Windows may not ask
     * @throws CommandFailedException when it can't be started
     */
    static ShellExecution asAdministrator(CommandLine command) {
        // checks the whole, though the shell takes it in two parts
        String line = WindowsQuoting.commandLine(command);
        SHELLEXECUTEINFO execution = new SHELLEXECUTEINFO();
        execution.cbSize = execution.size();
        execution.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
        execution.lpVerb = "runas";
        execution.lpFile = command.arguments().get(0);
        execution.lpParameters = WindowsQuoting.parameters(command);
        execution.nShow = WinUser.SW_HIDE;
        HRESULT com = Ole32.INSTANCE.CoInitializeEx(
                Pointer.NULL, Ole32.COINIT_APARTMENTTHREADED | Ole32.COINIT_DISABLE_OLE1DDE);
        try {
            if (!Shell32.INSTANCE.ShellExecuteEx(execution)) {
                throw refusal(command, Native.getLastError());
            }
        } finally {
            if (com.intValue() >= 0) {
                Ole32.INSTANCE.CoUninitialize();
            }
        }
        if (execution.hProcess == null) {
            throw CommandFailedException.notStarted(
                    command, "Windows gave no process for " + line.length() + " characters");
        }
        return new ShellExecution(command, execution.hProcess);
    }

    /**
     * Waits until the process ends, and returns its exit code.
     *
     * @throws CommandFailedException when it does not end in time, or this thread is interrupted
     */
    int exitCode(Duration timeout) {
        try {
            awaitEnd(System.nanoTime() + timeout.toNanos(), timeout);
            IntByReference code = new IntByReference();
            if (!Kernel32.INSTANCE.GetExitCodeProcess(process, code)) {
                throw NativeFailure.of("GetExitCodeProcess", command.toString(), Native.getLastError());
            }
            return code.getValue();
        } finally {
            Kernel32.INSTANCE.CloseHandle(process);
        }
    }

    /** Waits in slices, since a thread in a native function hears of no interruption. */
    private void awaitEnd(long deadline, Duration timeout) {
        while (Kernel32.INSTANCE.WaitForSingleObject(process, SLICE_MILLIS) == WinError.WAIT_TIMEOUT) {
            if (Thread.currentThread().isInterrupted()) {
                kill();
                throw CommandFailedException.killed(command, "interrupted", new byte[0], new byte[0]);
            }
            if (System.nanoTime() - deadline > 0) {
                kill();
                throw CommandFailedException.timedOut(command, timeout, new byte[0], new byte[0]);
            }
        }
    }

    /** Windows may refuse: the process has more rights than this one. */
    private void kill() {
        Kernel32.INSTANCE.TerminateProcess(process, EXIT_CODE_WHEN_KILLED);
    }

    private static RuntimeException refusal(CommandLine command, int code) {
        return switch (code) {
            case WinError.ERROR_CANCELLED -> new ElevationRefusedException("the user refused");
            case WinError.ERROR_ACCESS_DENIED, WinError.ERROR_ACCESS_DISABLED_BY_POLICY ->
                new ElevationRefusedException("nobody may be asked here (" + NativeFailure.text(code) + ")");
            default -> CommandFailedException.notStarted(command, NativeFailure.text(code) + " (error " + code + ")");
        };
    }
}
