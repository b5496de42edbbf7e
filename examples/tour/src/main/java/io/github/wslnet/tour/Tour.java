// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.tour;

import io.github.wslnet.windows.LocalLinux;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells the story of WSL networking in a terminal, step by step.
 *
 * <p>It reads this machine's interfaces and listeners as the Linux side and lets everything else happen in a fake world;
 * nothing on this machine is changed, whatever it is.
 */
public final class Tour {
    private Tour() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        tell(LocalLinux.here(), new Page(out));
    }

    static void tell(LocalLinux machine, Page page) {
        LinuxSideChapter linux = new LinuxSideChapter(machine);
        linux.tell(page);
        try (Story story = new Story(linux.servers())) {
            story.topology(page);
            story.whoReachesWhom(page);
            story.exposeToTheLan(page);
            story.restartWindows(page);
            story.refresh(page);
            story.manualDns(page);
        }
        page.line("That was all. Nothing on this machine was changed.");
    }
}
