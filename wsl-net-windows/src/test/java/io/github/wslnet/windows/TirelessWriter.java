// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import java.nio.file.Path;

/** Replaces a file to and fro until it is killed. */
final class TirelessWriter {
    private TirelessWriter() {}

    public static void main(String[] arguments) {
        ConfigStore<DistroConfig> store = ConfigStore.inDistro(Path.of(arguments[0]));
        System.out.print('!');
        System.out.flush();
        DistroConfig config = store.read();
        for (boolean on = false; ; on = !on) {
            DistroConfig edited = config.with(DistroSettings.GENERATE_HOSTS, on);
            store.write(config, edited).discard();
            config = edited;
        }
    }
}
