// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One output of a process, taken as it comes and never waited for. */
final class Pipe {
    private static final Logger log = LoggerFactory.getLogger(Pipe.class);

    private final InputStream end;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    Pipe(InputStream end) {
        this.end = end;
    }

    /** Takes what is there; false when there is nothing. */
    boolean take() throws IOException {
        int there = end.available();
        if (there > 0) {
            taken.write(end.readNBytes(there));
        }
        return there > 0;
    }

    byte[] bytes() {
        return taken.toByteArray();
    }

    void close() {
        try {
            end.close();
        } catch (IOException e) {
            log.debug("a pipe can't be closed", e);
        }
    }
}
