// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.internal.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.wslnet.internal.powershell.Things.Thing;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.UnparseableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final Thing FIRST =
            Thing.at("10.0.0.1").sized(7).coloured("Green").named("a").thatIsReady();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Address\":\"10.0.0.1\",\"Size\":7,\"Colour\":1,\"Name\":\"a\",\"Ready\":true}",
                "[{\"Address\":\"10.0.0.1\",\"Size\":\"7\",\"Colour\":\"Green\",\"Name\":\"a\",\"Ready\":\"True\"}]",
                "{\"value\":[{\"Address\":\"10.0.0.1\",\"Size\":7,\"Colour\":\"green\",\"Name\":\"a\",\"Ready\":true}],\"Count\":1}",
                "[[{\"address\":\"10.0.0.1\",\"SIZE\":7,\"colour\":1,\"name\":\"a\",\"ready\":true}]]",
                "\ufeff\r\n  [\r\n {\r\n \"Address\":  \"10.0.0.1\", \"Size\": {\"value\": 7}, \"Colour\": {\"value\":1,\"Value\":\"x\"},"
                        + "\"Name\":\"a\",\"Ready\":true, \"CimClass\":{\"Address\":\"10.0.0.9\",\"a\":[[1],{}]}}]\r\n"
            })
    void one_object_may_stand_bare_in_an_array_or_wrapped(String text) {
        assertThat(Things.read(text)).containsExactly(FIRST);
    }

    @Test
    void objects_may_follow_each_other() {
        assertThat(Things.read("{\"Address\":\"10.0.0.1\"}\n{\"Address\":\"10.0.0.2\"}\n"))
                .containsExactly(Thing.at("10.0.0.1"), Thing.at("10.0.0.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", " [ ] \r\n", "[\n]", "{\"value\":[],\"Count\":0}"})
    void says_itself_when_there_is_nothing(String text) {
        assertThat(Things.read(text)).isEmpty();
    }

    @Test
    void null_is_no_value() {
        assertThat(Things.read("{\"Address\":null,\"IP\":\"10.0.0.1\",\"Name\":null,\"Parts\":null}"))
                .containsExactly(Thing.at("10.0.0.1"));
    }

    @Test
    void elements_of_an_array_may_hold_commas() {
        assertThat(Things.read("{\"Address\":\"10.0.0.1\",\"Parts\":[\"a, b\",\"c\",7,null,{\"x\":1}]}"))
                .containsExactly(Thing.at("10.0.0.1").madeOf("a, b", "c", "7"));
        assertThat(Things.read("{\"Address\":\"10.0.0.1\",\"Parts\":[]}")).containsExactly(Thing.at("10.0.0.1"));
        assertThat(Things.read("{\"Address\":\"10.0.0.1\",\"Parts\":\"Any\"}"))
                .containsExactly(Thing.at("10.0.0.1").madeOf("Any"));
    }

    @Test
    void a_number_that_the_enumeration_does_not_have_stays() {
        assertThat(Things.read("{\"Address\":\"10.0.0.1\",\"Colour\":17}"))
                .containsExactly(Thing.at("10.0.0.1").coloured("17"));
    }

    @Test
    void warns_of_lines_around_the_document() {
        var parsed = Things.parse("WARNING: depth exceeded\n\n{\"Address\":\"10.0.0.1\"}\nPS C:\\>\n");

        assertThat(parsed.value()).containsExactly(Thing.at("10.0.0.1"));
        assertThat(parsed.warnings())
                .containsExactly(
                        new ParseWarning(1, "WARNING: depth exceeded", "expected a list, a table, JSON or CSV"),
                        new ParseWarning(4, "PS C:\\>", "after the JSON document comes something that is none"));
    }

    @Test
    void names_the_line_of_a_value_that_cannot_be_read() {
        assertThat(Things.parse("[\n {\n  \"Address\": \"10.0.0.1\",\n  \"Size\": 700\n }\n]")
                        .warnings())
                .containsExactly(new ParseWarning(4, "  \"Size\": 700", "Size: expected a number in 0..99"));
    }

    @Test
    void quotes_only_a_part_of_a_very_long_line() {
        String text = "[" + "{\"Address\":\"10.0.0.1\",\"Size\":-1},".repeat(100) + "{\"Address\":\"10.0.0.1\"}]";

        assertThat(Things.parse(text).warnings())
                .hasSize(100)
                .allSatisfy(warning -> assertThat(warning.text()).hasSizeLessThanOrEqualTo(600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Address\":\"10.0.0.1\"},{\"Address\":",
                "[{\"Address\":\"10.0.0.1\"}",
                "{\"Address\":\"10.0.0.1\"",
                "[",
                "{",
                "[{]"
            })
    void a_document_that_ends_too_early_is_refused(String text) {
        assertThatExceptionOfType(UnparseableTextException.class)
                .isThrownBy(() -> Things.parse(text))
                .withMessageStartingWith("get-thing, line 1: broken JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{}", "[{}]", "{\"Size\":1}", "[\"10.0.0.1\"]"})
    void a_document_without_an_object_of_the_cmdlet_is_refused(String text) {
        assertThatExceptionOfType(UnparseableTextException.class).isThrownBy(() -> Things.parse(text));
    }
}
