// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.machine.UserPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windows")
class LocalUserFilesTest {
    private static final UserPath CONFIG = UserPath.profile(".wslconfig");
    private static final UserPath JOURNAL = UserPath.local("wsl-net/journal/1.log");

    @TempDir
    Path folder;

    private LocalUserFiles files;

    @BeforeEach
    void makeFolders() throws IOException {
        Path profile = Files.createDirectory(folder.resolve("me"));
        Path local = Files.createDirectory(folder.resolve("local"));
        files = LocalUserFiles.below(
                new LocalUserFiles.Place(profile, "C:\\Users\\me"), new LocalUserFiles.Place(local, "D:\\"));
    }

    @Test
    void a_file_that_is_not_there_is_empty() {
        assertThat(files.read(CONFIG)).isEmpty();
        assertThat(files.modifiedAt(CONFIG)).isEmpty();
        assertThat(files.list(UserPath.local("wsl-net"))).isEmpty();
        files.delete(CONFIG);
    }

    @Test
    void a_file_is_replaced_whole_and_nothing_else_is_left() throws IOException {
        files.write(CONFIG, bytes("[wsl2]\r\n"));
        files.write(CONFIG, bytes("[wsl2]\r\nmemory=4GB\r\n"));

        assertThat(files.read(CONFIG))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("[wsl2]\r\nmemory=4GB\r\n")));
        try (var entries = Files.list(folder.resolve("me"))) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void a_journal_grows_at_its_end_in_folders_made_for_it() {
        files.append(JOURNAL, bytes("one\n"));
        files.append(JOURNAL, bytes("two\n"));

        assertThat(files.read(JOURNAL))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("one\ntwo\n")));
        assertThat(files.modifiedAt(JOURNAL))
                .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.now().minusSeconds(60)));
    }

    @Test
    void files_of_a_folder_are_listed_by_name() {
        files.write(UserPath.local("wsl-net/b"), new byte[0]);
        files.write(UserPath.local("wsl-net/a"), new byte[0]);
        files.append(JOURNAL, new byte[0]);

        assertThat(files.list(UserPath.local("wsl-net"))).containsExactly("a", "b");

        files.delete(UserPath.local("wsl-net/a"));

        assertThat(files.list(UserPath.local("wsl-net"))).containsExactly("b");
    }

    @Test
    void windows_has_its_own_path_for_it() {
        assertThat(files.windowsPath(CONFIG)).isEqualTo("C:\\Users\\me\\.wslconfig");
        assertThat(files.windowsPath(JOURNAL)).isEqualTo("D:\\wsl-net\\journal\\1.log");
    }

    @Test
    void what_the_system_refuses_is_said() {
        files.append(JOURNAL, new byte[0]);

        assertThatThrownBy(() -> files.delete(UserPath.local("wsl-net"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> files.write(UserPath.local("wsl-net"), new byte[1]))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> files.read(UserPath.local("wsl-net"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_user_without_folders_is_refused() {
        assertThatThrownBy(() -> LocalUserFiles.of(Map.of("USERPROFILE", "C:\\Users\\me")))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessage("the variable LOCALAPPDATA is not set; start the program in a user's session");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
