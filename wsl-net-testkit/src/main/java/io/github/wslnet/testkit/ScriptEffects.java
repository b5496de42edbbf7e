// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.plan.OwnershipStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.StoredForward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the functions of a script's prelude do to a fake world, with all that they check before and after.
 *
 * <p>A rule of the store is ours while the record has the same data for it, so the record is kept here in its own right:
 * it is written before its rule and removed after it.
 */
final class ScriptEffects {
    private final World world;
    private final Map<PortProxyKey, String> records = new HashMap<>();

    ScriptEffects(World world) {
        this.world = world;
    }

    /**
     * Does what a call does.
     *
     * @param undoing whether what is there already, or gone already, is as it should be
     * @param silent whether Windows says that all is done, and does nothing
     * @throws StepRefusedException with the words that the script throws
     */
    void call(Step step, boolean undoing, boolean silent) {
        if (step instanceof Step.PortProxyAdd add) {
            addForward(add.rule(), undoing, silent);
        } else if (step instanceof Step.PortProxyDelete delete) {
            removeForward(delete.rule(), undoing, silent);
        } else if (step instanceof OwnershipStep owning) {
            own(owning, silent);
        } else if (step instanceof Step.ServiceStart start) {
            start(start.service(), silent);
        } else {
            firewall(step, undoing, silent);
        }
    }

    private void addForward(PortProxyRule rule, boolean undoing, boolean silent) {
        Optional<PortProxyRule> there = there(rule);
        if (undoing && there.equals(Optional.of(rule)) && isRecorded(rule)) {
            return;
        }
        there.ifPresent(
                other -> refuse("portproxy " + rule.key() + " is there already and leads to " + other.connect()));
        if (silent) {
            refuse("what was written is not there");
        }
        records.put(rule.key(), rule.connect().toString());
        world.store(rule, true);
    }

    private void removeForward(PortProxyRule rule, boolean undoing, boolean silent) {
        Optional<PortProxyRule> there = there(rule);
        if (there.isEmpty() && !undoing) {
            refuse("portproxy " + rule.key() + " is not there any more");
        }
        boolean recorded = isRecorded(rule);
        there.ifPresent(stored -> {
            if (!stored.connect().equals(rule.connect())) {
                refuse("portproxy " + rule.key() + " leads to " + stored.connect() + " and no more to "
                        + rule.connect());
            }
            if (!recorded) {
                refuse("portproxy " + rule.key() + " is not recorded as made by wsl-net");
            }
            if (silent) {
                refuse("what was deleted is still there");
            }
            world.delete(rule);
        });
        if (recorded) {
            records.put(rule.key(), "");
        }
    }

    private void own(OwnershipStep step, boolean silent) {
        if (!there(step.rule()).equals(Optional.of(step.rule()))) {
            if (step instanceof OwnershipStep.Adopt) {
                refuse("portproxy " + step.rule().key() + " leads elsewhere");
            }
            return;
        }
        if (silent) {
            refuse("what was written is not there");
        }
        boolean adopts = step instanceof OwnershipStep.Adopt;
        records.put(step.rule().key(), adopts ? step.rule().connect().toString() : "");
        world.store(step.rule(), adopts);
    }

    private void start(String service, boolean silent) {
        if (!world.services().containsKey(service)) {
            refuse("there is no service " + service);
        }
        if (silent) {
            refuse("Time out has expired and the operation has not been completed.");
        }
        world.setService(service, "Running");
    }

    private void firewall(Step step, boolean undoing, boolean silent) {
        if (step instanceof Step.FirewallAllow allow) {
            add(world.firewallRules(), allow.rule(), undoing, silent);
        } else if (step instanceof Step.FirewallRemove remove) {
            remove(world.firewallRules(), remove.rule(), undoing, silent, true);
        } else if (step instanceof Step.HyperVAllow allow) {
            requireHyperV();
            add(world.hyperVRules(), allow.rule(), undoing, silent);
        } else if (step instanceof Step.HyperVRemove remove) {
            requireHyperV();
            remove(world.hyperVRules(), remove.rule(), undoing, silent, false);
        } else {
            throw new IllegalArgumentException("no function of a script: " + step.kind());
        }
    }

    private void requireHyperV() {
        if (world.build() < WorldState.WINDOWS_11_22H2) {
            refuse("The term 'New-NetFirewallHyperVRule' is not recognized as the name of a cmdlet");
        }
    }

    private static void add(List<FirewallRule> rules, FirewallRule rule, boolean undoing, boolean silent) {
        Optional<FirewallRule> there = named(rules, rule);
        if (there.isPresent()) {
            if (undoing) {
                return;
            }
            refuse("a firewall rule named " + rule.id().orElse("") + " is there already");
        }
        if (silent) {
            refuse("the firewall rule was made and is not there");
        }
        rules.add(rule);
    }

    private static void remove(
            List<FirewallRule> rules, FirewallRule rule, boolean undoing, boolean silent, boolean grouped) {
        Optional<FirewallRule> there = named(rules, rule);
        if (there.isEmpty()) {
            if (undoing) {
                return;
            }
            refuse("there is no firewall rule named " + rule.id().orElse("") + " any more");
        }
        if (grouped && !there.orElseThrow().isOwn()
                || !grouped && !rule.id().orElse("").startsWith("wsl-net-")) {
            refuse("the firewall rule " + rule.id().orElse("") + " is not of wsl-net");
        }
        if (silent) {
            refuse("the firewall rule was removed and is still there");
        }
        rules.remove(there.orElseThrow());
    }

    private static Optional<FirewallRule> named(List<FirewallRule> rules, FirewallRule rule) {
        return rules.stream().filter(other -> other.id().equals(rule.id())).findFirst();
    }

    private Optional<PortProxyRule> there(PortProxyRule rule) {
        return stored(rule).map(StoredForward::rule);
    }

    private Optional<StoredForward> stored(PortProxyRule rule) {
        return world.forwards().stream()
                .filter(stored -> stored.rule().key().equals(rule.key()))
                .findFirst();
    }

    /** A rule that the world calls ours was recorded before this machine was looked at. */
    private boolean isRecorded(PortProxyRule rule) {
        String recorded = records.get(rule.key());
        return recorded != null
                ? recorded.equals(rule.connect().toString())
                : stored(rule)
                        .filter(stored ->
                                stored.own().orElse(false) && stored.rule().equals(rule))
                        .isPresent();
    }

    private static void refuse(String reason) {
        throw new StepRefusedException(reason);
    }
}
