// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version stands in many places; they agree. */
class VersionTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern OURS = Pattern.compile(
            "<groupId>io\\.github\\.wslnet</groupId>\\s*<artifactId>[\\w-]+</artifactId>\\s*<version>([^<$]+)</version>"
                    + "|<wslnet\\.version>([^<]+)<");

    @Test
    void every_pom_and_every_snippet_names_the_same_version() throws IOException {
        String version = numbers(ROOT.resolve("wsl-net-bom/pom.xml")).get(0);
        List<Path> files;
        try (Stream<Path> tree = Files.walk(ROOT)) {
            files = tree.filter(path -> !path.toString().contains("/target/"))
                    .filter(path -> path.toString().matches(".*(/pom\\.xml|\\.md)"))
                    .toList();
        }

        assertThat(files)
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(numbers(file)).allMatch(version::equals));
        assertThat(ROOT.resolve("examples/wslnet/src/main/java/io/github/wslnet/cli/WslnetCommand.java"))
                .content()
                .contains("\"wslnet " + version + "\"");
    }

    private static List<String> numbers(Path file) throws IOException {
        return OURS.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
