// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static io.github.wslnet.address.TransportPort.tcp;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.github.wslnet.adapter.Adapter;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import io.github.wslnet.distro.WslListOutput;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.IpAddrOutput;
import io.github.wslnet.link.Link;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.recording.Recording;
import io.github.wslnet.recording.RecordingJson;
import io.github.wslnet.recording.RecordingMachine;
import io.github.wslnet.recording.ReplayMachine;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.testkit.World;
import io.github.wslnet.text.OutputDecoder;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;
import io.github.wslnet.windows.LocalLinux;
import io.github.wslnet.windows.MachineKind;
import io.github.wslnet.windows.ProcessCommandRunner;
import io.github.wslnet.windows.WindowsWslHost;
import java.time.Duration;
import java.util.List;

/** What there is: docs/guide/see.md. */
final class See {
    private static final String IP_ADDR = """
            2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000
                link/ether 00:15:5d:5f:3a:c1 brd ff:ff:ff:ff:ff:ff
                inet 172.26.17.100/20 brd 172.26.31.255 scope global eth0
                inet 10.0.0.256/24 scope global eth0
            """;

    private See() {}

    /** Returns the machine of this page. */
    static World world() {
        return World.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));
    }

    static Snapshot bug() {
        return world().snapshot();
    }

    static void links() {
        String text = IP_ADDR;
        // region links
        Parsed<List<Link>> parsed = IpAddrOutput.parse(text);

        for (Link link : parsed.value()) {
            System.out.println(link.name() + " " + link.addresses());
        }
        for (ParseWarning warning : parsed.warnings()) {
            System.out.println("line " + warning.line() + ": " + warning.reason());
        }
        // endregion
    }

    static void garbage() {
        // region garbage
        try {
            IpAddrOutput.parse("bash: ip: command not found");
        } catch (UnparseableTextException e) {
            System.out.println(e.getMessage());
        }
        // endregion
    }

    static void bytes() {
        byte[] bytes = "  NAME      STATE           VERSION\r\n* Ubuntu    Running         2\r\n".getBytes(UTF_16LE);
        // region bytes
        String text = OutputDecoder.detecting().decode(bytes);

        System.out.println(WslListOutput.parse(text).value().get(0).name());
        // endregion
    }

    static void machine() {
        Machine machine = world().machine();
        // region machine
        try (WindowsWslHost host = WindowsWslHost.over(machine)) {
            Snapshot now = host.snapshot();

            System.out.println(now.wsl().mode());
            System.out.println(now.windows().wslSwitch().map(Adapter::name).orElse("no switch"));
            for (Listener listener : now.windows().listeners().orElse(List.of())) {
                System.out.println(
                        listener.endpoint() + " " + listener.process().orElse("?"));
            }
        }
        // endregion
    }

    static void unknown() {
        Snapshot now = bug().mapWsl(wsl -> wsl.withMode(Known.unreadable("wslinfo is not installed")));
        // region unknown
        System.out.println(now.wsl().mode().value());
        System.out.println(now.wsl().mode().whyNot());
        // endregion
    }

    static void here() {
        // region here
        LocalLinux here = LocalLinux.here();
        if (here.kind() == MachineKind.WSL || here.kind() == MachineKind.PLAIN_LINUX) {
            Known<List<Link>> links = here.wslSide().links();
            System.out.println(links.map(List::size));
        }
        // endregion
    }

    static void command() {
        // region command
        CommandRunner runner = new ProcessCommandRunner();
        CommandResult result = runner.run(CommandLine.of("echo", "$HOME; it's text"), Duration.ofSeconds(10));

        System.out.print(result.orThrow("echo failed").stdout(OutputDecoder.detecting()));
        // endregion
    }

    static void saved() {
        Snapshot snapshot = bug();
        // region saved
        String json = SnapshotJson.print(snapshot);
        Snapshot same = SnapshotJson.parse(json);
        // endregion
        System.out.println(same.equals(snapshot));
    }

    static void recorded() {
        Machine machine = world().machine();
        // region recorded
        String file;
        try (RecordingMachine recorder = RecordingMachine.of(machine)) {
            WindowsWslHost.snapshotOf(recorder);
            file = RecordingJson.print(recorder.recording("alice", "alices-pc"));
        }

        Recording recording = RecordingJson.parse(file);
        Snapshot again = WindowsWslHost.snapshotOf(ReplayMachine.of(recording));
        System.out.println(again.wsl().distros().map(List::size));
        // endregion
    }
}
