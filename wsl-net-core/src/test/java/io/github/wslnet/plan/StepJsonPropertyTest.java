// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.firewall.FirewallAction;
import io.github.wslnet.firewall.FirewallRule;
import io.github.wslnet.forward.PortProxyEndpoint;
import io.github.wslnet.forward.PortProxyFamily;
import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.text.UnparseableTextException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StepJsonPropertyTest {
    @Property(tries = 100)
    void what_was_written_reads_as_the_same_step(@ForAll("steps") Step step) {
        String json = JsonTree.print(StepJson.write(step).toTree());

        assertThat(json).doesNotContain("\n");
        assertThat(StepJson.read(JsonCursor.parse("step", json))).isEqualTo(step);
    }

    @Example
    void another_kind_is_refused_by_name() {
        assertThatThrownBy(() -> StepJson.read(JsonCursor.parse("step", "{\"kind\":\"format-disk\"}")))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("format-disk");
    }

    @Provide
    static Arbitrary<Step> steps() {
        Arbitrary<DistroName> distro = Arbitraries.of("Ubuntu", "it's “odd”").map(DistroName::of);
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<GuestFile> file = Arbitraries.oneOf(
                text.map(GuestFile.Text::new),
                text.map(GuestFile.Link::new),
                Arbitraries.create(GuestFile.Missing::new));
        return Arbitraries.oneOf(
                rule().map(Step.PortProxyAdd::new),
                rule().map(Step.PortProxyDelete::new),
                rule().map(OwnershipStep.Adopt::new),
                rule().map(OwnershipStep.Release::new),
                firewallRule().map(Step.FirewallAllow::new),
                firewallRule().map(Step.FirewallRemove::new),
                firewallRule().map(Step.HyperVAllow::new),
                firewallRule().map(Step.HyperVRemove::new),
                text.map(Step.ServiceStart::new),
                Combinators.combine(distro, text, text).as(GuestStep.ConfigEdit::new),
                Combinators.combine(distro, text, file, file).as(GuestStep.FileWrite::new),
                distro.map(GuestStep.DistroTerminate::new));
    }

    private static Arbitrary<PortProxyRule> rule() {
        Arbitrary<PortProxyEndpoint> end = Combinators.combine(
                        Arbitraries.of("*", "0.0.0.0", "::1", "it's"), Arbitraries.of("80", "30000-50000", "http"))
                .as(PortProxyEndpoint::of);
        return Combinators.combine(Arbitraries.of(PortProxyFamily.class), end, end)
                .as(PortProxyRule::new);
    }

    private static Arbitrary<FirewallRule> firewallRule() {
        Arbitrary<String> name = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(name, name, flag, flag, flag, name.list().ofMaxSize(2))
                .as((display, other, enabled, inbound, full, list) -> {
                    FirewallRule.Builder rule =
                            FirewallRule.allow(display).enabled(enabled).inbound(inbound);
                    return full
                            ? rule.id(other)
                                    .group(other)
                                    .action(FirewallAction.BLOCK)
                                    .protocol(other)
                                    .program(other)
                                    .addAllLocalPorts(list)
                                    .addAllRemotePorts(list)
                                    .addAllLocalAddresses(list)
                                    .addAllRemoteAddresses(list)
                                    .addAllInterfaceAliases(list)
                                    .addAllProfiles(list)
                                    .build()
                            : rule.build();
                });
    }
}
