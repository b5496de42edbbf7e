// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.host.FileChangedException;
import io.github.wslnet.host.FileNotWrittenException;
import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the Windows user, on a disk that this program reaches by paths.
 *
 * <p>Folders that a file needs are made with it. A file is replaced as {@link LocalFile} does it: its access list stays,
 * and a link is followed.
 */
final class LocalUserFiles implements UserFiles {
    private final Map<UserPath.Folder, Place> places;

    private LocalUserFiles(Map<UserPath.Folder, Place> places) {
        this.places = places;
    }

    /**
     * A folder of the user.
     *
     * @param here the path by which this program reaches it
     * @param onWindows the path by which Windows' programs do
     */
    record Place(Path here, String onWindows) {}

    /** Returns the files below two folders. */
    static LocalUserFiles below(Place profile, Place localAppData) {
        Map<UserPath.Folder, Place> places = new EnumMap<>(UserPath.Folder.class);
        places.put(UserPath.Folder.PROFILE, profile);
        places.put(UserPath.Folder.LOCAL_APP_DATA, localAppData);
        return new LocalUserFiles(places);
    }

    /**
     * Returns the files of the user that the environment names.
     *
     * @throws UnsuitableMachineException when {@code USERPROFILE} or {@code LOCALAPPDATA} is not set
     */
    static LocalUserFiles of(Map<String, String> environment) {
        return below(place(environment, "USERPROFILE"), place(environment, "LOCALAPPDATA"));
    }

    private static Place place(Map<String, String> environment, String variable) {
        String path = environment.getOrDefault(variable, "");
        if (path.isEmpty()) {
            throw new UnsuitableMachineException(
                    "the variable " + variable + " is not set", "start the program in a user's session");
        }
        return new Place(Path.of(path), path);
    }

    @Override
    public Optional<byte[]> read(UserPath path) {
        return ifThere(path, file -> BoundedFile.read(file, BoundedFile.GENERATED));
    }

    @Override
    public Optional<Instant> modifiedAt(UserPath path) {
        return ifThere(path, file -> Files.getLastModifiedTime(file).toInstant());
    }

    @Override
    public void write(UserPath path, byte[] content) {
        Path file = withFolder(path);
        LocalFile replaced = new LocalFile(file, false);
        try {
            replaced.replace(replaced.read(), content).discard();
        } catch (FileNotWrittenException | FileChangedException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    @Override
    public void append(UserPath path, byte[] more) {
        Path file = withFolder(path);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(more);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(UserPath path) {
        try {
            Files.deleteIfExists(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(UserPath folder) {
        return ifThere(folder, LocalUserFiles::namesIn).orElse(List.of());
    }

    @Override
    public String windowsPath(UserPath path) {
        Place place = place(path);
        String folder = place.onWindows();
        return (folder.endsWith("\\") ? folder : folder + "\\") + path.names().replace('/', '\\');
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static <T> Optional<T> ifThere(Path file, Reader<T> reader) {
        try {
            return Optional.of(reader.read(file));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> ifThere(UserPath path, Reader<T> reader) {
        return ifThere(file(path), reader);
    }

    private Path withFolder(UserPath path) {
        Path file = file(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UserPath path) {
        return place(path).here().resolve(path.names());
    }

    /** There are as many places as folders. */
    private Place place(UserPath path) {
        return Objects.requireNonNull(places.get(path.folder()));
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }
}
