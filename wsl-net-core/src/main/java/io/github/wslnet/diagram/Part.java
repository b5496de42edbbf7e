// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.diagram;

import java.util.Set;

/** One of the things that the picture has from top to bottom. */
sealed interface Part permits Box, Wire {
    /** Adds what this part and the rows in it stand for. */
    void collect(Set<Spot> spots);
}
