// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import static io.github.wslnet.reach.Machines.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.dns.HostName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Scene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnHostsTest {
    private static final OwnHosts NAS = OwnHosts.of("Ubuntu", HostsEntry.of(IpAddress.parse("192.168.0.7"), "nas"));
    private static final String BLOCK = "# wsl-net begin plan\n192.168.0.7\tnas\n# wsl-net end plan\n";
    private static final String GENERATED = HostsFile.generated(
                    new HostName("DESKTOP"), "localdomain", HostsFile.empty())
            .toText();

    @Test
    void keeps_wsl_from_the_file_and_puts_a_block_into_it() {
        Plan plan = Plan.ensuring(NAS).against(machine("", GENERATED).snapshot());

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("config-edit", "file-write");
        assertThat(plan.steps())
                .extracting(Step::standardInput)
                .containsExactly(Optional.of("[network]\ngenerateHosts=false\n"), Optional.of(GENERATED + BLOCK));
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void holds_where_the_block_is_in_a_file_of_ones_own() {
        assertThat(Plan.ensuring(NAS)
                        .against(machine("[network]\ngenerateHosts=0\n", "127.0.0.1 localhost\n" + BLOCK)
                                .snapshot())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void leaves_wsl_conf_alone_and_warns_when_it_need_not_last() {
        Plan plan = Plan.ensuring(NAS.untilNextStart())
                .against(machine("", GENERATED).snapshot());

        assertThat(plan.steps()).extracting(Step::kind).containsExactly("file-write");
        assertThat(plan.warnings())
                .containsExactly(
                        "WSL writes /etc/hosts of Ubuntu anew at its next start, and the entries are gone then");
    }

    @Test
    void undo_restores_both_texts_and_removes_what_was_not_there() {
        Plan plan = Plan.ensuring(NAS).against(machine("", "").snapshot());

        assertThat(plan.undoSteps())
                .extracting(step -> step.commandLine().toString())
                .containsExactly(
                        "wsl.exe -d Ubuntu -u root -e rm -f /etc/hosts",
                        "wsl.exe -d Ubuntu -u root -e rm -f /etc/wsl.conf");
    }

    @Test
    void removal_gives_a_file_back_that_has_nothing_but_lines_of_wsl() {
        Plan plan = Plan.removing(NAS)
                .against(machine("[network]\ngenerateHosts=false\n", GENERATED + BLOCK)
                        .snapshot());

        assertThat(plan.steps())
                .extracting(Step::standardInput)
                .containsExactly(Optional.of(GENERATED), Optional.of("[network]\n"));
    }

    @Test
    void removal_leaves_a_file_that_somebody_wrote_to_them() {
        Plan plan = Plan.removing(NAS)
                .against(machine("[network]\ngenerateHosts=false\n", "10.0.0.1 mine\n" + BLOCK)
                        .snapshot());

        assertThat(plan.steps()).extracting(Step::standardInput).containsExactly(Optional.of("10.0.0.1 mine\n"));
        assertThat(Plan.removing(NAS)
                        .against(machine("[network]\ngenerateHosts=false\n", GENERATED)
                                .snapshot())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_is_not_known_can_not_be_planned() {
        Scene unknown =
                article().butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of("")).withHosts(Known.absent()));

        assertThatExceptionOfType(ImpossibleGoalException.class)
                .isThrownBy(() -> Plan.ensuring(NAS).against(unknown.snapshot()))
                .withMessageContaining("/etc/hosts is not read");
        assertThatIllegalArgumentException().isThrownBy(() -> OwnHosts.of("Ubuntu"));
    }

    @Test
    void a_file_that_was_not_there_is_made_and_taken_away_again() {
        Plan plan = Plan.ensuring(NAS)
                .against(machine("[network]\ngenerateHosts=false\n", "").snapshot());

        assertThat(plan.steps())
                .singleElement()
                .extracting(Step::describe)
                .asString()
                .contains("(no file)");
        assertThat(plan.undoSteps())
                .singleElement()
                .extracting(Step::describe)
                .asString()
                .endsWith("by no file");
    }

    private static Scene machine(String wslConf, String hosts) {
        return article()
                .butUbuntu(ubuntu -> ubuntu.withWslConf(Known.of(wslConf)).withHosts(Known.of(hosts)));
    }
}
