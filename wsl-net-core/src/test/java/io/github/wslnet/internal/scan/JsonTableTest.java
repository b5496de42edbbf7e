// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wslnet.address.MacAddress;
import io.github.wslnet.text.Mutations;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTest {
    private static final String TEXT = """
            [ {"name": "eth0", "mtu": 1500, "up": true, "loop": false, "none": null, "mac": "00:15:5d:00:00:01",
               "flags": ["UP", "a ] in \\"text"], "addresses": [{"local": "10.0.0.1"}], "info": {"kind": "veth"}},
              {},
              {"name": 7, "mtu": 1.5, "big": 99999999999999999999, "mac": "x", "flags": ["UP", 1], "info": []},
              "eth2"
            ]
            """;

    private final JsonTable table = JsonTable.parse("test", TEXT);
    private final JsonRow good = table.rows().get(0);
    private final JsonRow bad = table.rows().get(2);

    @Test
    void gives_members_by_name_and_type() {
        assertThat(good.text("name")).contains("eth0");
        assertThat(good.number("mtu")).hasValue(1500);
        assertThat(good.number("mtu", 0, 9000)).hasValue(1500);
        assertThat(good.text("mac", MacAddress::tryParse, "a MAC address"))
                .contains(MacAddress.parse("00-15-5d-00-00-01"));
        assertThat(good.trueKeys()).containsExactly("up");
        assertThat(good.texts("flags")).containsExactly("UP", "a ] in \"text");
        assertThat(good.rows("addresses").get(0).text("local")).contains("10.0.0.1");
        assertThat(good.row("info").flatMap(kind -> kind.text("kind"))).contains("veth");
        assertThat(table.rows().get(1).isEmptyBut("name")).isTrue();
        assertThat(good.isEmptyBut("name")).isFalse();
    }

    @Test
    void an_object_is_empty_but_for_a_member_only_without_any_other() {
        List<JsonRow> rows = JsonTable.parse("test", "[{}, {\"name\": \"x\"}, {\"mtu\": 1}, {\"name\": 1, \"mtu\": 1}]")
                .rows();

        assertThat(rows).extracting(row -> row.isEmptyBut("name")).containsExactly(true, true, false, false);
    }

    @Test
    void a_whole_number_may_need_64_bits_and_stand_at_either_bound() {
        JsonRow row = JsonTable.parse("test", "[{\"n\": 4294967295, \"m\": 5}]")
                .rows()
                .get(0);

        assertThat(row.number("n")).hasValue(4_294_967_295L);
        assertThat(row.number("m", 5, 5)).hasValue(5);
        assertThat(row.number("m", 6, 9)).isEmpty();
    }

    @Test
    void blanks_of_any_script_may_stand_before_the_list() {
        JsonTable late = JsonTable.parse("test", "\u00a0\n\u3000[{},\n 2]");

        assertThat(late.rows()).hasSize(1);
        assertThat(warnings(late)).extracting(ParseWarning::line).containsExactly(3);
        assertThat(warnings(JsonTable.parse("test", "  [1]")))
                .extracting(ParseWarning::line)
                .containsExactly(1);
        assertThat(JsonTable.startsIn("[{}]")).isTrue();
        assertThat(JsonTable.startsIn("x")).isFalse();
    }

    @Test
    void a_member_that_is_missing_or_null_is_absent_without_a_warning() {
        List<ParseWarning> before = warnings(table);

        assertThat(good.has("none")).isTrue();
        assertThat(good.has("missing")).isFalse();
        assertThat(good.text("none")).isEmpty();
        assertThat(good.number("missing")).isEmpty();
        assertThat(good.number("missing", 0, 1)).isEmpty();
        assertThat(good.texts("none")).isEmpty();
        assertThat(good.rows("missing")).isEmpty();
        assertThat(warnings(table)).isEqualTo(before);
    }

    @Test
    void a_member_of_another_type_is_absent_with_a_warning() {
        assertThat(bad.text("name")).isEmpty();
        assertThat(bad.number("mtu")).isEmpty();
        assertThat(bad.number("big")).isEmpty();
        assertThat(bad.text("mac", MacAddress::tryParse, "a MAC address")).isEmpty();
        assertThat(bad.texts("flags")).containsExactly("UP");
        assertThat(bad.row("info")).isEmpty();
        assertThat(good.number("mtu", 0, 1000)).isEmpty();

        assertThat(warnings(table))
                .extracting(ParseWarning::reason)
                .containsExactly(
                        "expected an object",
                        "'name' must be a text but is 7",
                        "'mtu' must be a whole number but is 1.5",
                        "'big' must be a whole number but is 99999999999999999999",
                        "'mac' must be a MAC address but is x",
                        "'flags' must be a list of texts but is 1",
                        "'info' must be an object but is []",
                        "'mtu' must be a number in 0..1000 but is 1500");
    }

    @Test
    void a_warning_names_the_line_where_the_element_starts_and_shows_it() {
        bad.warn("strange");
        good.warn("strange too");

        assertThat(warnings(table)).extracting(ParseWarning::line).containsExactly(5, 4, 1);
        assertThat(warnings(table).get(0).text()).isEqualTo("\"eth2\"");
    }

    @Test
    void lines_before_the_list_are_passed_over_with_a_warning_each() {
        JsonTable late = JsonTable.parse("test", "wsl: a notice\n\n[remark]\n[\n{\"a\":1},\n2]\n");

        assertThat(late.rows()).hasSize(1);
        assertThat(warnings(late))
                .extracting(ParseWarning::line, ParseWarning::text)
                .containsExactly(tuple(1, "wsl: a notice"), tuple(3, "[remark]"), tuple(6, "2"));
    }

    @Test
    void a_byte_order_mark_nul_and_carriage_returns_make_no_difference() {
        JsonTable odd = JsonTable.parse("test", "\ufeff[\0{\0\"a\"\0:\"b\"}]\r\n\0");

        assertThat(odd.rows().get(0).text("a")).contains("b");
        assertThat(warnings(odd)).isEmpty();
        assertThat(JsonTable.startsIn("\ufeff\0 [{")).isTrue();
        assertThat(JsonTable.startsIn("1: lo: <LOOPBACK>\n[x]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "1", "[", "[{\"a\":1}", "no json", "[] []"})
    void refuses_what_is_no_list_or_ends_within_it(String text) {
        assertThatThrownBy(() -> JsonTable.parse("test", text)).isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void a_broken_table_is_never_anything_but_unparseable() {
        Mutations.assertHarmless(
                TEXT,
                text -> JsonTable.parse("test", text).rows().forEach(row -> {
                    row.number("mtu", 0, 9000);
                    row.texts("flags");
                    row.warn("seen");
                }));
    }

    private static List<ParseWarning> warnings(JsonTable table) {
        return table.warnings().besides("").warnings();
    }
}
