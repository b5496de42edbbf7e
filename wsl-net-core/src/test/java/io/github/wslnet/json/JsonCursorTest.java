// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.Port;
import io.github.wslnet.address.Transport;
import io.github.wslnet.known.Known;
import io.github.wslnet.text.UnparseableTextException;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCursorTest {
    private static final String DOCUMENT = """
            {"name": "eth0", "mtu": 1500, "up": true, "nothing": null,
             "ports": ["80", "443"], "inner": {"state": {"unreadable": "access denied"}, "list": [{"x": 1}, {"x": "?"}]}}
            """;

    private final JsonCursor root = JsonCursor.parse("test", DOCUMENT);

    @Test
    void reads_each_kind_of_value() {
        assertThat(root.get("name").text()).isEqualTo("eth0");
        assertThat(root.get("mtu").integer()).isEqualTo(1500);
        assertThat(root.get("up").bool()).isTrue();
        assertThat(root.get("ports").list(port -> port.parsed(Port::parse))).containsExactly(Port.of(80), Port.of(443));
        assertThat(root.get("ports").elements()).hasSize(2);
        assertThat(root.get("inner").members().keySet()).containsExactly("state", "list");
    }

    @Test
    void a_member_that_is_null_is_there_but_not_found() {
        assertThat(root.has("nothing")).isTrue();
        assertThat(root.find("nothing")).isEmpty();
        assertThat(root.has("missing")).isFalse();
        assertThat(root.find("missing")).isEmpty();
        assertThat(root.get("name").isText()).isTrue();
        assertThat(root.get("mtu").isText()).isFalse();
    }

    @Test
    void a_field_of_a_snapshot_is_known_absent_or_unreadable() {
        assertThat(root.known("name", JsonCursor::text)).isEqualTo(Known.of("eth0"));
        assertThat(root.known("missing", JsonCursor::text)).isEqualTo(Known.absent());
        assertThat(root.get("inner").known("state", JsonCursor::text)).isEqualTo(Known.unreadable("access denied"));
    }

    @Test
    void only_an_object_with_nothing_but_a_reason_is_unreadable() {
        JsonCursor odd = JsonCursor.parse("test", """
                {"two": {"unreadable": "x", "more": 1}, "number": {"unreadable": 1}, "other": {"x": "y"}}
                """);

        assertThat(odd.known("two", at -> "read")).isEqualTo(Known.of("read"));
        assertThat(odd.known("number", at -> "read")).isEqualTo(Known.of("read"));
        assertThat(odd.known("other", at -> "read")).isEqualTo(Known.of("read"));
    }

    @Test
    void a_member_has_the_path_of_its_parents() {
        assertThat(root.members()
                        .get("inner")
                        .members()
                        .get("list")
                        .elements()
                        .get(0)
                        .error("is strange"))
                .hasMessage("test: inner.list[0] is strange");
        assertThat(root.members().get("mtu").error("is strange")).hasMessage("test: mtu is strange: '1500'");
        assertThat(root.error("is strange")).hasMessage("test: the document is strange");
    }

    @Test
    void takes_a_text_that_is_allowed() {
        assertThat(JsonCursor.parse("test", "\"tcp\"").oneOf("tcp or udp", Transport::tryParse))
                .isEqualTo(Transport.TCP);
        assertThat(JsonCursor.parse("test", "false").bool()).isFalse();
    }

    @Test
    void an_error_names_the_place_and_what_stands_there() {
        assertError(at -> at.get("inner").get("list").elements().get(1).get("x").integer())
                .hasMessage("test: inner.list[1].x must be a whole number: '?'");
        assertError(at -> at.get("missing")).hasMessage("test: the document must have the key 'missing'");
        assertError(at -> at.get("name").bool()).hasMessage("test: name must be true or false: 'eth0'");
        assertError(at -> at.get("mtu").text()).hasMessage("test: mtu must be a text: '1500'");
        assertError(at -> at.get("mtu").elements()).hasMessage("test: mtu must be a list: '1500'");
        assertError(at -> at.get("ports").find("x")).hasMessage("test: ports must be an object");
        assertError(at -> at.get("up").members()).hasMessage("test: up must be an object: 'true'");
    }

    @Test
    void what_a_value_refuses_becomes_an_error_at_its_place() {
        assertError(at -> at.get("name").parsed(Port::parse))
                .hasMessage("test: name expected a number in 1..65535: 'eth0'");
        assertError(at -> at.get("name").parsed(text -> Port.of(text.length() - 4)))
                .hasMessage("test: name port must be in 1..65535 but was 0: 'eth0'");
        assertError(at -> at.get("name").oneOf("tcp or udp", Transport::tryParse))
                .hasMessage("test: name must be tcp or udp: 'eth0'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "1.5", "1e3", "true", "null"})
    void a_number_is_whole_and_fits_an_int(String number) {
        assertThatThrownBy(() -> JsonCursor.parse("test", number).integer())
                .isInstanceOf(UnparseableTextException.class)
                .hasMessage("test: the document must be a whole number: '" + number.replace("1e3", "1000.0") + "'");
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> assertError(Consumer<JsonCursor> access) {
        return assertThatThrownBy(() -> access.accept(root)).isInstanceOf(UnparseableTextException.class);
    }

    @Test
    void a_time_that_is_none_is_an_error_that_names_its_place() {
        assertThatThrownBy(() ->
                        JsonCursor.parse("test", "{\"at\": \"noon\"}").get("at").parsed(Instant::parse))
                .isInstanceOf(UnparseableTextException.class)
                .hasMessageContaining("at Text 'noon' could not be parsed");
    }
}
