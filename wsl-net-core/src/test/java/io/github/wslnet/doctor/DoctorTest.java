// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check on a machine that has the trouble, one that nearly has it, and one of which too little is known. */
class DoctorTest {
    private static final List<Remedy> REMEDIES = remedies();

    static Stream<Arguments> cases() {
        return Patient.cases().stream().map(row -> Arguments.of(row.get("check").text(), row));
    }

    @Test
    void the_guide_lists_every_check() throws IOException {
        String guide = Files.readString(Path.of("../docs/doctor.md"));

        assertThat(CheckId.values())
                .allSatisfy(id ->
                        assertThat(guide).contains("| `" + id + "` | " + id.severity() + " | " + id.title() + " |"));
    }

    @Test
    void every_check_has_its_three_cases() {
        assertThat(Patient.cases())
                .extracting(row -> row.get("check").text())
                .containsExactly(
                        Stream.of(CheckId.values()).map(CheckId::toString).toArray(String[]::new));
        assertThat(Checks.ALL).extracting(Check::id).containsExactly(CheckId.values());
        assertThat(Patient.cases()).allSatisfy(row -> {
            assertThat(row.get("fires").members()).isNotNull();
            assertThat(row.get("near").members()).isNotEmpty();
            assertThat(row.get("unknown").members()).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void fires(String id, JsonCursor row) {
        Diagnosis diagnosis = Doctor.examine(patient(row, "fires"));

        assertThat(diagnosis.findings())
                .extracting(finding -> finding.id().toString())
                .contains(id);
        assertThat(diagnosis.get(check(id)).orElseThrow().because())
                .contains(row.get("says").text());
        assertThat(diagnosis.unknown()).doesNotContain(check(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_silent_where_it_nearly_is_so(String id, JsonCursor row) {
        Diagnosis diagnosis = Doctor.examine(patient(row, "near"));

        assertThat(diagnosis.get(check(id))).isEmpty();
        assertThat(diagnosis.unknown()).doesNotContain(check(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says_that_it_cannot_know(String id, JsonCursor row) {
        Diagnosis diagnosis = Doctor.examine(patient(row, "unknown"));

        assertThat(diagnosis.get(check(id))).isEmpty();
        assertThat(diagnosis.unknown()).contains(check(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nat", "mirrored"})
    void a_healthy_machine_is_silent(String base) {
        Diagnosis diagnosis = Doctor.examine(Patient.healthy(base));

        assertThat(diagnosis.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
        assertThat(diagnosis.unknown()).isEmpty();
        assertThat(diagnosis.rootCause()).isEmpty();
    }

    @Test
    void of_an_empty_snapshot_nothing_is_known_and_nothing_said() {
        Diagnosis diagnosis = Doctor.examine(Patient.of("nat", clear()));

        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.unknown()).hasSizeGreaterThan(60);
    }

    private static Map<String, Object> clear() {
        return Map.of("windows", Map.of(), "wsl", Map.of());
    }

    private static List<Remedy> remedies() {
        return Patient.cases().stream()
                .flatMap(row -> Stream.of("fires", "near").map(kind -> patient(row, kind)))
                .flatMap(snapshot -> Doctor.examine(snapshot).findings().stream())
                .flatMap(finding -> finding.remedy().stream())
                .distinct()
                .toList();
    }

    /** What mends one thing and breaks ten is never proposed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "portproxy reset",
                "chattr +i",
                "winsock reset",
                "int ip reset",
                "hnsdiag",
                "DisabledInterfaceAliases",
                "DefaultInboundAction Allow",
                "firewall off",
                "Enabled False",
                "prefixpolic",
                "InterfaceMetric",
                "to 0xff"
            })
    void never_proposes(String harm) {
        assertThat(REMEDIES)
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.title()).doesNotContainIgnoringCase(harm));
    }

    @Test
    void a_shutdown_says_what_it_ends() {
        assertThat(REMEDIES)
                .filteredOn(remedy -> remedy.title().contains("--shutdown"))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.title()).contains("which ends "));
    }

    @Test
    void nothing_but_remarks_lacks_a_remedy() {
        for (JsonCursor row : Patient.cases()) {
            assertThat(Doctor.examine(patient(row, "fires")).findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .allSatisfy(finding -> assertThat(finding.remedy()).isPresent());
        }
    }

    @ParameterizedTest(name = "{0} is behind {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mode.effective-differs | net.ipv6-disabled       | {"windows.globalConfig": "[wsl2]\\nnetworkingMode=mirrored\\n", "windows.tcpip6DisabledComponents": 255}
                    mode.effective-differs | config.pending-restart  | {"windows.globalConfig": "[wsl2]\\nnetworkingMode=mirrored\\n", "windows.globalConfigFile.modifiedAt": "2026-11-22T09:00:00Z"}
                    net.no-eth0-or-linklocal | svc.required-stopped  | {"wsl.links": [], "windows.services.hns": {"state": "Stopped"}}
                    relay.missing          | relay.process-absent    | {"windows.listeners.2": null, "windows.processes": []}
                    relay.missing          | config.localhost-forwarding-off | {"windows.listeners.2": null, "windows.globalConfig": "[wsl2]\\nlocalhostForwarding=false\\n"}
                    portproxy.not-listening | portproxy.service-down | {"windows.portproxy+": {"family": "v4tov4", "listenAddress": "0.0.0.0", "listenPort": 3000, "connectAddress": "172.26.17.100", "connectPort": 3000}, "windows.services.iphlpsvc": {"state": "Stopped"}}
                    """)
    void one_cause_stands_before_its_consequences(String consequence, String cause, String changes) {
        Diagnosis diagnosis = Doctor.examine(Patient.of("nat", (Map<?, ?>) JsonTree.parse("changes", changes)));

        assertThat(diagnosis.rootCause()).map(Finding::id).contains(check(cause));
        assertThat(diagnosis.findings().get(0).id()).isEqualTo(check(cause));
        assertThat(diagnosis.get(check(consequence)).orElseThrow().causedBy()).contains(check(cause));
        assertThat(diagnosis.toString()).startsWith("root cause: ").contains("explained by " + cause);
    }

    @Test
    void a_reserved_port_is_told_once() {
        Map<String, Object> reserved = Map.of("windows.excludedPorts.tcp", List.of(List.of(2950, 3049)));
        Map<?, ?> unrelayed = (Map<?, ?>) JsonTree.parse("changes", "{\"windows.listeners.2\": null}");
        Map<Object, Object> both = new LinkedHashMap<>(unrelayed);
        both.putAll(reserved);

        assertThat(Doctor.examine(Patient.of("nat", both)).findings())
                .extracting(Finding::id)
                .containsExactly(CheckId.PORT_EXCLUDED);
    }

    @Test
    void prints_the_form_for_programs() {
        Diagnosis diagnosis = Doctor.examine(Patient.of(
                "nat", (Map<?, ?>) JsonTree.parse("changes", "{\"windows.listeners.2\": null, \"wsl.probes\": null}")));
        JsonCursor json = JsonCursor.parse(
                "diagnosis", JsonTree.print(DiagnosisJson.of(diagnosis).toTree()));
        JsonCursor first = json.get("findings").elements().get(0);

        assertThat(json.get("rootCause").text()).isEqualTo("relay.missing");
        assertThat(first.get("id").text()).isEqualTo("relay.missing");
        assertThat(first.get("severity").text()).isEqualTo("error");
        assertThat(first.get("title").text()).isEqualTo("WSL's relay does not listen for a server");
        assertThat(first.get("remedy").get("needsAdmin").bool()).isFalse();
        assertThat(first.has("causedBy")).isTrue();
        assertThat(first.find("causedBy")).isEmpty();
        assertThat(json.get("unknown").list(JsonCursor::text)).contains("fw.wsl-to-host-dropped", "local.v6-slow");
    }

    private static Snapshot patient(JsonCursor row, String kind) {
        return Patient.of(row.get("base").text(), tree(row, kind));
    }

    private static Map<?, ?> tree(JsonCursor row, String kind) {
        return Patient.changes(row.get("check").text(), kind);
    }

    private static CheckId check(String id) {
        return CheckId.tryParse(id).orElseThrow();
    }
}
