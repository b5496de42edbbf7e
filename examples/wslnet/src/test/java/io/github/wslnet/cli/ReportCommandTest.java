// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final String TROUBLED = Snapshots.NAT
            .replace("\"port\": 3000, \"pid\": 9", "\"port\": 3001, \"pid\": 9")
            .replace(
                    "\"wslConf\": \"\"",
                    "\"wslConf\": \"[network]\\ngenerateResolveConf=false\\n\", \"hosts\": \"10.0.0.9 build.corp.example\\n\","
                            + " \"processes\": [{\"pid\": 812, \"name\": \"node\", \"commandLine\": \"/home/alice/node --token=s3cret\"}]")
            .replace("\"build\": 22631,", "\"build\": 22631, \"hosts\": \"198.51.100.7 vpn.corp.example\\n\",");

    @Test
    void tells_the_root_cause_and_all_the_rest() {
        assertThat(report(TROUBLED))
                .startsWith("<!doctype html>")
                .contains("<h3>WSL&#39;s relay does not listen for a server</h3>")
                .contains("id=\"finding-relay.orphan\"")
                .contains("<svg xmlns=")
                .contains("<th scope=\"row\">tcp node in Ubuntu on 0.0.0.0:3000</th>")
                .contains("class=\"problem\"><code>generateResolveConf=false</code>")
                .contains("&quot;schema&quot; : 1");
    }

    @Test
    void leaves_out_who_and_where_unless_told_otherwise() {
        assertThat(report(TROUBLED))
                .contains("Names of users and hosts and public addresses were replaced")
                .contains("203.0.113.7 name1xxxxxxxxxxx", "/home/name3/node ...")
                .doesNotContain("alice", "s3cret", "corp.example", "198.51.100.7");
        assertThat(report(TROUBLED, "--no-redact"))
                .contains("look before you pass it on")
                .contains("alice", "s3cret", "corp.example", "198.51.100.7");
    }

    @Test
    void a_name_is_no_markup() {
        String hostile =
                Snapshots.NAT.replace("\"process\": \"node\"", "\"process\": \"</td><script>alert(1)</script>\"");

        assertThat(report(hostile)).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void of_a_machine_that_nobody_read_it_says_so() {
        assertThat(report("{}")).contains("Nothing is broken, as far as the snapshot tells.", "not known");
    }

    @Test
    void writes_a_file(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Call call = Call.withInput(TROUBLED, "report", "--snapshot", "-", "--output", page.toString());

        assertThat(call.out()).isEqualTo("wrote " + page + System.lineSeparator());
        assertThat(Files.readString(page)).isEqualTo(report(TROUBLED));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void fits_into_a_window_of(int width, @TempDir Path folder) throws IOException, InterruptedException {
        String page = report(TROUBLED)
                .replaceAll("<meta http-equiv[^>]*>", "")
                .replace("&", "&amp;")
                .replace("\"", "&quot;");
        Path frame = Files.writeString(
                folder.resolve("frame.html"),
                "<!doctype html><title>none</title><iframe id=f style='border:0;height:800px;width:" + width
                        + "px' srcdoc=\"" + page + "\"></iframe><script>onload=()=>{let d=f.contentDocument;"
                        + "d.querySelectorAll('details').forEach(one=>one.open=true);"
                        + "d=d.documentElement;"
                        + "document.title='overflow '+(d.scrollWidth-d.clientWidth)}</script>");

        assertThat(browse(folder, "--dump-dom", frame.toString())).contains("<title>overflow 0</title>");
    }

    @Test
    void the_browser_has_nothing_to_complain_of(@TempDir Path folder) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.html"), report(TROUBLED));

        assertThat(browse(folder, "--dump-dom", "--enable-logging=stderr", page.toString()))
                .contains("WSL networking report")
                .doesNotContain("CONSOLE");
    }

    private static String browse(Path folder, String... arguments) throws IOException, InterruptedException {
        String browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(ReportCommandTest::isOnPath)
                .findFirst()
                .orElse("");
        assumeTrue(!browser.isEmpty(), "no Chromium on this machine");
        List<String> command = new ArrayList<>(List.of(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--virtual-time-budget=3000",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assumeTrue(ended, "Chromium did not end within a minute");
        return Files.readString(out);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String report(String snapshot, String... options) {
        List<String> arguments = new ArrayList<>(List.of("report", "--snapshot", "-", "--output", "-"));
        arguments.addAll(List.of(options));
        Call call = Call.withInput(snapshot, arguments.toArray(String[]::new));
        assertThat(call.exitCode()).isZero();
        return call.out();
    }
}
