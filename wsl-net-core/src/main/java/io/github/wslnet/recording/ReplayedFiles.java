// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The user's files from a recording. */
record ReplayedFiles(Replay replay) implements UserFiles {
    @Override
    public Optional<byte[]> read(UserPath path) {
        return ask("file-read", path).map(Payload::bytes);
    }

    @Override
    public Optional<Instant> modifiedAt(UserPath path) {
        return ask("file-time", path).map(Questions::time);
    }

    @Override
    public void write(UserPath path, byte[] content) {
        throw readOnly(path);
    }

    @Override
    public void append(UserPath path, byte[] more) {
        throw readOnly(path);
    }

    @Override
    public void delete(UserPath path) {
        throw readOnly(path);
    }

    @Override
    public List<String> list(UserPath folder) {
        return ask("file-list", folder).map(Questions::texts).orElse(List.of());
    }

    @Override
    public String windowsPath(UserPath path) {
        return ask("file-path", path).map(Payload::text).orElse("");
    }

    private Optional<Payload> ask(String kind, UserPath path) {
        return replay.answer(List.of(kind, path.toString()), Payload.EMPTY).out();
    }

    private static NotRecordedException readOnly(UserPath path) {
        return new NotRecordedException("write " + path, List.of("reading alone"));
    }
}
