// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.command.CommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A Linux made of recorded files and answers, in a folder of a test. */
final class RecordedLinux implements CommandRunner {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final String WSL2_KERNEL =
            "Linux version 5.15.153.1-microsoft-standard-WSL2 (root@941d701f84f1) (gcc (GCC) 11.2.0) #1 SMP\n";

    /** What a command does. */
    private record Answer(int exitCode, String output, String errors) {}

    private final Path root;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    RecordedLinux(Path root) {
        this.root = root;
    }

    /** Records a distro of WSL2: eth0 behind the switch, node on port 3000, sshd of another user on port 22. */
    static RecordedLinux wsl2(Path root) {
        return new RecordedLinux(root)
                .with("WSL_DISTRO_NAME", "Ubuntu-24.04")
                .file("proc/version", WSL2_KERNEL)
                .file("proc/stat", "cpu  1 2 3\nbtime 1795334400\nprocesses 4\n")
                .file("proc/net/fib_trie", """
                        Main:
                          +-- 0.0.0.0/0 3 0 5
                             |-- 127.0.0.1
                                /32 host LOCAL
                             |-- 172.26.17.100
                                /32 host LOCAL
                        """)
                .file("proc/net/route", """
                        Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
                        eth0\t00000000\t01101AAC\t0003\t0\t0\t0\t00000000\t0\t0\t0
                        eth0\t00101AAC\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0
                        """)
                .file("proc/net/tcp", """
                          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                           0: 00000000:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4242 1
                           1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 77 1
                           2: 64111AAC:0BB8 02101AAC:C001 01 00000000:00000000 00:00000000 00000000  1000        0 4243 1
                        """)
                .file("proc/net/udp", """
                          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                          10: 0100007F:0143 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 99 2
                        """)
                .process(812, "node", 4242)
                .file("etc/hosts", "127.0.0.1\tlocalhost\n")
                .file("mnt/wsl/resolv.conf", "nameserver 10.255.255.254\n")
                .link("etc/resolv.conf", "../mnt/wsl/resolv.conf")
                .answering("wslinfo --networking-mode -n", "nat")
                .answering("wslinfo --wsl-version -n", "2.4.4.0");
    }

    RecordedLinux with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    RecordedLinux without(String variable) {
        environment.remove(variable);
        return this;
    }

    RecordedLinux file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordedLinux link(String path, String target) {
        try {
            Path link = root.resolve(path);
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordedLinux delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordedLinux process(int pid, String name, long inode) {
        return file("proc/" + pid + "/comm", name + "\n")
                .link("proc/" + pid + "/fd/0", "pipe:[7]")
                .link("proc/" + pid + "/fd/18", "socket:[" + inode + "]");
    }

    RecordedLinux answering(String command, String output) {
        answers.put(command, new Answer(0, output, ""));
        return this;
    }

    RecordedLinux failing(String command, int exitCode, String errors) {
        answers.put(command, new Answer(exitCode, "", errors));
        return this;
    }

    @Override
    public CommandResult run(CommandLine command, Duration timeout) {
        Answer answer = answers.get(command.toString());
        if (answer == null) {
            throw CommandFailedException.notStarted(command, "no such file or directory");
        }
        return CommandResult.of(
                command,
                answer.exitCode(),
                answer.output().getBytes(StandardCharsets.UTF_8),
                answer.errors().getBytes(StandardCharsets.UTF_8));
    }

    LocalLinux machine() {
        return LocalLinux.at(root, this, environment, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
