// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The user's files, asked and kept; what is written is not kept, as a replay writes nothing. */
record RecordedFiles(UserFiles there, Recorder recorder) implements UserFiles {
    @Override
    public Optional<byte[]> read(UserPath path) {
        return recorder.ask(
                List.of("file-read", path.toString()),
                () -> there.read(path),
                bytes -> Answer.of(bytes.map(Payload::of)));
    }

    @Override
    public Optional<Instant> modifiedAt(UserPath path) {
        return recorder.ask(
                List.of("file-time", path.toString()),
                () -> there.modifiedAt(path),
                time -> Answer.of(time.map(known -> Payload.of(known.toString()))));
    }

    @Override
    public void write(UserPath path, byte[] content) {
        there.write(path, content);
    }

    @Override
    public void append(UserPath path, byte[] more) {
        there.append(path, more);
    }

    @Override
    public void delete(UserPath path) {
        there.delete(path);
    }

    @Override
    public List<String> list(UserPath folder) {
        return recorder.ask(
                List.of("file-list", folder.toString()),
                () -> there.list(folder),
                names -> Answer.of(Optional.of(Questions.texts(names))));
    }

    @Override
    public String windowsPath(UserPath path) {
        return recorder.ask(
                List.of("file-path", path.toString()),
                () -> there.windowsPath(path),
                text -> Answer.of(Optional.of(Payload.of(text))));
    }
}
