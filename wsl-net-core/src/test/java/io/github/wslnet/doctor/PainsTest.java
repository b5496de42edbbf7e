// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.address.Port;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.port.PortOwners;
import io.github.wslnet.reach.Destination;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages about pains print is what is printed; set {@code wslnet.golden=write} to write it anew, and read it. */
class PainsTest {
    private static final Path PAGES = Path.of("../docs/pains");
    private static final Pattern WORLD = Pattern.compile("<!-- world: (\\w+) (.*) -->");
    private static final Pattern RUN = Pattern.compile("```text\n\\$ wslnet ([^\n]*)\n(.*?)```", Pattern.DOTALL);

    static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(PAGES)) {
            return all.filter(page -> !page.endsWith("README.md")).sorted().toList();
        }
    }

    @Test
    void there_are_ten() throws IOException {
        String contents = Files.readString(PAGES.resolve("README.md"));

        assertThat(pages())
                .hasSize(10)
                .allSatisfy(page -> assertThat(contents).contains("(" + page.getFileName() + ")"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void prints_what_the_page_says(Path page) throws IOException {
        String text = Files.readString(page);
        Matcher world = WORLD.matcher(text);
        assertThat(world.find()).isTrue();
        Snapshot snapshot = Patient.of(world.group(1), (Map<?, ?>) JsonTree.parse("changes", world.group(2)));
        String printed = RUN.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement("```text\n$ wslnet " + run.group(1) + "\n"
                        + output(List.of(run.group(1).split(" ", -1)), snapshot) + "```"));
        if ("write".equals(System.getProperty("wslnet.golden"))) {
            Files.writeString(page, printed);
        }

        assertThat(printed).isEqualTo(Files.readString(page)).contains("**Symptom**", "**What to do**");
    }

    private static String output(List<String> words, Snapshot snapshot) {
        String text =
                switch (words.get(0)) {
                    case "doctor" -> Doctor.examine(snapshot).toString();
                    case "who-owns" ->
                        PortOwners.of(snapshot, Port.parse(words.get(1))).toString();
                    default ->
                        Reachability.in(snapshot)
                                .from(Vantage.parse(words.get(4)))
                                .to(Destination.parse(words.get(6)))
                                .toString();
                };
        return text.stripTrailing() + "\n";
    }
}
