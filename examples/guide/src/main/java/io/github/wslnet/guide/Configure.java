// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.config.DistroSettings.GENERATE_RESOLV_CONF;
import static io.github.wslnet.config.DistroSettings.HOSTNAME;
import static io.github.wslnet.config.GlobalSettings.FIREWALL;
import static io.github.wslnet.config.GlobalSettings.NETWORKING_MODE;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.Circumstances;
import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.EffectiveConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.InForce;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.dns.GuestDns;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.ConfigReport;
import io.github.wslnet.snapshot.ConfigStatus;
import io.github.wslnet.snapshot.SettingStatus;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.testkit.World;
import io.github.wslnet.windows.ConfigStore;
import io.github.wslnet.windows.FileBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two configuration files: docs/guide/configure.md. */
final class Configure {
    private Configure() {}

    static World world() {
        return World.inbox()
                .distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))
                .globalConfig("[wsl2]\nnetworkingMode = mirrored\nlocalhostForwarding = true\n");
    }

    static Snapshot bug() {
        return world().snapshot();
    }

    static void edit() {
        // region edit
        DistroConfig config = DistroConfig.parse("""
                # made by hand
                [network]
                generateResolvConf = true # as it was
                """);

        DistroConfig edited = config.with(GENERATE_RESOLV_CONF, false).with(HOSTNAME, "dev-box");
        System.out.print(edited.toText());
        // endregion
    }

    static void problems() {
        // region problems
        GlobalConfig config = GlobalConfig.parse("[wsl2]\nnetworkMode=mirrored\nfirewall=maybe\n");

        for (ConfigProblem problem : config.problems()) {
            System.out.println("line " + problem.line() + ": " + problem.message());
            System.out.println("  " + problem.remedy());
        }
        // endregion
    }

    static void effective() {
        // region effective
        GlobalConfig config = GlobalConfig.parse("[wsl2]\nnetworkingMode=mirrored\n");
        Circumstances windows10 =
                Circumstances.builder().windowsBuild(Known.of(19045)).build();

        InForce<NetworkingMode> mode = EffectiveConfig.of(config, windows10).mode();
        System.out.println("asked: " + config.get(NETWORKING_MODE).orElseThrow());
        System.out.println("comes of it: " + mode.value().orElseThrow());
        System.out.println("why: " + mode.reason());
        // endregion
    }

    static void report() {
        Snapshot snapshot = bug();
        // region report
        ConfigReport report = ConfigReport.of(snapshot);

        ConfigStatus global = report.global().value().orElseThrow();
        SettingStatus mode = global.get(NETWORKING_MODE);
        System.out.println("asked: " + mode.asked().orElseThrow().value());
        System.out.println("in force: " + mode.inForce());
        System.out.println("next start: " + mode.next());
        System.out.println("waits for a restart: " + global.pending());
        // endregion
    }

    static void store() throws IOException {
        Path profile = Files.createTempDirectory("profile");
        // region store
        ConfigStore<GlobalConfig> store = ConfigStore.ofUser(profile);
        GlobalConfig read = store.read();

        FileBackup backup = store.write(read, read.with(FIREWALL, true).with(NETWORKING_MODE, NetworkingMode.MIRRORED));
        System.out.print(store.read().toText());

        backup.undo(); // or discard(), when it is to stay
        // endregion
    }

    static void dns() {
        // region dns
        GuestDns dns = GuestDns.of(NetworkingMode.NAT)
                .tunneling(false)
                .gateway(IpAddress.parse("172.26.16.1"))
                .build();

        System.out.println(dns.resolvConf().orElseThrow().nameservers());
        // endregion
    }
}
