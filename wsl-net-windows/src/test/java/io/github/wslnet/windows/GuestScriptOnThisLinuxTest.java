// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.command.CommandResult;
import io.github.wslnet.link.Link;
import io.github.wslnet.link.LinkAddress;
import io.github.wslnet.socket.Listener;
import io.github.wslnet.survey.GuestAnswers;
import io.github.wslnet.survey.GuestListener;
import io.github.wslnet.survey.GuestSurvey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Really runs the guest's script, by the shells that distros have, and compares with what this program reads itself. */
@EnabledOnOs(OS.LINUX)
class GuestScriptOnThisLinuxTest {
    private final ProcessCommandRunner runner = new ProcessCommandRunner();
    private final MachineFiles files = new MachineFiles(Path.of("/"));

    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
    void finds_the_links_and_files_that_are_there(String shell) throws IOException {
        GuestAnswers answers = answers(shell);

        assertThat(names(answers.links().value().orElseThrow()))
                .isEqualTo(names(new LocalLinks(files, runner).read().value().orElseThrow()));
        assertThat(answers.gateway().value())
                .isEqualTo(new LocalGateway(files).read().value());
        assertThat(answers.kernel().value())
                .contains(files.text("proc/sys/kernel/osrelease").orElse("").strip());
        assertThat(answers.hosts().value()).contains(Files.readString(Path.of("/etc/hosts")));
        assertThat(answers.resolvConf().value().orElseThrow().text())
                .isEqualTo(files.wholeText("etc/resolv.conf").value());
        assertThat(answers.bootTime().isKnown()).isTrue();
        assertThat(answers.startedAt().isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
    void finds_a_server_and_whose_it_is(String shell) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<GuestListener> listeners = answers(shell).listeners().value().orElseThrow();

            Listener expected = new LocalListeners(files)
                    .read().value().orElseThrow().stream()
                            .filter(listener -> listener.port().number() == server.getLocalPort())
                            .findFirst()
                            .orElseThrow();
            assertThat(listeners).contains(new GuestListener(expected, true));
            assertThat(expected.pid()).hasValue((int) ProcessHandle.current().pid());
        }
    }

    private GuestAnswers answers(String shell) {
        List<String> words = new ArrayList<>(List.of(shell.split(" ", -1)));
        words.add("-s");
        try {
            CommandResult result = runner.run(new CommandLine(words), GuestSurvey.input(), Duration.ofSeconds(60));
            assertThat(result.exitCode()).isZero();
            return GuestAnswers.parse(new String(result.stdout(), StandardCharsets.UTF_8));
        } catch (CommandFailedException e) {
            assumeTrue(e.exitCode().isPresent(), shell + " is not installed here");
            throw e;
        }
    }

    private static List<String> names(List<Link> links) {
        return links.stream()
                .map(link -> link.name() + " "
                        + link.addresses().stream()
                                .map(LinkAddress::toString)
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }
}
