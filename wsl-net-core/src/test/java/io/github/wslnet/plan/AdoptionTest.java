// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.address.TransportPort.tcp;
import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.StoredForward;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private static final PortProxyRule RULE =
            PortProxyRule.v4tov4("0.0.0.0", 3000).to("192.168.0.9", 3000);
    private static final Adoption GOAL = Adoption.of(RULE.key());
    private static final Snapshot FOREIGN =
            article().stores(StoredForward.foreign(RULE)).snapshot();
    private static final Snapshot OURS =
            article().stores(StoredForward.ours(RULE)).snapshot();

    @Test
    void a_foreign_rule_is_recorded_and_nothing_else() {
        Plan plan = Plan.ensuring(GOAL).against(FOREIGN);

        assertThat(plan.steps()).containsExactly(new OwnershipStep.Adopt(RULE));
        assertThat(plan.describe()).isEqualTo("adopt portproxy v4tov4 0.0.0.0/3000 -> 192.168.0.9/3000");
        assertThat(plan.steps().get(0).commandLine())
                .hasToString("reg.exe add HKLM\\SOFTWARE\\wsl-net\\1\\PortProxy\\v4tov4\\tcp /v 0.0.0.0/3000"
                        + " /t REG_SZ /d 192.168.0.9/3000 /f");
        assertThat(Plan.ensuring(GOAL).against(plan.foresee(FOREIGN)).isEmpty()).isTrue();
    }

    @Test
    void a_rule_of_ours_needs_no_adoption() {
        assertThat(Plan.ensuring(GOAL).against(OURS).isEmpty()).isTrue();
    }

    @Test
    void the_way_back_takes_the_rule_out_of_the_record() {
        assertThat(Plan.removing(GOAL).against(OURS).steps()).containsExactly(new OwnershipStep.Release(RULE));
        assertThat(Plan.removing(GOAL).against(FOREIGN).isEmpty()).isTrue();
    }

    @Test
    void an_adopted_rule_gives_way_to_an_exposure() {
        LanExposure web = LanExposure.of("Ubuntu", tcp(3000));
        Plan plan = Plan.ensuring(GOAL, web).against(FOREIGN);

        assertThat(plan.steps())
                .extracting(Step::kind)
                .containsExactly("portproxy-adopt", "portproxy-delete", "portproxy-add", "firewall-allow");
        assertThat(Plan.ensuring(web).against(FOREIGN).steps()).isEmpty();
    }

    @Test
    void a_rule_that_is_not_there_or_not_known_can_not_be_adopted() {
        Snapshot unread = article()
                .butWindows(windows -> windows.withPortProxy(Known.unreadable("access denied")))
                .snapshot();

        assertThatThrownBy(() -> Plan.ensuring(GOAL).against(article().snapshot()))
                .isInstanceOf(ImpossibleGoalException.class)
                .hasMessageContaining("there is no such rule");
        assertThatThrownBy(() -> Plan.ensuring(GOAL).against(unread)).hasMessageContaining("access denied");
    }

    @Test
    void a_rule_of_which_it_is_not_known_who_made_it_can_not_be_adopted() {
        Snapshot unknown = article()
                .stores(new StoredForward(RULE, Known.unreadable("no record")))
                .snapshot();

        assertThatThrownBy(() -> Plan.ensuring(GOAL).against(unknown))
                .isInstanceOf(ImpossibleGoalException.class)
                .hasMessageContaining("who made it is no record");
    }

    @Test
    void a_goal_is_the_rule_that_it_names() {
        PortProxyRule other = PortProxyRule.v4tov4("0.0.0.0", 3001).to("192.168.0.9", 3000);

        assertThat(GOAL)
                .isEqualTo(Adoption.of(RULE.key()))
                .hasSameHashCodeAs(Adoption.of(RULE.key()))
                .isNotEqualTo(Adoption.of(other.key()))
                .doesNotHaveSameHashCodeAs(Adoption.of(other.key()))
                .hasToString("adopt portproxy " + RULE.key());
        assertThat(Adoption.of(RULE.key()).key()).isEqualTo(RULE.key());
    }
}
