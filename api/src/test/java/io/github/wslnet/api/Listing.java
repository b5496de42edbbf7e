// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that an artifact offers, a type or a member a line, so that a diff shows each change. */
final class Listing {
    private Listing() {}

    static String of(Artifact artifact) {
        List<Class<?>> types = artifact.types();
        Set<Class<?>> listed = new HashSet<>();
        for (Artifact each : Artifact.values()) {
            listed.addAll(each.types());
        }
        StringBuilder text =
                new StringBuilder("# The API of " + artifact.id() + ". Renewed by: " + ApiListingTest.RENEW + "\n");
        for (Class<?> type : types) {
            Signatures signatures = new Signatures(type, listed::contains);
            text.append('\n').append(signatures.type()).append('\n');
            members(signatures, new Members(type, listed::contains))
                    .forEach(member -> text.append("    ").append(member).append('\n'));
        }
        return text.toString();
    }

    private static Stream<String> members(Signatures signatures, Members members) {
        return Stream.of(
                        members.fields().stream().map(signatures::field),
                        members.constructors().stream().map(signatures::constructor),
                        members.methods().stream().map(signatures::method))
                .flatMap(each -> each);
    }
}
