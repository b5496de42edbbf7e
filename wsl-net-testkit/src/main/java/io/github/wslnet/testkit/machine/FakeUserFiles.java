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

/** The files of a Windows user, in memory. */
public final class FakeUserFiles implements UserFiles {
    private static final String PROFILE = "C:\\Users\\me";

    private final InstantSource clock;
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final Map<String, Instant> times = new TreeMap<>();

    /** Makes the files of a new user: none. */
    public FakeUserFiles(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<byte[]> read(UserPath path) {
        return Optional.ofNullable(contents.get(path.toString())).map(byte[]::clone);
    }

    @Override
    public synchronized Optional<Instant> modifiedAt(UserPath path) {
        return Optional.ofNullable(times.get(path.toString()));
    }

    @Override
    public synchronized void write(UserPath path, byte[] content) {
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
