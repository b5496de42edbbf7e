// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.config.ConfigProblem;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.DistroSettings;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import java.util.Optional;
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
        this.distro = draft.snapshot()
                .wsl()
                .distro(goal.distro())
                .orElseThrow(() -> impossible("no distribution is called " + goal.distro()));
    }

    void ensure() {
        DistroConfig config = config();
        boolean generated = config.get(DistroSettings.GENERATE_RESOLV_CONF).orElse(true);
        if (generated) {
            edit(config, switchedOff(config));
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

    /** WSL reads the file up to its first syntax error, so a line behind one would be in vain. */
    private DistroConfig switchedOff(DistroConfig config) {
        DistroConfig edited = config.with(DistroSettings.GENERATE_RESOLV_CONF, false);
        if (!edited.get(DistroSettings.GENERATE_RESOLV_CONF).equals(Optional.of(false))) {
            throw impossible("WSL reads /etc/wsl.conf no further than an error in it: "
                    + config.problems().stream()
                            .filter(ConfigProblem::endsReading)
                            .map(ConfigProblem::message)
                            .findFirst()
                            .orElse("the setting can't be changed"));
        }
        return edited;
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

    private ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException("own name servers for " + goal.distro(), reason);
    }
}
