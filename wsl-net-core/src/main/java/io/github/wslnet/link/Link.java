// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.link;

import io.github.wslnet.WslNetStyle;
import io.github.wslnet.address.*;
import java.util.*;
import org.immutables.value.Value;

@Value.Immutable
@WslNetStyle
public sealed interface Link extends WithLink permits ImmutableLink {
    OptionalInt index();

    String name();

    List<String> flags();

    OptionalInt mtu();

    List<LinkAddress> addresses();

    static Builder named(String name) {
        return new Builder().name(name);
    }

    @Value.NonAttribute
    default boolean isUp() {
        return flags().contains("UP");
    }

    final class Builder extends ImmutableLink.Builder {
        Builder() {}

        public Builder up() {
            return addFlag("UP");
        }

        public Builder addAddress(String a) {
            return addAddress(LinkAddress.parse(a));
        }
    }
}
