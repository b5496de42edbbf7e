// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.Port;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void keeps_the_order_in_which_members_were_put() {
        JsonObject object = new JsonObject()
                .put("text", "a")
                .put("number", 4_294_967_295L)
                .put("flag", true)
                .put("inner", new JsonObject().put("x", 1))
                .putText("address", IpAddress.parse("FE80::1"))
                .putTree("nothing", null)
                .putTexts("ports", List.of(Port.of(80), Port.of(443)))
                .putList("lengths", List.of("a", "bc"), String::length);

        assertThat(JsonTree.print(object))
                .isEqualTo("{\"text\":\"a\",\"number\":4294967295,\"flag\":true,\"inner\":{\"x\":1},"
                        + "\"address\":\"fe80::1\",\"nothing\":null,\"ports\":[\"80\",\"443\"],\"lengths\":[1,2]}");
    }

    @Test
    void takes_all_members_of_another_object() {
        JsonObject object =
                new JsonObject().put("a", 1).putAll(new JsonObject().put("b", 2).put("a", 3));

        assertThat(JsonTree.print(object)).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void leaves_out_what_is_missing() {
        JsonObject object = new JsonObject()
                .putIfPresent("a", Optional.empty())
                .putIfPresent("b", OptionalInt.empty())
                .putIfPresent("c", OptionalLong.empty());

        assertThat(JsonTree.print(object)).isEqualTo("{}");
    }

    @Test
    void puts_a_present_value_in_its_json_form_or_as_text() {
        JsonObject object = new JsonObject()
                .putIfPresent("address", Optional.of(IpAddress.parse("10.0.0.1")))
                .putIfPresent("number", Optional.of(7))
                .putIfPresent("flag", Optional.of(false))
                .putIfPresent("list", Optional.of(List.of("x")))
                .putIfPresent("map", Optional.of(Map.of("k", "v")))
                .putIfPresent("object", Optional.of(new JsonObject().put("k", 1)))
                .putIfPresent("int", OptionalInt.of(8))
                .putIfPresent("long", OptionalLong.of(9));

        assertThat(JsonTree.print(object))
                .isEqualTo("{\"address\":\"10.0.0.1\",\"number\":7,\"flag\":false,\"list\":[\"x\"],"
                        + "\"map\":{\"k\":\"v\"},\"object\":{\"k\":1},\"int\":8,\"long\":9}");
    }

    @Test
    void its_tree_can_not_be_changed_from_outside() {
        assertThatThrownBy(() -> new JsonObject().toTree().put("a", 1))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
