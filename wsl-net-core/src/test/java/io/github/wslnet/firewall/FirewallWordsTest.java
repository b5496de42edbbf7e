// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FirewallWordsTest {
    @ParameterizedTest
    @EnumSource
    void a_profile_is_read_by_its_own_word(FirewallProfile profile) {
        assertThat(FirewallProfile.tryParse(profile.toString())).contains(profile);
        assertThat(FirewallProfile.tryParse(profile.toString().toUpperCase(Locale.ROOT)))
                .contains(profile);
    }

    @ParameterizedTest
    @EnumSource
    void an_action_is_read_by_its_own_word(FirewallAction action) {
        assertThat(FirewallAction.tryParse(action.toString())).contains(action);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DomainAuthenticated,Domain", "private,Private", "Any,", "NotApplicable,", "Home,"})
    void profiles_have_other_words_too(String word, String profile) {
        assertThat(FirewallProfile.tryParse(word).map(Object::toString).orElse(null))
                .isEqualTo(profile);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"allow,Allow", "BLOCK,Block", "NotConfigured,", "Deny,"})
    void what_is_not_configured_is_no_action(String word, String action) {
        assertThat(FirewallAction.tryParse(word).map(Object::toString).orElse(null))
                .isEqualTo(action);
    }
}
