// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.config.DistroSettings.GENERATE_RESOLV_CONF;
import static io.github.wslnet.plan.DistroDraft.RESOLV_CONF;

import io.github.wslnet.dns.ResolvConf;

/** Works out what own name servers take. */
final class OwnDnsSteps {
    private final OwnDns goal;
    private final DistroDraft distro;

    OwnDnsSteps(OwnDns goal, Draft draft) {
        this.goal = goal;
        this.distro = new DistroDraft("own name servers", goal.distro(), draft);
    }

    void ensure() {
        boolean generated = isGenerated();
        if (generated) {
            distro.edit(distro.config().with(GENERATE_RESOLV_CONF, false));
        }
        GuestFile before = distro.resolvConf();
        distro.write(RESOLV_CONF, before, new GuestFile.Text(ownLines(before).toText()));
        if (generated) {
            distro.terminate();
        }
    }

    /** Gives a file that is ours, and nobody else's too, back to WSL. */
    void remove() {
        GuestFile ours = new GuestFile.Text(fresh().toText());
        if (!isGenerated() && distro.resolvConf().equals(ours)) {
            WslDns.giveBack(distro);
        }
    }

    private boolean isGenerated() {
        return distro.config().get(GENERATE_RESOLV_CONF).orElse(true);
    }

    /** Keeps the other lines of a file that somebody wrote; one that WSL made is not built upon. */
    private ResolvConf ownLines(GuestFile before) {
        return before instanceof GuestFile.Text text && !text.isMadeByWsl()
                ? ResolvConf.parse(text.content()).withNameservers(goal.servers())
                : fresh();
    }

    private ResolvConf fresh() {
        return ResolvConf.empty().withNameservers(goal.servers());
    }
}
