// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.machine.RegistryKey;
import io.github.wslnet.windows.ProcessCommandRunner;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Under wine everybody is an administrator, so that nobody is asked and nobody can refuse. */
@OnWindows
class LiveElevationTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final LocalElevation elevation = new LocalElevation(new ProcessCommandRunner());

    @Test
    void an_elevated_process_runs_the_command_itself() {
        assumeTrue(elevation.isElevated(), "this process is not elevated, and a test can't consent");

        assertThat(elevation.run(WindowsProgram.command("exit", "7"), LONG)).isEqualTo(7);
    }

    @Test
    void the_shell_starts_a_command_hidden_and_gives_its_exit_code() {
        assumeTrue(elevation.isElevated(), "this process is not elevated, and a test can't consent");

        assertThat(ShellExecution.asAdministrator(WindowsProgram.command("exit", "300"))
                        .exitCode(LONG))
                .isEqualTo(300);
    }

    @Test
    void a_command_that_does_not_end_is_killed() {
        assumeTrue(elevation.isElevated(), "this process is not elevated, and a test can't consent");
        ShellExecution endless = ShellExecution.asAdministrator(WindowsProgram.command("sleep"));

        assertThatThrownBy(() -> endless.exitCode(Duration.ofMillis(300)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("it did not end within 300 ms");
    }

    @Test
    void a_program_that_there_is_not_can_not_be_started() {
        assumeTrue(elevation.isElevated(), "this process is not elevated, and a test can't consent");

        assertThatThrownBy(() -> ShellExecution.asAdministrator(CommandLine.of("C:\\wsl-net-none.exe")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("(error 2)");
    }

    @Test
    void a_batch_file_is_not_run() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShellExecution.asAdministrator(CommandLine.of("x.bat", "& calc")));
    }

    /** That of wine is a program that does nothing, says nothing and succeeds. */
    @Test
    void exit_code_0_of_netsh_proves_nothing() {
        assumeTrue(
                Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, "Software\\Wine"),
                "a netsh that works would change this machine");
        CommandResult result = new ProcessCommandRunner()
                .run(
                        CommandLine.of(
                                "netsh.exe",
                                "interface",
                                "portproxy",
                                "add",
                                "v4tov4",
                                "listenport=65001",
                                "connectaddress=127.0.0.1",
                                "connectport=1"),
                        LONG);

        assertThat(result.isSuccess()).isTrue();
        assertThat(result.stdout()).isEmpty();
        RegistryKey rules = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp");
        assertThat(new LocalRegistry().value(rules, "*/65001")).isEmpty();
    }
}
