// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a configuration file lies: read as a document, and replaced by an edited one, whole or not at all.
 *
 * <pre>{@code
 * ConfigStore<GlobalConfig> store = ConfigStore.ofUser(Path.of(System.getProperty("user.home")));
 * GlobalConfig config = store.read();
 * FileBackup backup = store.write(config, config.with(FIREWALL, true));
 * }</pre>
 *
 * <p>Owner and mode of a file stay, and a link stays a link. Safe for use by several threads.
 *
 * @param <C> the kind of document
 * @since 0.1.0
 */
public final class ConfigStore<C extends ConfigDocument<C>> {
    private static final String WSL_CONF = "etc/wsl.conf";

    private final ReplaceableFile file;
    private final Function<byte[], C> parser;

    private ConfigStore(ReplaceableFile file, Function<byte[], C> parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Returns the {@code wsl.conf} of a distro, reached from Windows by {@code wsl.exe} as the distro's root; a stopped
     * distro is started for it.
     */
    public static ConfigStore<DistroConfig> ofDistro(DistroName distro, CommandRunner runner) {
        return new ConfigStore<>(new GuestFileByCommand(runner, distro, "/" + WSL_CONF), DistroConfig::parse);
    }

    /**
     * Returns the {@code wsl.conf} of the distro that the program runs in, which root alone may write.
     *
     * @param root the folder that stands for {@code /}
     */
    public static ConfigStore<DistroConfig> inDistro(Path root) {
        return new ConfigStore<>(new LocalFile(root.resolve(WSL_CONF), true), DistroConfig::parse);
    }

    /**
     * Returns the {@code .wslconfig} of a Windows user.
     *
     * @param profile the user's folder, as {@code %UserProfile%} names it
     */
    public static ConfigStore<GlobalConfig> ofUser(Path profile) {
        return new ConfigStore<>(new LocalFile(profile.resolve(".wslconfig"), false), GlobalConfig::parse);
    }

    /** Returns the {@code .wslconfig} of the user of a machine, which may be this Windows or the one around WSL. */
    public static ConfigStore<GlobalConfig> ofUser(UserFiles files) {
        return new ConfigStore<>(new UserFile(files, UserPath.profile(".wslconfig")), GlobalConfig::parse);
    }

    /**
     * Reads the file; one that is not there reads as empty.
     *
     * @throws io.github.wslnet.command.CommandFailedException when {@code wsl.exe} or what it runs fails
     * @throws UncheckedIOException when the system does not let the program read it, or it has more than 4 MiB
     */
    public C read() {
        byte[] bytes = file.read();
        if (bytes.length > BoundedFile.EDITED) {
            throw new UncheckedIOException(new IOException(
                    "a configuration file has at most " + BoundedFile.EDITED + " bytes but this has " + bytes.length));
        }
        return parser.apply(bytes);
    }

    /**
     * Puts an edited document in the place of the one that was read.
     *
     * @param read what the edited one was made from
     * @return what takes that back
     * @throws io.github.wslnet.host.FileChangedException when the file is not what was read any more
     * @throws io.github.wslnet.host.FileNotWrittenException when the system does not allow it; the file is as before
     */
    public FileBackup write(C read, C edited) {
        return file.replace(read.toBytes(), edited.toBytes());
    }
}
