// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.machine.ElevationRefusedException;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.UserPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteropWindowsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<CommandLine> ran = new ArrayList<>();
    private String answer = "C:\\Users\\Jürgen\r\nC:\\Users\\Jürgen\\AppData\\Local\r\n";

    @TempDir
    Path root;

    @Test
    void runs_programs_by_their_paths_on_the_disk_of_windows() throws IOException {
        try (Machine machine = machine()) {
            machine.commands().run(CommandLine.of("wsl.exe", "--list"), LIMIT);
            machine.commands().run(CommandLine.of("powershell.exe", "-NoProfile"), LIMIT);
        }

        assertThat(ran.stream().map(line -> line.arguments().get(0)))
                .containsExactly(
                        root + "/mnt/c/Windows/System32/wsl.exe",
                        root + "/mnt/c/Windows/System32/WindowsPowerShell/v1.0/powershell.exe");
    }

    @Test
    void follows_the_mount_root_of_the_configuration() throws IOException {
        file("etc/wsl.conf", "[automount]\nroot = /win/\n");
        file("win/d/Windows/System32/wsl.exe", "");
        file("proc/version", "Linux version 5.15.153.1-microsoft-standard-WSL2 (a) #1\n");
        file("proc/sys/fs/binfmt_misc/WSLInterop", "enabled\ninterpreter /init\n");

        InteropPlaces places = InteropPlaces.find(new MachineFiles(root), root);

        assertThat(places.program("wsl.exe")).isEqualTo(root.resolve("win/d/Windows/System32/wsl.exe"));
        assertThat(places.here("E:\\me\\x")).isEqualTo(root.resolve("win/e/me/x"));
    }

    @Test
    void asks_windows_once_where_the_users_files_are() throws IOException {
        file("mnt/c/Users/Jürgen/.wslconfig", "[wsl2]\n");
        try (Machine machine = machine()) {
            assertThat(machine.files().read(UserPath.profile(".wslconfig")))
                    .hasValueSatisfying(bytes ->
                            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("[wsl2]\n"));
            assertThat(machine.files().windowsPath(UserPath.local("wsl-net")))
                    .isEqualTo("C:\\Users\\Jürgen\\AppData\\Local\\wsl-net");
        }

        assertThat(ran).hasSize(1);
    }

    @Test
    void a_folder_on_another_computer_is_not_guessed_at() throws IOException {
        answer = "\\\\server\\home\\me\r\nC:\\x\r\n";

        try (Machine machine = machine()) {
            assertThatThrownBy(machine::files)
                    .isInstanceOf(UnsuitableMachineException.class)
                    .hasMessageContaining("\\\\server\\home\\me");
        }
    }

    @Test
    void an_administrators_exit_code_has_all_its_bits() throws IOException {
        answer = "1223";

        try (Machine machine = machine()) {
            assertThat(machine.elevation().run(CommandLine.of("powershell.exe", "a \"b\" c", "it’s"), LIMIT))
                    .isEqualTo(1223);
        }

        assertThat(ran.get(0).arguments().get(4))
                .contains("-Verb 'RunAs'")
                .contains("it’’s")
                .doesNotContain("\"");
    }

    @Test
    void a_refusal_is_no_exit_code() throws IOException {
        answer = "refused";

        try (Machine machine = machine()) {
            assertThatThrownBy(() -> machine.elevation().run(CommandLine.of("powershell.exe"), LIMIT))
                    .isInstanceOf(ElevationRefusedException.class);
        }
    }

    @Test
    void says_that_interop_is_off_and_how_to_switch_it_on() throws IOException {
        file("proc/version", "Linux version 5.15.153.1-microsoft-standard-WSL2 (a) #1\n");
        file("proc/sys/fs/binfmt_misc/WSLInterop", "disabled\ninterpreter /init\n");

        assertThatThrownBy(() -> InteropPlaces.find(new MachineFiles(root), root))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessageContaining("can't start Windows' programs")
                .hasMessageContaining("[interop]");
    }

    @Test
    void says_that_this_is_no_wsl() throws IOException {
        file("proc/version", "Linux version 6.1.0-18-amd64 (debian)\n");

        assertThatThrownBy(() -> InteropPlaces.find(new MachineFiles(root), root))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessageStartingWith("this Linux is not WSL");
    }

    private Machine machine() throws IOException {
        file("mnt/c/Windows/System32/wsl.exe", "");
        file("proc/version", "Linux version 5.15.153.1-microsoft-standard-WSL2 (a) #1\n");
        file("proc/sys/fs/binfmt_misc/WSLInterop-late", "enabled\ninterpreter /init\n");
        InteropPlaces places = InteropPlaces.find(new MachineFiles(root), root);
        return WindowsMachine.interop(places, (command, timeout) -> {
            ran.add(command);
            return CommandResult.printing(command, answer);
        });
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
