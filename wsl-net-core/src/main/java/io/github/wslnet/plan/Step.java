// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;
import java.util.Optional;

/**
 * One change to a machine.
 *
 * <p>The commands are what a person would run to the same effect; a host may do it by other means, for example write the
 * registry instead of running {@code netsh}.
 *
 * @since 0.1.0
 */
public sealed interface Step
        permits OwnershipStep,
                Step.PortProxyAdd,
                Step.PortProxyDelete,
                Step.FirewallAllow,
                Step.FirewallRemove,
                Step.HyperVAllow,
                Step.HyperVRemove,
                Step.ServiceStart,
                GuestStep {
    /** Returns the stable word for this kind of step, for example {@code portproxy-add}. */
    String kind();

    /** Returns one line for a person. */
    String describe();

    /** Tells whether Windows asks for an administrator. */
    default boolean needsAdmin() {
        return true;
    }

    /** Returns the commands in their order; at least one. */
    List<CommandLine> commandLines();

    /** Returns how the step is taken back. */
    Undo undo();

    /** Returns the command that makes the change: the last one. */
    default CommandLine commandLine() {
        List<CommandLine> all = commandLines();
        return all.get(all.size() - 1);
    }

    /** Returns the text that the last command reads from its standard input. */
    default Optional<String> standardInput() {
        return Optional.empty();
    }

    /**
     * Makes a portproxy rule.
     *
     * @param rule the rule; {@code *} as its listen address leaves that argument out
     */
    record PortProxyAdd(PortProxyRule rule) implements Step {
        @Override
        public String kind() {
            return "portproxy-add";
        }

        @Override
        public String describe() {
            return "+ portproxy " + rule;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(NetshCommands.add(rule));
        }

        @Override
        public Undo undo() {
            return Undo.by(new PortProxyDelete(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Deletes one portproxy rule, by the words it is stored under.
     *
     * @param rule the rule as it is stored
     */
    record PortProxyDelete(PortProxyRule rule) implements Step {
        @Override
        public String kind() {
            return "portproxy-delete";
        }

        @Override
        public String describe() {
            return "- portproxy " + rule;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(NetshCommands.delete(rule.key()));
        }

        @Override
        public Undo undo() {
            return Undo.by(new PortProxyAdd(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Makes a rule of the host's firewall.
     *
     * @param rule the rule; its id is the unique name that removes it
     */
    record FirewallAllow(FirewallRule rule) implements Step {
        @Override
        public String kind() {
            return "firewall-allow";
        }

        @Override
        public String describe() {
            return "+ firewall rule '" + rule.name() + "'";
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(FirewallCommands.add(rule));
        }

        @Override
        public Undo undo() {
            return Undo.by(new FirewallRemove(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Removes a rule of the host's firewall, by its unique name.
     *
     * @param rule the rule as it is
     */
    record FirewallRemove(FirewallRule rule) implements Step {
        @Override
        public String kind() {
            return "firewall-remove";
        }

        @Override
        public String describe() {
            return "- firewall rule '" + rule.name() + "'";
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(FirewallCommands.remove(rule));
        }

        @Override
        public Undo undo() {
            return Undo.by(new FirewallAllow(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Makes a rule of the Hyper-V firewall for WSL's virtual machines.
     *
     * @param rule the rule; its id is the unique name that removes it
     */
    record HyperVAllow(FirewallRule rule) implements Step {
        @Override
        public String kind() {
            return "hyperv-allow";
        }

        @Override
        public String describe() {
            return "+ Hyper-V firewall rule '" + rule.name() + "'";
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(FirewallCommands.addHyperV(rule));
        }

        @Override
        public Undo undo() {
            return Undo.by(new HyperVRemove(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Removes a rule of the Hyper-V firewall, by its unique name.
     *
     * @param rule the rule as it is
     */
    record HyperVRemove(FirewallRule rule) implements Step {
        @Override
        public String kind() {
            return "hyperv-remove";
        }

        @Override
        public String describe() {
            return "- Hyper-V firewall rule '" + rule.name() + "'";
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(FirewallCommands.removeHyperV(rule));
        }

        @Override
        public Undo undo() {
            return Undo.by(new HyperVAllow(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Starts a Windows service.
     *
     * @param service the service's name, for example {@code iphlpsvc}
     */
    record ServiceStart(String service) implements Step {
        @Override
        public String kind() {
            return "service-start";
        }

        @Override
        public String describe() {
            return "start service " + service;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(CommandLine.of("sc.exe", "start", service));
        }

        @Override
        public Undo undo() {
            return Undo.none("others may use the service by now");
        }

        @Override
        public String toString() {
            return describe();
        }
    }
}
