// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each change of the API shows as a change of docs/api. */
class ApiListingTest {
    static final String RENEW = "mvn -pl api -am test -Dtest=ApiListingTest -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dwslnet.api=renew";

    @ParameterizedTest
    @EnumSource(Artifact.class)
    void the_listing_is_what_the_classes_have(Artifact artifact) throws IOException {
        Path file = Path.of("../docs/api", artifact.id() + ".txt");
        String listing = Listing.of(artifact);
        if ("renew".equals(System.getProperty("wslnet.api"))) {
            Files.writeString(file, listing);
        }

        assertThat(file)
                .as("the API has changed; if that is meant: " + RENEW)
                .content()
                .isEqualTo(listing);
    }
}
