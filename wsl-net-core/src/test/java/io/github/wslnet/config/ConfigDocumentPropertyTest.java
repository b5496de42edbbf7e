// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wslnet.text.LineDiff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConfigDocumentPropertyTest {
    private static final List<Setting<?>> SETTINGS = GlobalSettings.all();

    /** Pieces that files are made of, so that chance finds the odd corners of the grammar. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "[wsl2]",
                        "[network]",
                        "[experimental]",
                        "[foo",
                        "kernel",
                        "vmSwitch",
                        "hostname",
                        "firewall",
                        "=",
                        " = ",
                        "true",
                        "a b",
                        "#",
                        ";",
                        "\"",
                        "\\",
                        "\\\\",
                        "\\n",
                        "\\x",
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        " ",
                        "\t",
                        "\0",
                        "\ufeff",
                        "é",
                        "界",
                        "x")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars(" \t\"\\#ab=;\n\b[]é界").ofMaxLength(12);
    }

    @Provide
    Arbitrary<Setting<?>> settings() {
        return Arbitraries.of(SETTINGS);
    }

    @Property(tries = 500)
    void any_bytes_come_out_as_they_went_in(@ForAll byte[] bytes) {
        assertThat(GlobalConfig.parse(bytes).toBytes()).isEqualTo(bytes);
        assertThat(DistroConfig.parse(bytes).toBytes()).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void any_text_comes_out_as_it_went_in(@ForAll("texts") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(GlobalConfig.parse(bytes).toBytes()).isEqualTo(bytes);
        assertThat(DistroConfig.parse(bytes).toBytes()).isEqualTo(bytes);

        byte[] wide = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        assertThat(GlobalConfig.parse(wide).toBytes()).isEqualTo(wide);
    }

    @Property(tries = 500)
    void what_is_set_is_read_back(@ForAll("texts") String text, @ForAll("values") String value) {
        assertThat(GlobalConfig.parse(text).with(GlobalSettings.KERNEL, value).get(GlobalSettings.KERNEL))
                .contains(value);
        assertThat(DistroConfig.parse(text).with(DistroSettings.HOSTNAME, value).get(DistroSettings.HOSTNAME))
                .contains(value);
    }

    @Property(tries = 500)
    void an_unset_key_is_gone(@ForAll("texts") String text) {
        assertThat(GlobalConfig.parse(text).without(GlobalSettings.KERNEL).get(GlobalSettings.KERNEL))
                .isEmpty();
        assertThat(DistroConfig.parse(text).without(DistroSettings.HOSTNAME).get(DistroSettings.HOSTNAME.name()))
                .isEmpty();
    }

    @Property(tries = 500)
    void setting_changes_no_other_entry(@ForAll("texts") String text, @ForAll("values") String value) {
        GlobalConfig before = GlobalConfig.parse(text);

        GlobalConfig after = before.with(GlobalSettings.SWAP_FILE, value);

        assertThat(others(after)).isEqualTo(others(before));
    }

    @Property(tries = 500)
    void setting_adds_three_lines_at_most_and_takes_out_one_value(
            @ForAll("texts") String text, @ForAll("values") String value) {
        String readable = text.replace("\r", "").replace("\\", "");
        GlobalConfig before = GlobalConfig.parse(readable);

        LineDiff diff = before.diffTo(before.with(GlobalSettings.KERNEL, value));

        assertThat(diff.changes()).filteredOn(LineDiff.Change::added).hasSizeLessThanOrEqualTo(4);
        assertThat(diff.changes()).filteredOn(change -> !change.added()).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void setting_twice_is_setting_once(@ForAll("texts") String text, @ForAll("values") String value) {
        DistroConfig once = DistroConfig.parse(text).with(DistroSettings.HOSTNAME, value);

        assertThat(once.with(DistroSettings.HOSTNAME, value)).isEqualTo(once);
    }

    @Property(tries = 200)
    void problems_are_found_in_anything(@ForAll("texts") String text, @ForAll("settings") Setting<?> setting) {
        String assignment =
                "\n[" + setting.name().section() + "]\n" + setting.name().key() + "=" + text;

        assertThat(GlobalConfig.parse(text + assignment).problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotEmpty());
        assertThat(DistroConfig.parse(text + assignment).problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    private static List<ConfigEntry> others(GlobalConfig config) {
        return config.entries().stream()
                .filter(entry -> !entry.name().equals(GlobalSettings.SWAP_FILE.name()))
                .map(entry -> new ConfigEntry(entry.name(), entry.value(), 0))
                .toList();
    }
}
