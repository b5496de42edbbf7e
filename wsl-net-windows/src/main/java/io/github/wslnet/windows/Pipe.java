// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One output of a process, taken as it comes and never waited for, up to a bound. */
final class Pipe {
    private static final Logger log = LoggerFactory.getLogger(Pipe.class);

    private final InputStream end;
    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    /**
     * Makes one.
     *
     * @param most how many bytes it may give
     */
    Pipe(InputStream end, int most) {
        this.end = end;
        this.most = most;
    }

    /**
     * Takes what is there; false when there is nothing.
     *
     * @throws IOException when it can't be read, or there is more than it may give
     */
    boolean take() throws IOException {
        int there = end.available();
        if (there > most - taken.size()) {
            throw new IOException("it is more than " + most + " bytes; does the program print without end?");
        }
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
