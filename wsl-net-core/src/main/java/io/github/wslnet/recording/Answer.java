// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import java.util.Optional;

/**
 * What a machine answered.
 *
 * @param failure the sentence of the exception that was thrown; empty when none was
 * @param code an exit code or an error's number; 0 where neither is
 * @param out what came, such as standard output; empty when there is no such thing
 * @param err what came on standard error
 * @param millis how long it took, in milliseconds
 */
record Answer(Optional<String> failure, int code, Optional<Payload> out, Payload err, long millis) {
    static Answer of(Optional<Payload> out) {
        return new Answer(Optional.empty(), 0, out, Payload.EMPTY, 0);
    }

    static Answer of(int code, Payload out, Payload err) {
        return new Answer(Optional.empty(), code, Optional.of(out), err, 0);
    }

    static Answer failed(String failure, int code) {
        return new Answer(Optional.of(failure), code, Optional.empty(), Payload.EMPTY, 0);
    }

    Answer taking(long time) {
        return new Answer(failure, code, out, err, time);
    }
}
