// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A replay was asked what its recording has no answer to.
 *
 * <p>No {@code WslNetException}: a program that goes on without what a machine can't tell must not go on without what a
 * test did not record.
 *
 * @since 0.1.0
 */
public final class NotRecordedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(String asked, List<String> nearest) {
        super("the recording has no answer to '" + asked + "'"
                + nearest.stream().collect(Collectors.joining("; ", "; nearest are: ", "")));
    }
}
