// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.host.UnfinishedRunException;
import io.github.wslnet.machine.UserPath;
import io.github.wslnet.plan.Applied;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.StoredForward;
import io.github.wslnet.testkit.Fault;
import io.github.wslnet.testkit.KilledException;
import io.github.wslnet.testkit.Moment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private final TwelveSteps machine = new TwelveSteps();

    @Test
    void without_a_journal_nothing_is_read_and_nobody_is_asked() {
        int commands = machine.machine.transcript().size();

        assertThat(machine.open().recover()).isEmpty();
        assertThat(machine.machine.transcript()).hasSize(commands);
    }

    @Test
    void a_journal_whose_header_is_torn_is_of_a_run_that_had_done_nothing() {
        UserPath torn = Journal.FOLDER.below("torn.jsonl");
        machine.machine.files().append(torn, "{\"format\":\"wsl-net-jour".getBytes(StandardCharsets.UTF_8));

        assertThat(machine.open().recover()).isEmpty();
        assertThat(journals()).isEmpty();
        assertThat(machine.now()).isEqualTo(machine.before);
    }

    @Test
    void a_torn_last_line_is_normal() {
        killAfter(7);
        String journal = journals().stream()
                .filter(name -> name.endsWith(".jsonl"))
                .findFirst()
                .orElseThrow();
        machine.machine
                .files()
                .append(Journal.FOLDER.below(journal), "{\"event\":\"do".getBytes(StandardCharsets.UTF_8));
        machine.open().recover();

        assertThat(machine.now()).isEqualTo(machine.before);
    }

    @Test
    void a_journal_of_a_later_version_is_left_alone() {
        UserPath later = Journal.FOLDER.below("later.jsonl");
        byte[] header = "{\"format\":\"wsl-net-journal\",\"version\":2}\n".getBytes(StandardCharsets.UTF_8);
        machine.machine.files().append(later, header);

        assertThat(machine.open().recover()).isEmpty();
        assertThat(machine.machine.files().read(later))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(header));
    }

    @Test
    void a_run_that_goes_on_is_left_alone() {
        Journal journal = Journal.begin(
                machine.machine, Journal.Kind.APPLY, machine.plan.phases().inOrder());

        assertThat(machine.open().recover()).isEmpty();
        journal.letGo();
        assertThat(machine.open().recover()).hasSize(1);
    }

    @Test
    void what_somebody_has_changed_since_is_named_and_left_alone() {
        killAfter(7);
        PortProxyRule theirs = PortProxyRule.v4tov4("0.0.0.0", 3001).to("192.168.0.77", 1);
        machine.world.windows().addForward(theirs);

        assertThat(machine.open().recover()).singleElement().satisfies(run -> {
            assertThat(run.changedSince())
                    .extracting(Step::describe)
                    .containsExactly("+ portproxy v4tov4 0.0.0.0/3001 -> 172.23.220.194/3001");
            assertThat(run.remaining()).isEmpty();
            assertThat(run.toString()).contains("changed by somebody else since and left alone");
        });
        assertThat(machine.now().forwards()).contains(StoredForward.foreign(theirs));
        assertThat(journals()).isEmpty();
    }

    @Test
    void no_plan_begins_while_an_earlier_one_is_half_done() {
        killAfter(7);
        machine.world.on(Moment.elevation()).failOnce(Fault.uacRefused());

        assertThatThrownBy(() -> machine.open().apply(machine.plan))
                .isInstanceOf(UnfinishedRunException.class)
                .hasMessageContaining("the user refused")
                .hasMessageContaining("%LocalAppData%\\wsl-net\\journal\\");
        assertThat(catchThrowable(() -> machine.open().apply(machine.plan))).isNull();
        assertThat(machine.isAtGoal()).isTrue();
    }

    @Test
    void an_undo_that_was_cut_off_is_brought_to_its_end() {
        PlanRuns runs = machine.open();
        Applied applied = runs.apply(machine.plan);
        machine.world.on(Moment.elevation()).failOnce(Fault.hang());
        assertThat(catchThrowable(() -> runs.undo(applied))).isNotNull();

        machine.open().recover();

        assertThat(machine.now()).isEqualTo(machine.before);
        assertThat(journals()).isEmpty();
    }

    private void killAfter(int steps) {
        PlanRuns runs = machine.open();
        machine.world.on(Moment.apply()).failOnce(Fault.killedAfterStep(steps));
        assertThatThrownBy(() -> runs.apply(machine.plan)).isInstanceOf(KilledException.class);
    }

    private List<String> journals() {
        return machine.machine.files().list(Journal.FOLDER);
    }
}
