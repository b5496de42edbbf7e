// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.junit;

import io.github.wslnet.testkit.World;
import java.util.function.Supplier;

/**
 * A kind of {@link World} that an annotation can name.
 *
 * @since 0.1.0
 */
public enum Preset {
    /** {@link World#nat()}. */
    NAT(World::nat),

    /** {@link World#mirrored()}. */
    MIRRORED(World::mirrored),

    /** {@link World#consomme()}. */
    CONSOMME(World::consomme),

    /** {@link World#wsl1()}. */
    WSL1(World::wsl1),

    /** {@link World#inbox()}. */
    INBOX(World::inbox),

    /** {@link World#build18917()}. */
    BUILD_18917(World::build18917),

    /** {@link World#japaneseWindows()}. */
    JAPANESE_WINDOWS(World::japaneseWindows);

    @SuppressWarnings("ImmutableEnumChecker") // references to static methods hold no state
    private final Supplier<World> worlds;

    Preset(Supplier<World> worlds) {
        this.worlds = worlds;
    }

    /** Returns a fresh world. */
    public World world() {
        return worlds.get();
    }
}
