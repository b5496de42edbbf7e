// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The part of a plan in the making that is about one distro: its files as the steps so far leave them. */
final class DistroDraft {
    static final String RESOLV_CONF = "/etc/resolv.conf";
    static final String HOSTS = "/etc/hosts";

    private static final char REPLACEMENT = '\ufffd';

    private final String goal;
    private final DistroName name;
    private final Draft draft;

    /**
     * Creates the part.
     *
     * @param goal what shall hold, for the message when it can't
     */
    DistroDraft(String goal, DistroName name, Draft draft) {
        this.goal = goal;
        this.name = name;
        this.draft = draft;
    }

    DistroConfig config() {
        return DistroConfig.parse(text(GuestStep.ConfigEdit.PATH, Distro::wslConf));
    }

    String hosts() {
        return text(HOSTS, Distro::hosts);
    }

    GuestFile resolvConf() {
        ResolvConfState state = known(RESOLV_CONF, Distro::resolvConf);
        return state.link()
                .<GuestFile>map(GuestFile.Link::new)
                .or(() -> state.text().map(text -> new GuestFile.Text(wholeText(RESOLV_CONF, text))))
                .orElseGet(GuestFile.Missing::new);
    }

    /** Changes {@code /etc/wsl.conf}; no step where nothing would change. */
    void edit(DistroConfig after) {
        DistroConfig before = config();
        if (!before.equals(after)) {
            draft.add(new GuestStep.ConfigEdit(name, before.toText(), after.toText()));
        }
    }

    /** Puts a file into another state; no step where it is in that state. */
    void write(String path, GuestFile before, GuestFile after) {
        if (!before.equals(after)) {
            draft.add(new GuestStep.FileWrite(name, path, before, after));
        }
    }

    /** Ends the distro, unless it does not run, so that it reads its configuration at its next start. */
    void terminate() {
        if (distro().mayRun()) {
            draft.add(new GuestStep.DistroTerminate(name));
        }
    }

    void warn(String sentence) {
        draft.warn(sentence);
    }

    Distro distro() {
        Known<List<Distro>> distros = draft.snapshot().wsl().distros();
        String why = distros.isKnown() ? "no distribution is called " + name : "wsl.distros is " + distros.whyNot();
        return draft.snapshot().wsl().distro(name).orElseThrow(() -> impossible(why));
    }

    private String text(String path, Function<Distro, Known<String>> field) {
        return wholeText(path, known(path, field));
    }

    private <T> T known(String path, Function<Distro, Known<T>> field) {
        Known<T> known = field.apply(distro());
        Optional<T> value = known.value();
        return value.orElseThrow(() -> impossible(path + " is " + known.whyNot() + "; start the distribution first"));
    }

    /** A text can be put back as it was only if it is all that the file holds. */
    private String wholeText(String path, String text) {
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw impossible(path + " has bytes that are no UTF-8, which could not be put back; edit it by hand");
        }
        return text;
    }

    ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException(goal + " for " + name, reason);
    }
}
