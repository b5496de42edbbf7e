// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files like {@code wsl.conf}. */
final class ConfigText {
    private static final String PLAIN = "[boot]\nsystemd=true\n\n[network]\nhostname=old\n";

    private ConfigText() {}

    /** Returns a file of 60 lines with comments, blank lines and all sections, which every library takes. */
    static byte[] ofSixtyLines() {
        StringBuilder text = new StringBuilder("# Settings of this distribution\n# see the documentation of WSL\n\n");
        String[] sections = {"automount", "interop", "user", "boot", "gpu", "time", "fileServer", "filesystem"};
        for (String section : sections) {
            text.append("# what concerns ")
                    .append(section)
                    .append("\n[")
                    .append(section)
                    .append("]\n");
            for (int i = 1; i <= 3; i++) {
                text.append("setting")
                        .append(i)
                        .append(" = value of ")
                        .append(section)
                        .append('\n');
            }
            text.append('\n');
        }
        text.append("# the network\n[network]\ngenerateHosts = true\n# own name\nhostname = old\n");
        text.append("generateResolvConf = false\n\n[general]\nguiApplications = true\n");
        return text.append("# end\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns files with one peculiarity each, by what that is. */
    static Map<String, byte[]> peculiar() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain", utf8(PLAIN));
        files.put("as git writes it", utf8("[network]\n\thostname = old\n"));
        files.put("as Python writes it", utf8("[network]\nhostname = old\n\n"));
        files.put("sixty lines", ofSixtyLines());
        files.put("CR LF", utf8(PLAIN.replace("\n", "\r\n")));
        files.put("byte order mark", utf8("\ufeff" + PLAIN));
        files.put("no final line ending", utf8("[network]\nhostname=old"));
        files.put("indentation and blanks", utf8("[network]\n\t hostname  =  old \n"));
        files.put("comment behind a value", utf8("[network]\nhostname=old # mine\n"));
        files.put("duplicate key", utf8("[network]\nhostname=old\nhostname=older\n"));
        files.put(
                "section twice",
                utf8("[network]\nhostname=old\n[boot]\nsystemd=true\n[network]\ngenerateHosts=true\n"));
        files.put("unknown section", utf8(PLAIN + "[mine]\nanything=goes\n"));
        files.put("quotes and escapes", utf8("[boot]\ncommand=\"echo \\\"a # b\\\"\"\n[network]\nhostname=old\n"));
        files.put("continued line", utf8("[boot]\ncommand=a \\\n  b\n[network]\nhostname=old\n"));
        files.put("semicolon", utf8("[network]\nhostname=old\n; no comment to WSL\n"));
        files.put("line that is none", utf8("[network]\nhostname=old\nno equals sign\n"));
        files.put(
                "Latin-1",
                "[boot]\ncommand=caf\u00e9\n[network]\nhostname=old\n".getBytes(StandardCharsets.ISO_8859_1));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
