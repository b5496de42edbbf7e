// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a line of a script from left to right, as PowerShell's tokenizer would; whatever it does not expect is an error. */
final class ScriptWords {
    private final String line;
    private int at;

    ScriptWords(String line) {
        this.line = line;
    }

    /** Reads a bare word. */
    String word() {
        skipBlanks();
        int start = at;
        while (at < line.length() && isWordChar(line.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw unknown("a word");
        }
        return line.substring(start, at);
    }

    /** Reads these very characters. */
    void expect(String text) {
        skipBlanks();
        if (!line.startsWith(text, at)) {
            throw unknown("'" + text + "'");
        }
        at += text.length();
    }

    /** Tells whether these characters come next. */
    boolean isNext(String text) {
        skipBlanks();
        return line.startsWith(text, at);
    }

    /** Reads a single-quoted string, or a join of such strings and of characters by their numbers. */
    String literal() {
        if (!isSkipped("(-join(")) {
            return quoted();
        }
        StringBuilder text = new StringBuilder();
        do {
            text.append(isSkipped("[char]") ? Character.toString(Integer.parseInt(word())) : quoted());
        } while (isSkipped(","));
        expect("))");
        return text.toString();
    }

    /** Any of five characters is a quote, and only doubled it stands for itself. */
    private String quoted() {
        skipBlanks();
        if (at == line.length() || !isQuote(line.charAt(at))) {
            throw unknown("a literal");
        }
        StringBuilder text = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (isQuote(c)) {
                at++;
                if (at == line.length() || !isQuote(line.charAt(at))) {
                    return text.toString();
                }
                c = line.charAt(at);
            }
            text.append(c);
        }
        throw unknown("the end of a literal");
    }

    /** Reads a hash table of names and lists of literals. */
    Map<String, List<String>> table() {
        expect("@{");
        Map<String, List<String>> table = new LinkedHashMap<>();
        do {
            String name = word();
            expect("=");
            List<String> values = new ArrayList<>(List.of(literal()));
            while (isNext(",")) {
                expect(",");
                values.add(literal());
            }
            table.put(name, values);
        } while (isSkipped(";"));
        expect("}");
        return table;
    }

    /** Requires that nothing follows. */
    void end() {
        skipBlanks();
        if (at < line.length()) {
            throw unknown("the end of the line");
        }
    }

    IllegalArgumentException unknown(String expected) {
        return new IllegalArgumentException("the fake PowerShell expected " + expected + " at " + at + " of: " + line);
    }

    private boolean isSkipped(String text) {
        boolean there = isNext(text);
        if (there) {
            expect(text);
        }
        return there;
    }

    private void skipBlanks() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isWordChar(char c) {
        return c == '-' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201b';
    }
}
