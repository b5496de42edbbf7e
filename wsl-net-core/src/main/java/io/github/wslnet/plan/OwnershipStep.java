// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import java.util.List;

/**
 * A change of the record of which portproxy rules are ours; the rule itself stays as it is.
 *
 * @since 0.1.0
 */
public sealed interface OwnershipStep extends Step {
    /** Returns the rule as it is stored. */
    PortProxyRule rule();

    /**
     * Records a rule that somebody else made as ours.
     *
     * @param rule the rule as it is stored
     */
    record Adopt(PortProxyRule rule) implements OwnershipStep {
        @Override
        public String kind() {
            return "portproxy-adopt";
        }

        @Override
        public String describe() {
            return "adopt portproxy " + rule;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(CommandLine.of(
                    "reg.exe",
                    "add",
                    key(rule),
                    "/v",
                    PortProxyRegistry.valueName(rule),
                    "/t",
                    "REG_SZ",
                    "/d",
                    PortProxyRegistry.valueData(rule),
                    "/f"));
        }

        @Override
        public Undo undo() {
            return Undo.by(new Release(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * Takes a rule out of the record, so that it is nobody's concern any more.
     *
     * @param rule the rule as it is stored
     */
    record Release(PortProxyRule rule) implements OwnershipStep {
        @Override
        public String kind() {
            return "portproxy-release";
        }

        @Override
        public String describe() {
            return "release portproxy " + rule;
        }

        @Override
        public List<CommandLine> commandLines() {
            return List.of(
                    CommandLine.of("reg.exe", "delete", key(rule), "/v", PortProxyRegistry.valueName(rule), "/f"));
        }

        @Override
        public Undo undo() {
            return Undo.by(new Adopt(rule));
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    private static String key(PortProxyRule rule) {
        return "HKLM\\" + PortProxyRegistry.recordKey(rule.family());
    }
}
