// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import io.github.wslnet.WslNetException;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.Firewall;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.firewall.HyperVFirewall;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * How a machine stands to the steps of a plan, by what is there and not by what anybody wrote down.
 *
 * <p>Steps that change the same thing make a chain: an outdated rule is deleted, then one of the same name is made. What
 * is there now is found in the chain, so that each of its steps is known to be done or not.
 */
final class Standings {
    private final List<Step> steps;
    private final Standing[] standings;

    private Standings(List<Step> steps) {
        this.steps = steps;
        this.standings = new Standing[steps.size()];
        Arrays.fill(standings, Standing.UNSEEN);
    }

    /** What a step changes, from which value to which. */
    private record Transition(Object subject, Object before, Object after) {}

    /** A step's place in its chain, by its index in the plan. */
    private record Link(int index, Transition transition) {}

    /** Compares what administrators change; files of distros are {@link Standing#UNSEEN}. */
    static Standings ofWindows(List<Step> steps, Snapshot now) {
        Standings all = new Standings(steps);
        all.compareWindows(now);
        return all;
    }

    /** Compares all; files are read, for which their distros are started. */
    static Standings of(List<Step> steps, Snapshot now, GuestFiles files) {
        Standings all = ofWindows(steps, now);
        all.compareFiles(files);
        return all;
    }

    Standing of(int index) {
        return standings[index];
    }

    /** Returns the steps that stand so, in their order. */
    List<Step> that(Predicate<Standing> stand) {
        List<Step> some = new ArrayList<>();
        for (int i = 0; i < standings.length; i++) {
            if (stand.test(standings[i])) {
                some.add(steps.get(i));
            }
        }
        return some;
    }

    private void compareWindows(Snapshot now) {
        Optional<Map<Object, Object>> forwards =
                now.windows().portProxy().value().map(Standings::forwards);
        Optional<Map<Object, Object>> rules = hostRules(now).value().map(all -> rules("host ", all));
        Optional<Map<Object, Object>> hyperV = hyperVRules(now).value().map(Standings::hyperVRules);
        compare(Standings::forward, forwards, Object::equals);
        compare(Standings::service, services(now), Object::equals);
        compare(Standings::hostRule, rules, Standings::isSameRule);
        compareDistros(now);
        compare(Standings::hyperVRule, hyperV, Standings::isSameRule);
    }

