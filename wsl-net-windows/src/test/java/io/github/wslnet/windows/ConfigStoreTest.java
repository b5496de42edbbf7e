// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.GlobalSettings;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.host.FileNotWrittenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes real files, both ways: directly, and by the commands that {@code wsl.exe} would run in a distro. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "modes, owners and commands are those of Linux")
@Timeout(120)
class ConfigStoreTest {
    private static final byte[] TEXT =
            "# caf\u00e9\r\n[network]\r\ngenerateHosts = true # x\r\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] EDITED =
            "# caf\u00e9\r\n[network]\r\ngenerateHosts = false # x\r\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path root;

    private Path file;

    /** How the file is reached. */
    enum Way {
        DIRECTLY,
        BY_WSL_EXE,
        BY_BUSYBOX;

        ConfigStore<DistroConfig> open(Path root) {
            assumeTrue(this != BY_BUSYBOX || has("busybox"), "needs busybox");
            return switch (this) {
                case DIRECTLY -> ConfigStore.inDistro(root);
                case BY_WSL_EXE -> store(new StrippedWslExe(root));
                case BY_BUSYBOX -> store(new StrippedWslExe(root, "busybox"));
            };
        }
    }

    @BeforeEach
    void makeFile() throws IOException {
        Files.createDirectory(root.resolve("etc"));
        file = Files.write(root.resolve("etc/wsl.conf"), TEXT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    @ParameterizedTest
    @EnumSource
    void changes_what_was_edited_and_keeps_the_mode(Way way) throws IOException {
        edit(way.open(root)).discard();

        assertThat(file).hasBinaryContent(EDITED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("wsl.conf");
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_owner(Way way) throws IOException {
        assumeTrue(isRoot(), "needs root to give a file away");
        Files.setAttribute(file, "unix:uid", 4711);
        Files.setAttribute(file, "unix:gid", 4712);

        edit(way.open(root));

        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4711);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4712);
    }

    @ParameterizedTest
    @EnumSource
    void puts_the_very_file_back(Way way) throws IOException {
        Object inode = Files.getAttribute(file, "unix:ino");

        edit(way.open(root)).undo();

        assertThat(file).hasBinaryContent(TEXT);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
        assertThat(names()).containsExactly("wsl.conf");
    }

    @ParameterizedTest
    @EnumSource
    void makes_a_file_that_was_not_there_and_removes_it_again(Way way) throws IOException {
        Files.delete(file);
        ConfigStore<DistroConfig> store = way.open(root);

        FileBackup backup = edit(store);
        assertThat(file).hasContent("[network]\ngenerateHosts=false\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");

        backup.undo();
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void follows_a_link_and_leaves_it_a_link(Way way) throws IOException {
        Path real = root.resolve("elsewhere");
        Files.move(file, real);
        Files.createSymbolicLink(file, Path.of("../elsewhere"));

        FileBackup backup = edit(way.open(root));
        assertThat(Files.readSymbolicLink(file)).hasToString("../elsewhere");
        assertThat(real).hasBinaryContent(EDITED);

        backup.undo();
        assertThat(real).hasBinaryContent(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_to_write_over_what_somebody_changed(Way way) throws IOException {
        ConfigStore<DistroConfig> store = way.open(root);
        DistroConfig read = store.read();
        Files.writeString(file, "# theirs\n");

        assertThatExceptionOfType(FileChangedException.class)
                .isThrownBy(() -> store.write(read, read.with(DistroSettings.GENERATE_HOSTS, false)))
                .withMessageContaining("/wsl.conf was changed since it was read");
        assertThat(file).hasContent("# theirs\n");
        assertThat(names()).containsExactly("wsl.conf");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_to_undo_what_somebody_changed(Way way) throws IOException {
        FileBackup backup = edit(way.open(root));
        Files.writeString(file, "# theirs\n");

        assertThatExceptionOfType(FileChangedException.class).isThrownBy(backup::undo);
        assertThat(file).hasContent("# theirs\n");
    }

    @ParameterizedTest
    @EnumSource
    void leaves_the_file_alone_when_the_disk_is_full(Way way) throws IOException {
        assumeTrue(isRoot() && has("mount"), "needs root to mount a small file system");
        Path small = Files.createDirectory(root.resolve("small"));
        sh("mount -t tmpfs -o size=64k tmpfs '" + small + "'");
        assumeTrue(sh("mountpoint -q '" + small + "'"), "needs leave to mount");
        try {
            Files.createDirectory(small.resolve("etc"));
            Path conf = Files.write(small.resolve("etc/wsl.conf"), TEXT);
            ConfigStore<DistroConfig> store = way.open(small);
            DistroConfig read = store.read();
            DistroConfig large = read.with(DistroSettings.BOOT_COMMAND, "x".repeat(100_000));

            assertThatExceptionOfType(FileNotWrittenException.class)
                    .isThrownBy(() -> store.write(read, large))
                    .withMessageContaining("as before")
                    .withMessageMatching("(?s).*(No space left on device|is the disk full).*");
            assertThat(conf).hasBinaryContent(TEXT);
            assertThat(names(small.resolve("etc"))).containsExactly("wsl.conf");
        } finally {
            sh("umount '" + small + "'");
        }
    }

    @Test
    void says_which_command_writes_it_when_only_root_may() throws IOException {
        assumeTrue(!isRoot(), "root may write everything; see the test of the message");
        Files.setPosixFilePermissions(root.resolve("etc"), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatExceptionOfType(FileNotWrittenException.class)
                .isThrownBy(() -> edit(ConfigStore.inDistro(root)))
                .withMessageContaining("sudo tee " + file);
        Files.setPosixFilePermissions(root.resolve("etc"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void offers_no_sudo_for_the_file_of_a_windows_user() throws IOException {
        assumeTrue(!isRoot(), "root may write everything");
        Path profile = Files.createDirectory(root.resolve("profile"));
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("r-xr-xr-x"));
        ConfigStore<GlobalConfig> store = ConfigStore.ofUser(profile);
        GlobalConfig config = store.read();

        assertThatExceptionOfType(FileNotWrittenException.class)
                .isThrownBy(() -> store.write(config, config.with(GlobalSettings.FIREWALL, false)))
                .satisfies(e -> assertThat(e.command()).isEmpty());
        Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void names_the_command_for_root() {
        FileNotWrittenException failure =
                FileNotWrittenException.needsRoot("/etc/wsl.conf", CommandLine.of("sudo", "tee", "/etc/wsl.conf"));

        assertThat(failure)
                .hasMessage("/etc/wsl.conf may be written by root only, and is as before; run the program with sudo, or"
                        + " give 'sudo tee /etc/wsl.conf' the content on its standard input");
        assertThat(failure.command().orElseThrow().arguments()).containsExactly("sudo", "tee", "/etc/wsl.conf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mktemp", "cp", "tee", "mv"})
    void leaves_nothing_behind_when_a_command_fails(String command) throws IOException {
        ConfigStore<DistroConfig> store = store(new StrippedWslExe(root).failing(command));

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> edit(store));
        assertThat(file).hasBinaryContent(TEXT);
        assertThat(names()).containsExactly("wsl.conf");
    }

    @Test
    void passes_names_and_content_through_no_shell() throws IOException {
        StrippedWslExe wsl = new StrippedWslExe(root);
        edit(store(wsl));

        assertThat(Set.copyOf(wsl.ran()))
                .isEqualTo(Set.of("readlink", "test", "cat", "mktemp", "cp", "ln", "tee", "sync", "mv"));
    }

    @Test
    void refuses_a_link_that_leads_nowhere() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/no/such/file"));

        assertThatExceptionOfType(FileNotWrittenException.class)
                .isThrownBy(() -> edit(ConfigStore.inDistro(root)))
                .withMessageContaining("a link that leads nowhere");
        assertThat(Files.isSymbolicLink(file)).isTrue();
    }

    @Test
    void writes_the_file_of_a_windows_user_in_its_own_encoding() throws IOException {
        Path wslconfig = root.resolve(".wslconfig");
        Files.write(wslconfig, "\ufeff[wsl2]\r\nfirewall=true\r\n".getBytes(StandardCharsets.UTF_16LE));
        ConfigStore<GlobalConfig> store = ConfigStore.ofUser(root);
        GlobalConfig config = store.read();

        store.write(config, config.with(GlobalSettings.FIREWALL, false)).discard();

        assertThat(wslconfig)
                .hasBinaryContent("\ufeff[wsl2]\r\nfirewall=false\r\n".getBytes(StandardCharsets.UTF_16LE));
    }

    /** A program that does nothing but replace the file is killed again and again. */
    @Test
    void is_whole_whenever_the_writer_is_killed() throws Exception {
        for (int i = 0; i < 3; i++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            String.join(
                                    ":",
                                    "target/test-classes",
                                    System.getProperty("java.class.path"),
                                    System.getProperty("jdk.module.path", "")),
                            TirelessWriter.class.getName(),
                            root.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(writer.getInputStream().read()).as("it has begun").isEqualTo('!');
            Thread.sleep(20 + 37L * i);
            writer.destroyForcibly().waitFor();

            assertThat(Files.readAllBytes(file)).isIn(TEXT, EDITED);
        }
    }

    private static FileBackup edit(ConfigStore<DistroConfig> store) {
        DistroConfig read = store.read();
        return store.write(read, read.with(DistroSettings.GENERATE_HOSTS, false));
    }

    private static ConfigStore<DistroConfig> store(CommandRunner runner) {
        return ConfigStore.ofDistro(DistroName.of("Ubuntu"), runner);
    }

    private List<String> names() throws IOException {
        return names(root.resolve("etc"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private boolean isRoot() throws IOException {
        return Files.getAttribute(root, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0);
    }

    private static boolean has(String program) {
        return sh("command -v " + program);
    }

    private static boolean sh(String line) {
        return new ProcessCommandRunner()
                .run(CommandLine.of("sh", "-c", line), Duration.ofSeconds(20))
                .isSuccess();
    }
}
