// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Markdown page and its fenced blocks.
 *
 * @param path where it lies
 * @param lines what stands there
 */
record Page(Path path, List<String> lines) {
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final String FENCE = "```";

    static Page read(Path path) {
        try {
            return new Page(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the pages for readers: those of the root and of docs, but not the decisions, which are not rewritten. */
    static List<Page> all() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(root, docs)
                    .filter(path -> path.toString().endsWith(".md") && !path.startsWith(ROOT.resolve("docs/adr")))
                    .forEach(paths::add);
        }
        return paths.stream().sorted().map(Page::read).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = endOf(i);
                blocks.add(new Block(i, lines.get(i).substring(3).strip(), above(i), lines.subList(i + 1, end)));
                i = end;
            }
        }
        return blocks;
    }

    /** Returns the page with other lines in its blocks. */
    Page with(Function<Block, List<String>> contents) {
        List<String> all = new ArrayList<>(lines);
        List<Block> blocks = blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            List<String> old =
                    all.subList(block.at() + 1, block.at() + 1 + block.lines().size());
            List<String> now = contents.apply(block);
            old.clear();
            old.addAll(now);
        }
        return new Page(path, all);
    }

    void write() throws IOException {
        Files.writeString(path, String.join("\n", lines) + "\n");
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }

    private int endOf(int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new AssertionError(this + ":" + (start + 1) + ": the block does not end");
    }

    /** Returns the comment right above a block; one that follows a block of Java at once is printed by that. */
    private String above(int fence) {
        String line = fence == 0 ? "" : lines.get(fence - 1);
        if (line.equals(FENCE)) {
            int java = fence - 2;
            while (!lines.get(java).startsWith(FENCE)) {
                java--;
            }
            return above(java).replaceFirst("^example: ", "printed by ");
        }
        return line.startsWith("<!-- ") ? line.substring(5, line.length() - 4) : "";
    }

    /**
     * A fenced block.
     *
     * @param at the index of the line that opens it
     * @param language the word behind the fence
     * @param name what the comment right above it says, or nothing
     * @param lines what it holds
     */
    record Block(int at, String language, String name, List<String> lines) {
        boolean isJava() {
            return language.equals("java");
        }

        /** Returns whether this shows what a program printed. */
        boolean isOutput() {
            return language.equals("text");
        }
    }
}