    /** That a distro does not run says that it was ended; that it runs says nothing, as it starts at its next use. */
    private void compareDistros(Snapshot now) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof GuestStep.DistroTerminate end
                    && now.wsl().distro(end.distro()).stream().noneMatch(Distro::mayRun)) {
                standings[i] = Standing.AFTER;
            }
        }
    }

    private interface Reading {
        Optional<Transition> of(Step step);
    }

    private void compare(Reading reading, Optional<Map<Object, Object>> there, BiPredicate<Object, Object> same) {
        if (there.isEmpty()) {
            return;
        }
        chains(reading)
                .forEach((subject, chain) -> settle(chain, there.get().getOrDefault(subject, Optional.empty()), same));
    }

    private void compareFiles(GuestFiles files) {
        chains(Standings::file).forEach((subject, chain) -> {
            FileName name = (FileName) subject;
            try {
                GuestFile there = files.read(name.distro(), name.path());
                settle(chain, there, (value, now) -> GuestFiles.isAsExpected((GuestFile) value, (GuestFile) now));
            } catch (WslNetException unreadable) {
                chain.forEach(link -> standings[link.index()] = Standing.UNSEEN);
            }
        });
    }

    private Map<Object, List<Link>> chains(Reading reading) {
        Map<Object, List<Link>> chains = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            reading.of(steps.get(i))
                    .ifPresent(transition -> chains.computeIfAbsent(transition.subject(), subject -> new ArrayList<>())
                            .add(new Link(index, transition)));
        }
        return chains;
    }

    /** Finds the furthest place of the chain that looks like what is there. */
    private void settle(List<Link> chain, Object there, BiPredicate<Object, Object> same) {
        int reached = chain.size();
        while (reached > 0 && !same.test(chain.get(reached - 1).transition().after(), there)) {
            reached--;
        }
        boolean lost = reached == 0 && !same.test(chain.get(0).transition().before(), there);
        for (int i = 0; i < chain.size(); i++) {
            standings[chain.get(i).index()] = lost ? Standing.OTHER : i < reached ? Standing.AFTER : Standing.BEFORE;
        }
    }

    /** Whose a rule is and where it leads. */
    private record Held(String connect, boolean own) {
        static Optional<Held> of(PortProxyRule rule, boolean own) {
            return Optional.of(new Held(rule.connect().toString(), own));
        }
    }

    private static Map<Object, Object> forwards(List<StoredForward> all) {
        Map<Object, Object> forwards = new HashMap<>();
        all.forEach(stored -> forwards.put(
                stored.rule().key(), Held.of(stored.rule(), stored.own().orElse(false))));
        return forwards;
    }

    private static Optional<Transition> forward(Step step) {
        if (step instanceof Step.PortProxyAdd add) {
            return forward(add.rule(), Optional.empty(), Held.of(add.rule(), true));
        }
        if (step instanceof Step.PortProxyDelete delete) {
            return forward(delete.rule(), Held.of(delete.rule(), true), Optional.empty());
        }
        if (step instanceof OwnershipStep owning) {
            boolean adopts = owning instanceof OwnershipStep.Adopt;
            return forward(owning.rule(), Held.of(owning.rule(), !adopts), Held.of(owning.rule(), adopts));
        }
        return Optional.empty();
    }

    private static Optional<Transition> forward(PortProxyRule rule, Object before, Object after) {
        PortProxyKey key = rule.key();
        return Optional.of(new Transition(key, before, after));
    }

    private static Optional<Map<Object, Object>> services(Snapshot now) {
        return now.windows().services().value().map(all -> {
            Map<Object, Object> running = new HashMap<>();
            all.forEach((name, service) ->
                    running.put("service " + name, service.isRunning().value()));
            return running;
        });
    }

    private static Optional<Transition> service(Step step) {
        return step instanceof Step.ServiceStart start
                ? Optional.of(new Transition("service " + start.service(), Optional.of(false), Optional.of(true)))
                : Optional.empty();
    }

    private static Known<List<FirewallRule>> hostRules(Snapshot now) {
        return now.windows().firewall().value().map(Firewall::rules).orElseGet(Known::absent);
    }

    private static Known<List<FirewallRule>> hyperVRules(Snapshot now) {
        return now.windows()
                .firewall()
                .value()
                .flatMap(all -> all.hyperV().value())
                .map(HyperVFirewall::rules)
                .orElseGet(Known::absent);
    }

    private static Map<Object, Object> rules(String firewall, List<FirewallRule> all) {
        Map<Object, Object> rules = new HashMap<>();
        all.forEach(rule -> rule.id().ifPresent(id -> rules.put(firewall + id, Optional.of(rule))));
        return rules;
    }

    /** A rule of the Hyper-V firewall has no group, so there the name alone says whose it is. */
    private static Map<Object, Object> hyperVRules(List<FirewallRule> all) {
        return rules(
                "hyper-v ",
                all.stream().map(rule -> rule.withGroup(FirewallRule.OWN_GROUP)).toList());
    }

    /** Compares by what a plan replaces a rule for; the cmdlets spell the rest in several ways. */
    private static boolean isSameRule(Object planned, Object there) {
        Optional<?> expected = (Optional<?>) planned;
        Optional<?> found = (Optional<?>) there;
        if (expected.isEmpty() || found.isEmpty()) {
            return expected.isEmpty() && found.isEmpty();
        }
        FirewallRule wanted = (FirewallRule) expected.get();
        FirewallRule rule = (FirewallRule) found.get();
        return rule.enabled() == wanted.enabled() && rule.isForSameHostsAs(wanted) && rule.isOwn();
    }

    private static Optional<Transition> hostRule(Step step) {
        if (step instanceof Step.FirewallAllow allow) {
            return made("host ", allow.rule());
        }
        return step instanceof Step.FirewallRemove remove ? removed("host ", remove.rule()) : Optional.empty();
    }

    private static Optional<Transition> hyperVRule(Step step) {
        if (step instanceof Step.HyperVAllow allow) {
            return made("hyper-v ", allow.rule());
        }
        return step instanceof Step.HyperVRemove remove ? removed("hyper-v ", remove.rule()) : Optional.empty();
    }

    private static Optional<Transition> made(String firewall, FirewallRule rule) {
        return rule.id().map(id -> new Transition(firewall + id, Optional.empty(), Optional.of(rule)));
    }

    private static Optional<Transition> removed(String firewall, FirewallRule rule) {
        return rule.id().map(id -> new Transition(firewall + id, Optional.of(rule), Optional.empty()));
    }

    private record FileName(DistroName distro, String path) {}

    private static Optional<Transition> file(Step step) {
        return GuestFiles.Change.tryOf(step)
                .map(change ->
                        new Transition(new FileName(change.distro(), change.path()), change.before(), change.after()));
    }
}
