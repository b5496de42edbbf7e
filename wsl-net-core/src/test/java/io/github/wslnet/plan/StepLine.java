// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line of PowerShell, told apart as PowerShell does: five characters are single quotes, and only doubled
 * they stand for themselves; a join of literals and of characters by their numbers is one literal. Whatever is no word, number, literal, brace, comma, semicolon or {@code =} is an error.
 */
final class StepLine {
    private static final String JOIN = "(-join(";
    private static final String CHARACTER = "[char]";
    private static final String SIGNS = "{}=,;";

    private final String text;
    private int at;

    private StepLine(String text) {
        this.text = text;
    }

    /** Returns the words; a literal is its content after a quote. */
    static List<String> words(String line) {
        StepLine lexer = new StepLine(line);
        List<String> words = new ArrayList<>();
        while (lexer.at < line.length()) {
            if (line.charAt(lexer.at) == ' ') {
                lexer.at++;
            } else {
                words.add(lexer.next());
            }
        }
        return words;
    }

    private String next() {
        char c = text.charAt(at);
        if (isQuote(c)) {
            return literal();
        }
        if (text.startsWith(JOIN, at)) {
            return joined();
        }
        if (c == '@' && text.startsWith("@{", at)) {
            at += 2;
            return "@{";
        }
        if (SIGNS.indexOf(c) >= 0) {
            at++;
            return String.valueOf(c);
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        if (at == start) {
            throw new AssertionError("at " + at + " of: " + text);
        }
        return text.substring(start, at);
    }

    private String joined() {
        StringBuilder content = new StringBuilder("'");
        at += JOIN.length() - 1;
        do {
            at++;
            if (text.startsWith(CHARACTER, at)) {
                at += CHARACTER.length();
                content.append((char) Integer.parseInt(next()));
            } else {
                content.append(literal().substring(1));
            }
        } while (text.charAt(at) == ',');
        if (!text.startsWith("))", at)) {
            throw new AssertionError("a join without end: " + text);
        }
        at += 2;
        return content.toString();
    }

    private String literal() {
        StringBuilder content = new StringBuilder("'");
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                at++;
                if (at == text.length() || !isQuote(text.charAt(at))) {
                    return content.toString();
                }
            }
            content.append(text.charAt(at));
        }
        throw new AssertionError("a literal without end: " + text);
    }

    private static boolean isQuote(char c) {
        return "'\u2018\u2019\u201a\u201b".indexOf(c) >= 0;
    }
}
