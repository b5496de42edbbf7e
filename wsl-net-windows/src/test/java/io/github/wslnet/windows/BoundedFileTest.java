// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.config.DistroConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_has_as_many_bytes_as_it_may_and_not_one_more() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1_000]);

        assertThat(BoundedFile.read(file, 1_000)).hasSize(1_000);
        assertThatThrownBy(() -> BoundedFile.read(file, 999))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": it has more than 999 bytes");
    }

    @Test
    void one_that_is_not_there_is_not_there() {
        assertThatThrownBy(() -> BoundedFile.read(folder.resolve("none"), 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @Timeout(20)
    void a_pipe_is_not_waited_for() {
        Path pipe = folder.resolve("wsl.conf");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "this machine has no mkfifo");
        new ProcessCommandRunner()
                .run(CommandLine.of("/usr/bin/mkfifo", pipe.toString()), Duration.ofSeconds(10))
                .orThrow("");

        assertThatThrownBy(() -> BoundedFile.read(pipe, 1_000)).hasMessage(pipe + ": it is no plain file");
    }

    @Test
    @Timeout(20)
    void a_link_to_a_device_without_end_is_not_read() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this machine has no /dev/zero");
        Path link = Files.createSymbolicLink(folder.resolve("hosts"), Path.of("/dev/zero"));

        assertThatThrownBy(() -> BoundedFile.read(link, 1_000)).hasMessageContaining("it is no plain file");
        assertThat(new MachineFiles(folder).wholeText("hosts").whyNot())
                .contains("/hosts can't be read: it is no plain file");
    }

    @Test
    void a_configuration_file_has_four_mebibytes() throws IOException {
        Path file = Files.createDirectories(folder.resolve("etc")).resolve("wsl.conf");
        Files.write(file, new byte[BoundedFile.EDITED]);
        ConfigStore<DistroConfig> store = ConfigStore.inDistro(folder);
        assertThat(store.read().toBytes()).hasSize(BoundedFile.EDITED);

        Files.write(file, new byte[BoundedFile.EDITED + 1]);
        assertThatThrownBy(store::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("at most 4194304 bytes but this has 4194305");
        assertThat(new MachineFiles(folder).wholeText("etc/wsl.conf").whyNot()).contains("more than 4194304 bytes");
    }
}
