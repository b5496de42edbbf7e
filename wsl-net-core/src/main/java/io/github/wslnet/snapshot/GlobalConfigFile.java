// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.known.Known;
import java.time.Instant;

/**
 * The {@code .wslconfig} as a file, besides its text.
 *
 * @param modifiedAt when it was last written
 * @param encoding {@code utf-8}, {@code utf-8-bom} or {@code utf-16le}
 * @param name the name that it has, which differs from {@code .wslconfig} where an editor put {@code .txt} behind it
 * @since 0.1.0
 */
public record GlobalConfigFile(Known<Instant> modifiedAt, Known<String> encoding, Known<String> name) {
    /** Returns a file of which it is only known when it was last written. */
    public static GlobalConfigFile modifiedAt(Instant time) {
        return new GlobalConfigFile(Known.of(time), Known.absent(), Known.absent());
    }
}
