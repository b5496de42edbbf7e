// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnHostnameTest {
    private static final OwnHostname DEV = OwnHostname.of("Ubuntu", "dev-box");

    @Test
    void is_written_and_the_distro_terminated() {
        Plan plan = Plan.ensuring(DEV)
                .against(machine("# x\n[network]\nhostname=old\n").snapshot());

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("config-edit", "distro-terminate");
        assertThat(plan.steps().get(0).standardInput()).contains("# x\n[network]\nhostname=dev-box\n");
        assertThat(plan.undoSteps())
                .singleElement()
                .extracting(Step::standardInput)
                .isEqualTo(Optional.of("# x\n[network]\nhostname=old\n"));
    }

    @Test
    void holds_in_every_spelling_of_which_wsl_makes_the_name() {
        assertThat(Plan.ensuring(DEV)
                        .against(machine("[network]\nhostname=dev-box-\n").snapshot())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void removal_takes_the_own_name_out_and_no_other() {
        assertThat(Plan.removing(DEV)
                        .against(machine("[network]\nhostname=dev-box\n").snapshot())
                        .steps())
                .extracting(Step::kind)
                .containsExactly("config-edit", "distro-terminate");
        assertThat(Plan.removing(DEV)
                        .against(machine("[network]\nhostname=other\n").snapshot())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void is_said_to_lack_in_a_hosts_file_that_wsl_does_not_write() {
        assertThat(Plan.ensuring(DEV)
                        .against(machine("[network]\ngenerateHosts=false\n").snapshot())
                        .warnings())
                .containsExactly(
                        "/etc/hosts of Ubuntu does not have the name dev-box, and WSL does not write that file");
    }

    @Test
    void is_refused_where_wsl_would_change_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnHostname.of("Ubuntu", "dev_box"))
                .withMessage("WSL would change the host name 'dev_box' to 'devbox'");
    }

    @Test
    void is_not_said_to_lack_where_the_hosts_file_has_it_or_was_not_read() {
        Scene machine = machine("[network]\ngenerateHosts=false\n");

        assertThat(Plan.ensuring(DEV)
                        .against(machine.butUbuntu(ubuntu -> ubuntu.withHosts(Known.of("127.0.1.1 dev-box\n")))
                                .snapshot())
                        .warnings())
                .isEmpty();
        assertThat(Plan.ensuring(DEV)
                        .against(machine.butUbuntu(ubuntu -> ubuntu.withHosts(Known.absent()))
                                .snapshot())
                        .warnings())
                .isEmpty();
        assertThat(Plan.ensuring(DEV).against(machine("").snapshot()).warnings())
                .isEmpty();
    }

    @Test
    void goals_for_the_same_name_are_equal() {
        assertThat(OwnHostname.of("Ubuntu", "dev-box")).isEqualTo(DEV);
        assertThat(OwnHostname.of("Ubuntu", "other")).isNotEqualTo(DEV);
    }

    private static Scene machine(String wslConf) {
        return article()
                .butUbuntu(
                        ubuntu -> ubuntu.withWslConf(Known.of(wslConf)).withHosts(Known.of("127.0.0.1 localhost\n")));
    }
}
