// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in docs are what the library draws; {@code -Dwslnet.golden=write} draws them anew: look at them. */
class PicturesTest {
    private static final Path FOLDER = Page.ROOT.resolve("docs/pictures");

    static Set<String> names() {
        return HowItWorks.pictures().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void is_what_is_drawn_now(String name) throws IOException {
        String drawn = HowItWorks.pictures().get(name).get();
        Path file = FOLDER.resolve(name + ".svg");
        if ("write".equals(System.getProperty("wslnet.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }

        assertThat(file).hasContent(drawn);
    }

    @Test
    void none_is_left_over() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".svg", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(names());
        }
    }
}
