// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.ResolvConfState;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.WindowsService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a snapshot will show of a step once it is taken; a field that is not known stays so. Forwards and rules of the
 * host's firewall are {@link Draft}'s.
 */
final class Foresight {
    private Foresight() {}

    static Snapshot after(Step step, Snapshot before) {
        if (step instanceof Step.HyperVAllow allow) {
            return hyperVRules(before, all -> with(allow.rule(), all));
        }
        if (step instanceof Step.HyperVRemove remove) {
            return hyperVRules(before, all -> without(remove.rule(), all));
        }
        return step instanceof Step.ServiceStart start ? running(start.service(), before) : insideDistro(step, before);
    }

    private static Snapshot insideDistro(Step step, Snapshot before) {
        if (step instanceof GuestStep.ConfigEdit edit) {
            return distro(before, edit.distro(), distro -> distro.withWslConf(Known.of(edit.after())));
        }
        if (step instanceof GuestStep.FileWrite write) {
            return distro(before, write.distro(), distro -> written(write, distro));
        }
        return step instanceof GuestStep.DistroTerminate end
                ? distro(before, end.distro(), distro -> distro.withState(Known.of("Stopped")))
                : before;
    }

    private static Distro written(GuestStep.FileWrite write, Distro distro) {
        return switch (write.path()) {
            case DistroDraft.RESOLV_CONF -> distro.withResolvConf(Known.of(state(write.after())));
            case DistroDraft.HOSTS ->
                distro.withHosts(Known.of(write.after() instanceof GuestFile.Text text ? text.content() : ""));
            default -> distro;
        };
    }

    private static Snapshot hyperVRules(Snapshot before, UnaryOperator<List<FirewallRule>> change) {
        return before.mapWindows(windows -> windows.withFirewall(windows.firewall()
                .map(firewall -> new Firewall(
                        firewall.profiles(),
                        firewall.rules(),
                        firewall.hyperV()
                                .map(hyperV -> hyperV.withRules(hyperV.rules().map(change)))))));
    }

    private static List<FirewallRule> with(FirewallRule rule, List<FirewallRule> all) {
        List<FirewallRule> changed = new ArrayList<>(all);
        changed.add(rule);
        return changed;
    }

    private static List<FirewallRule> without(FirewallRule rule, List<FirewallRule> all) {
        return all.stream().filter(other -> !other.equals(rule)).toList();
    }

    private static Snapshot running(String service, Snapshot before) {
        return before.mapWindows(windows ->
                windows.withServices(windows.services().map(all -> {
                    Map<String, WindowsService> changed = new LinkedHashMap<>(all);
                    Known<String> start = Optional.ofNullable(all.get(service))
                            .map(WindowsService::start)
                            .orElseGet(Known::absent);
                    changed.put(service, new WindowsService(Known.of("Running"), start));
                    return changed;
                })));
    }

    private static Snapshot distro(Snapshot before, DistroName name, UnaryOperator<Distro> change) {
        return before.mapWsl(wsl -> wsl.withDistros(wsl.distros()
                .map(all -> all.stream()
                        .map(distro -> distro.name().equals(name) ? change.apply(distro) : distro)
                        .toList())));
    }

    private static ResolvConfState state(GuestFile file) {
        if (file instanceof GuestFile.Text text) {
            return ResolvConfState.file(text.content());
        }
        Optional<String> link = file instanceof GuestFile.Link to ? Optional.of(to.target()) : Optional.empty();
        return new ResolvConfState(link, Optional.empty());
    }
}
