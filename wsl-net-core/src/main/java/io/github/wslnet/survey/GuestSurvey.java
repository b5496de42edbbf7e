// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.survey;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
import java.nio.charset.StandardCharsets;

/**
 * The one shell script that a snapshot needs of a running distro, and the command that runs it.
 *
 * <p>The script goes to the shell's standard input, so that no quoting stands in between. It needs a POSIX shell, {@code
 * cat} and {@code sed}, as busybox has them; what else is missing leaves its part unanswered. It changes nothing.
 *
 * <p>Each part of the answer is a line with a number sign and the part's name, then the content, each line of it behind
 * a blank, then, behind blanks too, a line feed and the exit code of what printed it. So no content can be taken for a
 * part's beginning or end, and a missing line feed at its end is seen. docs/formats/guest-survey.md has the parts.
 *
 * @since 0.1.0
 */
public final class GuestSurvey {
    static final String VERSION = "wsl-net-guest-1";

    private static final String SCRIPT = """
            LC_ALL=C
            PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
            export LC_ALL PATH
            part() {
                echo "#$1"
                shift
                { "$@" </dev/null 2>/dev/null; printf '\\n%s\\n' "$?"; } | sed 's/^/ /'
            }
            whole() {
                [ -e "$1" ] || [ -L "$1" ] || return 44
                cat "$1"
            }
            links() {
                ip -j addr || ip addr
            }
            owners() {
                ls -l /proc/[0-9]*/fd | grep -e '^/proc/' -e ' socket:\\['
            }
            echo '#wsl-net-guest-1'
            part kernel cat /proc/sys/kernel/osrelease
            part stat grep '^btime ' /proc/stat
            part init cat /proc/1/stat
            part mode wslinfo --networking-mode
            part release wslinfo --wsl-version
            part links links
            part trie cat /proc/net/fib_trie
            part route cat /proc/net/route
            part inet6 whole /proc/net/if_inet6
            part tcp cat /proc/net/tcp
            part tcp6 whole /proc/net/tcp6
            part udp cat /proc/net/udp
            part udp6 whole /proc/net/udp6
            part owners owners
            part names grep -H '' /proc/[0-9]*/comm
            part wslConf whole /etc/wsl.conf
            part wslConfTime date -r /etc/wsl.conf +%s
            part resolvConfTarget test -e /etc/resolv.conf
            part resolvConfLink readlink /etc/resolv.conf
            part resolvConf whole /etc/resolv.conf
            part hosts whole /etc/hosts
            part sysctl grep -H '' /proc/sys/net/ipv4/ip_local_port_range /proc/sys/net/ipv6/bindv6only
            part binfmt cat /proc/sys/fs/binfmt_misc/WSLInterop /proc/sys/fs/binfmt_misc/WSLInterop-late
            echo '#end'
            """;

    private GuestSurvey() {}

    /** Returns the script, for a person to read. */
    public static String script() {
        return SCRIPT;
    }

    /** Returns the script as the shell reads it. */
    public static byte[] input() {
        return SCRIPT.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the command that runs {@link #input()} as the distro's root, who alone sees the sockets of all users. It
     * starts a distro that is stopped, so that only running ones are to be asked.
     */
    public static CommandLine command(DistroName distro) {
        return CommandLine.asRootOf(distro, "sh", "-s");
    }
}
