// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.wslnet.command.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A program for tests to start: it tells which arguments it was given, ends with a code, or does not end. */
final class WindowsProgram {
    private WindowsProgram() {}

    /** Returns the command that starts it with these arguments. */
    static CommandLine command(String... arguments) {
        List<String> java = List.of(
                System.getProperty("java.home") + "\\bin\\java.exe",
                "-cp",
                System.getProperty("java.class.path"),
                WindowsProgram.class.getName());
        return new CommandLine(
                Stream.concat(java.stream(), Stream.of(arguments)).toList());
    }

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "print" -> print();
            case "exit" -> System.exit(Integer.parseInt(arguments[1]));
            default -> Thread.sleep(60_000);
        }
    }

    /** Prints what Windows itself makes of the command line: Java's own arguments had their wildcards expanded. */
    private static void print() {
        IntByReference count = new IntByReference();
        Pointer words = Shell32.INSTANCE.CommandLineToArgvW(
                new WString(Native.load("kernel32", CommandLines.class)
                        .GetCommandLineW()
                        .getWideString(0)),
                count);
        boolean own = false;
        for (Pointer word : words.getPointerArray(0, count.getValue())) {
            String text = word.getWideString(0);
            if (own) {
                System.out.println(hex(text));
            }
            own |= text.equals("print");
        }
    }

    /** Returns the UTF-16 of a text, as {@code print-args.c} prints it too. */
    static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(HexFormat.of().toHexDigits((char) c)));
        return hex.toString();
    }

    /** Returns the texts of such lines. */
    static List<String> texts(byte[] printed) {
        List<String> texts = new ArrayList<>();
        for (String line :
                new String(printed, StandardCharsets.US_ASCII).lines().toList()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i + 4 <= line.length(); i += 4) {
                text.append((char) HexFormat.fromHexDigits(line, i, i + 4));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /** What jna-platform has not of {@code kernel32.dll}. */
    interface CommandLines extends StdCallLibrary {
        Pointer GetCommandLineW();
    }
}
