// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.config.DistroSettings.GENERATE_HOSTS;
import static io.github.wslnet.plan.DistroDraft.HOSTS;

import io.github.wslnet.dns.HostsFile;

/** Works out what own entries in {@code /etc/hosts} take. */
final class OwnHostsSteps {
    private static final String OWNER = "plan";

    private final OwnHosts goal;
    private final DistroDraft distro;

    OwnHostsSteps(OwnHosts goal, Draft draft) {
        this.goal = goal;
        this.distro = new DistroDraft("own hosts", goal.distro(), draft);
    }

    void ensure() {
        if (goal.lasting()) {
            keepFromWsl();
        }
        HostsFile before = hosts();
        write(before, before.withBlock(OWNER, goal.entries()));
        if (isGenerated()) {
            distro.warn("WSL writes " + HOSTS + " of " + goal.distro()
                    + " anew at its next start, and the entries are gone then");
        }
    }

    /** Takes our block out; a file that has nothing but WSL's own lines then is WSL's again. */
    void remove() {
        HostsFile before = hosts();
        HostsFile after = before.withoutBlock(OWNER);
        write(before, after);
        if (!before.equals(after) && after.generatedByWsl()) {
            distro.edit(distro.config().without(GENERATE_HOSTS));
        }
    }

    private void keepFromWsl() {
        if (isGenerated()) {
            distro.edit(distro.config().with(GENERATE_HOSTS, false));
        }
    }

    private boolean isGenerated() {
        return distro.config().get(GENERATE_HOSTS).orElse(true);
    }

    private HostsFile hosts() {
        return HostsFile.parse(distro.hosts());
    }

    private void write(HostsFile before, HostsFile after) {
        distro.write(HOSTS, file(before), file(after));
    }

    private static GuestFile file(HostsFile hosts) {
        String text = hosts.toText();
        return text.isEmpty() ? new GuestFile.Missing() : new GuestFile.Text(text);
    }
}
