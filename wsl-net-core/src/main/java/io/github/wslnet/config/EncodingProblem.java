// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.util.Optional;

/** Recognises a file that an editor saved in an encoding which WSL takes for something else. */
final class EncodingProblem {
    private EncodingProblem() {}

    static Optional<ConfigProblem> of(ConfigLayout layout) {
        if (layout.form == FileForm.UTF16_MARKED || !isUtf16(layout.units)) {
            return Optional.empty();
        }
        return Optional.of(new ConfigProblem.Builder()
                .kind(ConfigProblem.Kind.WRONG_ENCODING)
                .line(1)
                .message("WSL reads " + layout.file.path() + " as UTF-8, but it is UTF-16")
                .remedy("save the file as UTF-8")
                .build());
    }

    /** Tells whether the bytes are UTF-16: by a mark, or by a NUL beside the first character. */
    private static boolean isUtf16(String bytes) {
        return bytes.startsWith("\u00ff\u00fe")
                || bytes.startsWith("\u00fe\u00ff")
                || bytes.length() >= 2 && (bytes.charAt(0) == 0) != (bytes.charAt(1) == 0);
    }
}
