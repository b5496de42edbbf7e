// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.Port;
import io.github.wslnet.forward.NetshPortProxyOutput;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyRegistry;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Portproxy rules as JSON. */
final class PortProxyJson {
    private PortProxyJson() {}

    static ParseFormat<List<PortProxyRule>> format() {
        return new ParseFormat<>("portproxy", NetshPortProxyOutput::parse, PortProxyJson::rules);
    }

    static ParseFormat<List<PortProxyRule>> registryFormat() {
        return new ParseFormat<>("portproxy-registry", PortProxyRegistry::parse, PortProxyJson::rules);
    }

    private static Object rules(List<PortProxyRule> rules) {
        return new JsonObject().putList("rules", rules, PortProxyJson::rule).toTree();
    }

    private static Object rule(PortProxyRule rule) {
        JsonObject json = new JsonObject()
                .putText("listenFamily", rule.family().listen())
                .putText("connectFamily", rule.family().connect())
                .put("listenAddress", rule.listen().address())
                .putTree("listenPort", port(rule.listen()))
                .put("connectAddress", rule.connect().address())
                .putTree("connectPort", port(rule.connect()));
        return (rule.isValid() ? json : json.put("valid", false)).toTree();
    }

    /** Returns the port as a number, or as the text that stands in its place. */
    private static Object port(PortProxyEndpoint endpoint) {
        Optional<Port> port = endpoint.port();
        return port.isPresent() ? port.get().number() : endpoint.portText();
    }
}
