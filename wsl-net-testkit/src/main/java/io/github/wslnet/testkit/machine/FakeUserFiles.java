// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a Windows user, in memory.
 *
 * @since 0.1.0
 */
public final class FakeUserFiles implements UserFiles {
    private static final String PROFILE = "C:\\Users\\me";

    private static final UserPath CONFIG = UserPath.profile(".wslconfig");

    private final InstantSource clock;
    private final ConfigFile config;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Instant> times = new TreeMap<>();

    /** Makes the files of a new user: none but that one. */
    public FakeUserFiles(InstantSource clock, ConfigFile config) {
        this.clock = clock;
        this.config = config;
    }

    /** The {@code .wslconfig}, which a world has a use for. */
    public interface ConfigFile {
        /** Returns the content; empty when there is no such file. */
        Optional<byte[]> read();

        /** Returns when it was last written. */
        Instant modifiedAt();

        /** Puts other content in its place. */
        void write(byte[] content);
    }

    @Override
    public synchronized Optional<byte[]> read(UserPath path) {
        return path.equals(CONFIG)
                ? config.read()
                : Optional.ofNullable(contents.get(path.toString())).map(byte[]::clone);
    }

    @Override
    public synchronized Optional<Instant> modifiedAt(UserPath path) {
        return path.equals(CONFIG)
                ? config.read().map(content -> config.modifiedAt())
                : Optional.ofNullable(times.get(path.toString()));
    }

    @Override
    public synchronized void write(UserPath path, byte[] content) {
        if (path.equals(CONFIG)) {
            config.write(content);
            return;
        }
        contents.put(path.toString(), content.clone());
        times.put(path.toString(), clock.instant());
    }

    @Override
    public synchronized void append(UserPath path, byte[] more) {
        byte[] old = read(path).orElse(new byte[0]);
        byte[] all = Arrays.copyOf(old, old.length + more.length);
        System.arraycopy(more, 0, all, old.length, more.length);
        write(path, all);
    }

    @Override
    public synchronized void delete(UserPath path) {
        if (path.equals(CONFIG)) {
            config.write(new byte[0]);
        }
        contents.remove(path.toString());
        times.remove(path.toString());
    }

    @Override
    public synchronized List<String> list(UserPath folder) {
        String start = folder + "\\";
        return contents.keySet().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .filter(name -> name.indexOf('\\') < 0)
                .toList();
    }

    @Override
    public String windowsPath(UserPath path) {
        String folder = path.folder() == UserPath.Folder.PROFILE ? PROFILE : PROFILE + "\\AppData\\Local";
        return folder + "\\" + path.names().replace('/', '\\');
    }
}
