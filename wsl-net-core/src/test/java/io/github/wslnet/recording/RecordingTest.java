// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.address.IpFamily;
import io.github.wslnet.command.CommandFailedException;
import io.github.wslnet.command.CommandLine;
import io.github.wslnet.json.JsonTree;
import io.github.wslnet.machine.Machine;
import io.github.wslnet.machine.NativeCallFailedException;
import io.github.wslnet.text.UnparseableTextException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CommandLine SHOW = CommandLine.of("netsh", "show all");

    private final OneMachine real = new OneMachine();
    private final RecordingMachine recording = RecordingMachine.of(real);

    @Test
    void answers_as_the_machine_did() {
        real.outputs.put("netsh \"show all\"", new byte[] {(byte) 0x83, 0x65, 0});
        Object asked = answers(recording);

        Machine replay = ReplayMachine.of(RecordingJson.parse(RecordingJson.print(recording.unredacted())));

        assertThat(answers(replay)).isEqualTo(asked);
        assertThat(replay.describe()).contains("a machine of tests of 2026-01-05T09:00:00Z");
        assertThat(replay.clock().instant()).isEqualTo("2026-01-05T09:00:00Z");
    }

    private static Object answers(Machine machine) {
        return List.of(
                machine.commands().run(SHOW, SECOND),
                machine.commands().run(SHOW, new byte[] {7, 0}, SECOND),
                machine.registry().orElseThrow().values(OneMachine.KEY),
                machine.registry().orElseThrow().values(OneMachine.KEY.below("x")),
                machine.services().orElseThrow().status("iphlpsvc"),
                machine.services().orElseThrow().status("none"),
                machine.tables().orElseThrow().adapters(),
                machine.tables().orElseThrow().processName(4),
                machine.tables().orElseThrow().processName(5),
                machine.files().read(OneMachine.CONFIG).map(read -> new String(read, StandardCharsets.UTF_8)),
                machine.files().read(OneMachine.CONFIG.below("x")).isPresent(),
                machine.files().modifiedAt(OneMachine.CONFIG),
                machine.files().list(OneMachine.CONFIG),
                machine.files().windowsPath(OneMachine.CONFIG),
                machine.elevation().isElevated(),
                machine.elevation().run(SHOW, SECOND));
    }

    @Test
    void fails_as_the_machine_did() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> recording.commands().run(CommandLine.of("hang"), SECOND));
        assertThatExceptionOfType(NativeCallFailedException.class)
                .isThrownBy(() -> recording.registry().orElseThrow().subkeys(OneMachine.KEY));
        Machine replay = ReplayMachine.of(RecordingJson.parse(RecordingJson.print(recording.recording())));

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> replay.commands().run(CommandLine.of("hang"), SECOND))
                .withMessageContaining("did not end within 1000 ms");
        assertThatExceptionOfType(NativeCallFailedException.class)
                .isThrownBy(() -> replay.registry().orElseThrow().subkeys(OneMachine.KEY))
                .satisfies(e -> assertThat(e.code()).isEqualTo(5));
    }

    @Test
    void keeps_how_long_a_command_took() {
        recording.commands().run(SHOW, SECOND);

        assertThat(RecordingJson.print(recording.unredacted())).contains("\"millis\" : 250");
    }

    @Test
    void what_was_not_recorded_is_loud_and_names_the_nearest() {
        recording.commands().run(SHOW, SECOND);
        Machine replay = ReplayMachine.of(recording.recording());

        assertThatExceptionOfType(NotRecordedException.class)
                .isThrownBy(() -> replay.commands().run(CommandLine.of("netsh", "show"), SECOND))
                .withMessage(
                        "the recording has no answer to 'command netsh show'; nearest are: command netsh show all");
        assertThatExceptionOfType(NotRecordedException.class)
                .isThrownBy(() -> replay.files().write(OneMachine.CONFIG, new byte[0]));
    }

    @Test
    void what_was_asked_more_than_once_is_answered_in_that_order() {
        for (String output : new String[] {"one", "two"}) {
            real.outputs.put("a", bytes(output));
            recording.commands().run(CommandLine.of("a"), SECOND);
        }
        Machine replay = ReplayMachine.of(recording.recording());

        assertThat(output(replay, "a")).isEqualTo("one");
        assertThat(output(replay, "a")).isEqualTo("two");
        assertThat(output(replay, "a")).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dir C:\\Users\\maria\\x, /home/maria | dir C:\\Users\\name1\\x, /home/name1",
                "MARIA on MARIAS-PC, marianne | name2 on name1xxxx, marianne",
                "8.8.8.8 and 8.8.8.8:53, 1.1.1.1/32 | 203.0.113.8 and 203.0.113.8:53, 198.51.100.1/32",
                "[2606:4700::1111]:443 fe80::1 | [2001:db8:0:1::1]:443 fe80::1",
                "192.168.0.4 10.255.255.254 172.26.16.1 127.0.0.1 | 192.168.0.4 10.255.255.254 172.26.16.1 127.0.0.1",
                "5.15.167.4-microsoft 255.255.240.0 0.0.0.0 | 5.15.167.4-microsoft 255.255.240.0 0.0.0.0",
                "beef:cafe dead.beef 12:30:45 | beef:cafe dead.beef 12:30:45"
            })
    void exchanges_names_and_public_addresses(String secret, String told) {
        String names = secret.contains("MARIAS") ? "marias-pc" : "maria";

        assertThat(redacted(bytes(secret), names, "maria")).isEqualTo(bytes(told));
    }

    @Test
    void exchanges_the_same_in_utf_16() {
        byte[] mixed = bytes("wsl: maria 8.8.8.8\n");
        byte[] wide = "C:\\Users\\maria \u65e5\u672c 8.8.8.8 maria\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] both = ByteBuffer.allocate(mixed.length + wide.length)
                .put(mixed)
                .put(wide)
                .array();

        byte[] told = redacted(both);

        assertThat(new String(told, 0, 25, StandardCharsets.UTF_8)).startsWith("wsl: name1 203.0.113.8\n");
        assertThat(new String(told, 23, told.length - 23, StandardCharsets.UTF_16LE))
                .isEqualTo("C:\\Users\\name1 \u65e5\u672c 203.0.113.8 name1\r\n");
    }

    @Test
    void versions_are_no_addresses() {
        real.outputs.put("wsl.exe --version", bytes("WSL: 2.4.4.0"));
        recording.commands().run(CommandLine.of("wsl.exe", "--version"), SECOND);

        assertThat(RecordingJson.print(recording.recording())).contains("2.4.4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Version\": {\"text\": \"2.4.4.0\"}}", "version = 2.4.4.0", "Linux 5.15.2.4-microsoft"})
    void a_number_that_is_called_a_version_stays(String text) {
        assertThat(redacted(bytes(text))).isEqualTo(bytes(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"text\": \"8.8.8.8\"}", "Version REG_SZ 8.8.8.8", "conversion: 8.8.8.8", "versions of 8.8.8.8"
            })
    void a_number_near_such_a_name_is_an_address(String text) {
        assertThat(redacted(bytes(text))).isEqualTo(bytes(text.replace("8.8.8.8", "203.0.113.8")));
    }

    @Test
    void exchanges_public_addresses_of_socket_tables() {
        real.tcp = ByteBuffer.allocate(28)
                .putInt(1)
                .putInt(5)
                .putInt(0xC0A80004)
                .putInt(80)
                .putInt(0x08080808)
                .putInt(53)
                .putInt(4)
                .array();
        recording.tables().orElseThrow().tcp(IpFamily.V4);

        byte[] told =
                ReplayMachine.of(recording.recording()).tables().orElseThrow().tcp(IpFamily.V4);

        assertThat(ByteBuffer.wrap(told).getInt(8)).isEqualTo(0xC0A80004);
        assertThat(ByteBuffer.wrap(told).getInt(16)).isEqualTo(0xCB007108);
    }

    @Test
    void exchanges_names_in_questions_too() {
        recording.files().windowsPath(OneMachine.CONFIG);
        recording.commands().run(CommandLine.of("cmd", "/c", "type C:\\Users\\maria\\a"), SECOND);

        assertThat(RecordingJson.print(recording.recording()))
                .doesNotContain("maria")
                .contains("name1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"format\":\"wsl-net-recording-2\"}"})
    void refuses_what_is_no_recording(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> RecordingJson.parse(text));
    }

    @Test
    void survives_its_json_form() {
        answers(recording);
        Recording told = recording.recording();

        assertThat(RecordingJson.parse(RecordingJson.print(told)))
                .isEqualTo(told)
                .hasSameHashCodeAs(told);
        assertThat(told.size()).isEqualTo(16);
    }

    private byte[] redacted(byte[] secret, String... names) {
        real.outputs.put("a", secret);
        recording.commands().run(CommandLine.of("a"), SECOND);
        return ReplayMachine.of(recording.recording(names))
                .commands()
                .run(CommandLine.of("a"), SECOND)
                .stdout();
    }

    private static String output(Machine machine, String command) {
        return new String(
                machine.commands().run(CommandLine.of(command), SECOND).stdout(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {"[\"4\"]", "[\"4\",\"x\"]", "[\"4\",\"99999999999\"]", "[]", "4"})
    void a_service_of_a_recording_that_somebody_changed_has_two_numbers(String changed) {
        recording.services().orElseThrow().status("iphlpsvc");
        String json = RecordingJson.print(recording.unredacted());
        String answer = JsonTree.print(JsonTree.print(List.of("4", "2")));
        assertThat(json).contains(answer);
        Machine replay = ReplayMachine.of(RecordingJson.parse(json.replace(answer, JsonTree.print(changed))));

        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> replay.services().orElseThrow().status("iphlpsvc"));
    }

    @Test
    void a_table_of_a_recording_that_somebody_changed_lies_at_an_address() {
        recording.tables().orElseThrow().adapters();
        String json = RecordingJson.print(recording.unredacted());
        assertThat(json).contains("\"4096\"");
        Machine replay = ReplayMachine.of(RecordingJson.parse(json.replace("\"4096\"", "\"x\"")));

        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> replay.tables().orElseThrow().adapters())
                .withMessageContaining("expected the address of a table");
    }

    @Test
    void a_time_of_a_recording_that_somebody_changed_is_a_time() {
        String time =
                recording.files().modifiedAt(OneMachine.CONFIG).orElseThrow().toString();
        String json = RecordingJson.print(recording.unredacted());
        int answer = json.lastIndexOf(time);
        String changed = json.substring(0, answer) + "noon" + json.substring(answer + time.length());
        Machine replay = ReplayMachine.of(RecordingJson.parse(changed));

        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> replay.files().modifiedAt(OneMachine.CONFIG))
                .withMessageContaining("expected when a file was written");
    }
}
