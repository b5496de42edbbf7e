// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.snapshot.FirewallRuleJson;
import java.util.Optional;

/**
 * The JSON form of a step with all that it holds, so that it can be taken back by another process; docs/formats/journal.md.
 *
 * @since 0.1.0
 */
public final class StepJson {
    private static final String KINDS = "the kind of a step";

    private StepJson() {}

    /** Returns a step as a tree, for {@link io.github.wslnet.json.JsonTree#print}. */
    public static JsonObject write(Step step) {
        JsonObject object = new JsonObject().put("kind", step.kind());
        if (step instanceof Step.PortProxyAdd add) {
            return object.put("rule", forward(add.rule()));
        }
        if (step instanceof Step.PortProxyDelete delete) {
            return object.put("rule", forward(delete.rule()));
        }
        if (step instanceof OwnershipStep owning) {
            return object.put("rule", forward(owning.rule()));
        }
        if (step instanceof Step.ServiceStart start) {
            return object.put("service", start.service());
        }
        return firewallRule(step)
                .map(rule -> object.putTree("rule", FirewallRuleJson.write(rule)))
                .orElseGet(() -> putInside(object, step));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws io.github.wslnet.text.UnparseableTextException when it is no step
     */
    public static Step read(JsonCursor at) {
        return at.get("kind").oneOf(KINDS, kind -> ofWindows(kind, at).or(() -> inside(kind, at)));
    }

    private static Optional<FirewallRule> firewallRule(Step step) {
        if (step instanceof Step.FirewallAllow allow) {
            return Optional.of(allow.rule());
        }
        if (step instanceof Step.FirewallRemove remove) {
            return Optional.of(remove.rule());
        }
        if (step instanceof Step.HyperVAllow allow) {
            return Optional.of(allow.rule());
        }
        return step instanceof Step.HyperVRemove remove ? Optional.of(remove.rule()) : Optional.empty();
    }

    private static JsonObject putInside(JsonObject object, Step step) {
        if (step instanceof GuestStep.ConfigEdit edit) {
            return object.putText("distro", edit.distro())
                    .put("before", edit.before())
                    .put("after", edit.after());
        }
        if (step instanceof GuestStep.FileWrite write) {
            return object.putText("distro", write.distro())
                    .put("path", write.path())
                    .put("before", file(write.before()))
                    .put("after", file(write.after()));
        }
        if (step instanceof GuestStep.DistroTerminate end) {
            return object.putText("distro", end.distro());
        }
        throw new IllegalArgumentException("a step without a JSON form: " + step.kind());
    }

    private static Optional<Step> ofWindows(String kind, JsonCursor at) {
        return Optional.ofNullable(
                switch (kind) {
                    case "portproxy-add" -> new Step.PortProxyAdd(forward(at));
                    case "portproxy-delete" -> new Step.PortProxyDelete(forward(at));
                    case "portproxy-adopt" -> new OwnershipStep.Adopt(forward(at));
                    case "portproxy-release" -> new OwnershipStep.Release(forward(at));
                    case "firewall-allow" -> new Step.FirewallAllow(FirewallRuleJson.read(at.get("rule")));
                    case "firewall-remove" -> new Step.FirewallRemove(FirewallRuleJson.read(at.get("rule")));
                    case "hyperv-allow" -> new Step.HyperVAllow(FirewallRuleJson.read(at.get("rule")));
                    case "hyperv-remove" -> new Step.HyperVRemove(FirewallRuleJson.read(at.get("rule")));
                    case "service-start" ->
                        new Step.ServiceStart(at.get("service").text());
                    default -> null;
                });
    }

    private static Optional<Step> inside(String kind, JsonCursor at) {
        return switch (kind) {
            case "config-edit" ->
                Optional.of(new GuestStep.ConfigEdit(
                        distro(at), at.get("before").text(), at.get("after").text()));
            case "file-write" ->
                Optional.of(new GuestStep.FileWrite(
                        distro(at), at.get("path").text(), readFile(at.get("before")), readFile(at.get("after"))));
            case "distro-terminate" -> Optional.of(new GuestStep.DistroTerminate(distro(at)));
            default -> Optional.empty();
        };
    }

    private static JsonObject forward(PortProxyRule rule) {
        return new JsonObject()
                .putText("family", rule.family())
                .putText("listen", rule.listen())
                .putText("connect", rule.connect());
    }

    private static PortProxyRule forward(JsonCursor step) {
        JsonCursor rule = step.get("rule");
        return new PortProxyRule(
                rule.get("family").oneOf("one of the four tables", PortProxyFamily::tryParse),
                rule.get("listen").parsed(PortProxyEndpoint::parse),
                rule.get("connect").parsed(PortProxyEndpoint::parse));
    }

    private static JsonObject file(GuestFile file) {
        JsonObject object = new JsonObject();
        if (file instanceof GuestFile.Text text) {
            object.put("text", text.content());
        } else if (file instanceof GuestFile.Link link) {
            object.put("link", link.target());
        }
        return object;
    }

    private static GuestFile readFile(JsonCursor at) {
        return at.find("text")
                .<GuestFile>map(text -> new GuestFile.Text(text.text()))
                .or(() -> at.find("link").map(link -> new GuestFile.Link(link.text())))
                .orElseGet(GuestFile.Missing::new);
    }

    private static DistroName distro(JsonCursor at) {
        return at.get("distro").parsed(DistroName::of);
    }
}
