// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.testkit.machine.FakeUserFiles;
import java.time.Instant;
import java.util.Optional;

/** The {@code .wslconfig} of a world as a file; one that is empty is not there. */
final class WorldConfigFile implements FakeUserFiles.ConfigFile {
    private final World world;

    WorldConfigFile(World world) {
        this.world = world;
    }

    @Override
    public Optional<byte[]> read() {
        byte[] content = world.globalConfig().toBytes();
        return content.length == 0 ? Optional.empty() : Optional.of(content);
    }

    @Override
    public Instant modifiedAt() {
        return world.globalConfigWritten();
    }

    @Override
    public void write(byte[] content) {
        world.setGlobalConfig(GlobalConfig.parse(content));
    }
}
