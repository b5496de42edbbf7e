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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'at': 'noon', 'writer': {'where': 'x', 'pid': '1'}",
                "'at': '2026-01-05T09:00:00Z', 'writer': {'where': 'x', 'pid': 'one'}",
                "'at': '2026-01-05T09:00:00Z', 'writer': {'where': 'x', 'pid': '1', 'started': 'noon'}"
            })
    void a_journal_that_somebody_changed_is_left_alone(String changed) {
        UserPath path = Journal.FOLDER.below("changed.jsonl");
        String header = "{'format': 'wsl-net-journal', 'version': 1, 'kind': 'APPLY', 'steps': [], " + changed + "}\n";
        machine.machine.files().append(path, header.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(machine.open().recover()).isEmpty();
        assertThat(journals()).containsExactly("changed.jsonl");
    }

    @Test
    void a_run_that_began_at_the_end_of_time_may_still_go_on() {
        UserPath path = Journal.FOLDER.below("late.jsonl");
        String header = "{'format': 'wsl-net-journal', 'version': 1, 'kind': 'APPLY', 'steps': [],"
                + " 'at': '+1000000000-12-31T23:59:59.999999999Z', 'writer': {'where': 'elsewhere', 'pid': '1'}}\n";
        machine.machine.files().append(path, header.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(machine.open().recover()).isEmpty();
        assertThat(journals()).containsExactly("late.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../other", "other.1", "run.x", "run.1/../x"})
    void a_journal_names_no_script_but_its_own(String script) {
        UserPath path = Journal.FOLDER.below("run.jsonl");
        String text = "{'format': 'wsl-net-journal', 'version': 1, 'kind': 'APPLY', 'steps': [],"
                + " 'at': '2026-01-05T09:00:00Z', 'writer': {'where': 'x', 'pid': '1'}}\n"
                + "{'event': 'elevating', 'script': '" + script + "', 'steps': [1]}\n";
        machine.machine.files().append(path, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(JournalReading.of("run", machine.machine).orElseThrow().done(machine.machine))
                .isEmpty();
    }
}
