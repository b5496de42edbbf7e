// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.forward;

import io.github.wslnet.internal.scan.Lines;
import io.github.wslnet.text.ParseWarning;
import java.util.List;

/** What is done with a rule that was read, whatever form it had. */
final class PortProxyRows {
    private PortProxyRows() {}

    /** Keeps the rule, and warns when it forwards nothing. */
    static void add(PortProxyRule rule, Lines lines, List<PortProxyRule> rules, List<ParseWarning> warnings) {
        rules.add(rule);
        if (!rule.isValid()) {
            PortProxyEndpoint culprit = rule.listen().isValid() ? rule.connect() : rule.listen();
            String what = culprit.port().isEmpty()
                    ? "expected a port in 1..65535 but found '" + culprit.portText()
                    : "expected an address but found '" + culprit.address();
            warnings.add(lines.warning(what + "'; Windows stores such a rule, but it forwards nothing"));
        }
    }
}
