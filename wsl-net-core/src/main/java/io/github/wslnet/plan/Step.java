// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.distro.DistroName;
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
                Step.ConfigEdit,
                Step.FileWrite,
                Step.DistroTerminate {
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
    }

    /**
     * Changes a distro's {@code /etc/wsl.conf}; counts from its next start.
     *
     * <p>An empty text stands for no file: the undo of a file's first line removes the file.
     *
     * @param distro the distro
     * @param before the text that is there
     * @param after the text that shall be there
     */
    record ConfigEdit(DistroName distro, String before, String after) implements Step {
        static final String PATH = "/etc/wsl.conf";

        @Override
        public String kind() {
            return "config-edit";
        }

        @Override
        public String describe() {
            return "edit " + PATH + " of " + distro;
        }

        @Override
        public boolean needsAdmin() {
            return false;
        }

        @Override
        public List<CommandLine> commandLines() {
            return GuestCommands.write(distro, PATH, new GuestFile.Text(before), new GuestFile.Text(after));
        }

        @Override
        public Optional<String> standardInput() {
            return Optional.of(after).filter(text -> !text.isEmpty());
        }

        @Override
        public Undo undo() {
            return Undo.by(new ConfigEdit(distro, after, before));
        }
    }

    /**
     * Puts a file of a distro into another state, as root.
     *
     * @param distro the distro
     * @param path the absolute path in the distro
     * @param before what is there
     * @param after what shall be there
     */
    record FileWrite(DistroName distro, String path, GuestFile before, GuestFile after) implements Step {
        @Override
        public String kind() {
            return "file-write";
        }

        @Override
        public String describe() {
            return "in " + distro + " replace " + path + " (" + before + ") by " + after;
        }

        @Override
        public boolean needsAdmin() {
            return false;
        }

        @Override
        public List<CommandLine> commandLines() {
            return GuestCommands.write(distro, path, before, after);
        }

        @Override
        public Optional<String> standardInput() {
            return after instanceof GuestFile.Text text ? Optional.of(text.content()) : Optional.empty();
        }

        @Override
        public Undo undo() {
            return Undo.by(new FileWrite(distro, path, after, before));
        }
    }

    /**
     * Ends a distro, so that it reads its configuration at its next start.
     *
     * @param distro the distro
     */
    record DistroTerminate(DistroName distro) implements Step {
        @Override
        public String kind() {
            return "distro-terminate";
        }

        @Override
        public String describe() {
            return "terminate " + distro + " (ends all its programs)";
        }

        @Override
        public boolean needsAdmin() {
            return false;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(CommandLine.of("wsl.exe", "--terminate", distro.text()));
        }

        @Override
        public Undo undo() {
            return Undo.none("programs that were ended do not come back; the distro starts at its next use");
        }
    }
}
