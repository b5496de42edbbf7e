// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import static io.github.wslnet.address.TransportPort.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.host.WslHost;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path TESTS = Path.of("src", "test", "java", "io", "github", "wslnet", "testkit");

    @Test
    void ten_lines_run() {
        // begin
        try (WslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"))) {
            Explanation why =
                    Reachability.in(host.snapshot()).from(Vantage.lan()).to("Ubuntu", tcp(3000));
            System.out.println(
                    why); // BLOCKED (timed-out), because no rule lets tcp 3000 in, and no portproxy rule takes it

            Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000)).allowFrom(Cidr.parse("192.168.0.0/24")))
                    .against(host.snapshot());
            System.out.println(plan.describe()); // + portproxy v4tov4 0.0.0.0/3000 -> 172.26.17.100/3000 ...
            host.apply(plan);
            System.out.println(Reachability.in(host.snapshot())
                    .from(Vantage.lan())
                    .to("Ubuntu", tcp(3000))
                    .verdict());
        }
        // end
    }

    @Test
    void ten_lines_are_those_of_the_readme() throws IOException {
        assertIsShown("try (WslHost host", "ReadmeTest.java");
    }

    @Test
    void the_first_test_has_at_most_twelve_lines_and_is_that_of_the_readme() throws IOException {
        assertIsShown("@FakeWsl", "TunnelTest.java");
        assertThat(between(Files.readString(TESTS.resolve("TunnelTest.java")), "// begin\n", "// end\n")
                        .lines())
                .hasSizeLessThanOrEqualTo(12);
    }

    /** Blanks aside, since the formatter breaks lines where the page does not. */
    private static void assertIsShown(String start, String file) throws IOException {
        String readme = Files.readString(README);
        String shown = readme.substring(readme.indexOf("```java\n" + start) + 8);
        String compiled = Files.readString(TESTS.resolve(file));

        assertThat(withoutBlanks(shown.substring(0, shown.indexOf("```"))))
                .isEqualTo(withoutBlanks(between(compiled, "// begin\n", "// end\n")));
    }

    @Test
    void ten_lines_do_what_the_remarks_say() {
        FakeWslHost host = FakeWslHost.nat().distro("Ubuntu", ubuntu -> ubuntu.listening(tcp(3000), "node"));

        assertThat(Reachability.in(host.snapshot()).from(Vantage.lan()).to("Ubuntu", tcp(3000)))
                .asString()
                .contains("BLOCKED (timed-out)", "no rule lets tcp 3000 in", "no portproxy rule takes tcp 3000");
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private static String withoutBlanks(String text) {
        return text.lines().map(line -> line.replaceAll("\\s", "")).collect(Collectors.joining());
    }
}
