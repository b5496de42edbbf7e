// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.config.ConfigNode.Broken;
import io.github.wslnet.config.ConfigNode.SyntaxError;
import io.github.wslnet.config.ConfigNode.Torn;

/** What WSL says of a line that is none of the grammar, and what to write instead. */
final class SyntaxProblem {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private SyntaxProblem() {}

    static ConfigProblem of(Broken broken, ConfigLayout layout) {
        SyntaxError error = broken.error();
        return new ConfigProblem.Builder()
                .kind(error.kind())
                .line(error.line().physical())
                .message(complaint(error, layout) + " in " + ProblemFinder.place(layout.file, error.line()))
                .name(broken.tornAssignment().map(Torn::name))
                .remedy(remedy(error, broken.span().of(layout.units)))
                .endsReading(layout.file.stopsAtSyntaxError())
                .build();
    }

    private static String complaint(SyntaxError error, ConfigLayout layout) {
        return switch (error.kind()) {
            case INVALID_KEY_NAME -> "Invalid key name";
            case INVALID_SECTION_NAME -> "Invalid section name";
            case INVALID_ESCAPE -> "Invalid escaped character: '" + layout.form.textOf(error.detail()) + "'";
            default -> "Expected " + error.detail();
        };
    }

    private static String remedy(SyntaxError error, String line) {
        return switch (error.kind()) {
            case INVALID_KEY_NAME -> remedyForStart(line.stripLeading());
            case INVALID_SECTION_NAME -> "write a section as [network]: letters and digits, no blank in the brackets";
            case INVALID_ESCAPE -> "write two backslashes for one, as in C:\\\\Temp";
            default -> remedyForMissing(error.detail());
        };
    }

    private static String remedyForStart(String line) {
        if (line.startsWith(BYTE_ORDER_MARK)) {
            return "save the file as UTF-8 without a byte order mark";
        }
        return line.startsWith(";")
                ? "start a comment with #, not with ;"
                : "start the line with a key, a section in brackets, or # for a comment";
    }

    private static String remedyForMissing(String missing) {
        return switch (missing) {
            case "']'" -> "write a section as [network]: letters and digits, no blank in the brackets";
            case "'='" -> "write key=value; a key has letters and digits only";
            case "\"" -> "close the quote on the same line, or write \\\" for a quotation mark";
            default -> "put nothing but a comment behind the bracket";
        };
    }
}
