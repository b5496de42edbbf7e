// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.wslnet.guide.Page.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is what was compiled and printed.
 *
 * <p>The comment above a block names what it shows: {@code example: See.links} stands above the lines of a region, {@code
 * printed by See.links} above the output of a method, unless the lines of that method are the block right above. A block that
 * starts with {@code $ wslnet} shows what that command prints, {@code file: X.java} stands above a whole file. With {@code -Dwslnet.golden=write} the pages are written anew; read what has changed.
 */
class PagesTest {
    static List<Page> pages() throws IOException {
        return Page.all();
    }

    static List<String> examples() throws IOException {
        return Examples.runnable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void shows_what_was_compiled_and_printed(Page page) throws IOException {
        Shell shell = Shell.of(page);
        if ("write".equals(System.getProperty("wslnet.golden"))) {
            page.with(block -> truth(page, block, shell)).write();
            return;
        }
        for (Block block : page.blocks()) {
            assertThat(String.join("\n", block.lines()))
                    .as("%s:%s", page, block.at() + 1)
                    .isEqualTo(String.join("\n", truth(page, block, shell)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void runs(String example) {
        assertThatCode(() -> Examples.output(example)).doesNotThrowAnyException();
    }

    private static List<String> truth(Page page, Block block, Shell shell) {
        String name = block.name();
        try {
            if (name.startsWith("file: ") && block.isJava()) {
                return Examples.file(name.substring("file: ".length()));
            }
            if (block.isJava()) {
                assertThat(name)
                        .as("%s:%s: which region is it?", page, block.at())
                        .startsWith("example: ");
                return Examples.region(name.substring("example: ".length()));
            }
            if (!block.isOutput()) {
                return block.lines();
            }
            if (block.lines().get(0).startsWith("$ ")) {
                return shell.answers(block.lines());
            }
            assertThat(name).as("%s:%s: what printed it?", page, block.at() + 1).startsWith("printed by ");
            return Examples.output(name.substring("printed by ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
