// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.WslSide;
import java.util.List;
import java.util.stream.Collectors;

/** Works out what own name servers take. */
final class OwnDnsSteps {
    static final String PATH = "/etc/resolv.conf";

    private final OwnDns goal;
    private final Draft draft;
    private final Distro distro;

    OwnDnsSteps(OwnDns goal, Draft draft) {
        this.goal = goal;
        this.draft = draft;
        this.distro = distro(draft.snapshot().wsl());
    }

    void ensure() {
        DistroConfig config = config();
        boolean generated = config.get(DistroSettings.GENERATE_RESOLV_CONF).orElse(true);
        if (generated) {
            edit(config, config.with(DistroSettings.GENERATE_RESOLV_CONF, false));
        }
        GuestFile before = file();
        GuestFile after = new GuestFile.Text(content());
        if (!before.equals(after)) {
            draft.add(new Step.FileWrite(goal.distro(), PATH, before, after));
        }
        if (generated && distro.mayRun()) {
            draft.add(new Step.DistroTerminate(goal.distro()));
        }
    }

    /** Gives a file that is ours back to WSL, which makes the link again at the distro's next start. */
    void remove() {
        DistroConfig config = config();
        boolean generated = config.get(DistroSettings.GENERATE_RESOLV_CONF).orElse(true);
        if (generated || !file().equals(new GuestFile.Text(content()))) {
            return;
        }
        edit(config, config.without(DistroSettings.GENERATE_RESOLV_CONF));
        if (distro.mayRun()) {
            draft.add(new Step.DistroTerminate(goal.distro()));
        }
    }

    private void edit(DistroConfig before, DistroConfig after) {
        draft.add(new Step.ConfigEdit(goal.distro(), before.toText(), after.toText()));
    }

    private String content() {
        return goal.servers().stream()
                .map(server -> "nameserver " + server + "\n")
                .collect(Collectors.joining());
    }

    private DistroConfig config() {
        Known<String> text = distro.wslConf();
        return text.value()
                .map(DistroConfig::parse)
                .orElseThrow(() -> impossible("/etc/wsl.conf is " + text.whyNot() + "; start the distribution first"));
    }

    private GuestFile file() {
        Known<ResolvConfState> state = distro.resolvConf();
        ResolvConfState known = state.value()
                .orElseThrow(() -> impossible(PATH + " is " + state.whyNot() + "; start the distribution first"));
        return known.link()
                .<GuestFile>map(GuestFile.Link::new)
                .or(() -> known.text().map(GuestFile.Text::new))
                .orElseGet(GuestFile.Missing::new);
    }

    private Distro distro(WslSide wsl) {
        Known<List<Distro>> distros = wsl.distros();
        String why =
                distros.isKnown() ? "no distribution is called " + goal.distro() : "wsl.distros is " + distros.whyNot();
        return wsl.distro(goal.distro()).orElseThrow(() -> impossible(why));
    }

    private ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException("own name servers for " + goal.distro(), reason);
    }
}
