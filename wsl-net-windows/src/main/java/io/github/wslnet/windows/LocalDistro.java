// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.socket.Listener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The distribution that the program runs in. */
final class LocalDistro {
    private static final String RESOLV_CONF = "etc/resolv.conf";

    private final MachineFiles files;
    private final Map<String, String> environment;

    LocalDistro(MachineFiles files, Map<String, String> environment) {
        this.files = files;
        this.environment = environment;
    }

    Distro read(WslVersion version, Known<Instant> startedAt, Known<List<Listener>> listeners) {
        return Distro.named(name(), version)
                .state(Known.of("Running"))
                .listeners(listeners)
                .startedAt(startedAt)
                .wslConf(files.wholeTextOrNone("etc/wsl.conf"))
                .wslConfModifiedAt(files.modifiedAt("etc/wsl.conf"))
                .resolvConf(resolvConf())
                .hosts(files.wholeTextOrNone("etc/hosts"))
                .build();
    }

    /** Returns what WSL calls the distro, or what the distro calls itself where that is not said, as under sudo. */
    private DistroName name() {
        return Optional.ofNullable(environment.get("WSL_DISTRO_NAME"))
                .flatMap(LocalDistro::name)
                .or(() -> osRelease("etc/os-release"))
                .or(() -> osRelease("usr/lib/os-release"))
                .orElseGet(() -> DistroName.of("linux"));
    }

    private static Optional<DistroName> name(String text) {
        try {
            return Optional.of(DistroName.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the value of {@code ID}, which is lower case letters and digits (os-release(5)). */
    private Optional<DistroName> osRelease(String path) {
        return files.text(path)
                .orElse("")
                .lines()
                .filter(line -> line.startsWith("ID="))
                .map(line ->
                        line.substring(3).replace("\"", "").replace("'", "").strip())
                .findFirst()
                .flatMap(LocalDistro::name);
    }

    private Known<ResolvConfState> resolvConf() {
        Optional<String> link = files.link(RESOLV_CONF);
        Known<String> text = files.wholeText(RESOLV_CONF);
        boolean thereButUnreadable = link.isEmpty() && files.exists(RESOLV_CONF) && !text.isKnown();
        return thereButUnreadable ? Known.unreadable(text.whyNot()) : Known.of(new ResolvConfState(link, text.value()));
    }
}
