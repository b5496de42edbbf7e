// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
    private final Exchange exchange = new Exchange();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1 172.16.0.1 192.168.0.4/24",
                "100.64.0.1 is of a carrier, or of Tailscale",
                "127.0.0.1:8080 [::1]:8080 fe80::1%3 fd00::1 fec0:0:0:ffff::1",
                "0.0.0.0/0 0.0.0.0/1 128.0.0.0/1 ::/0 2000::/3",
                "255.255.255.255 255.255.255.0 240.0.0.0 128.0.0.0 224.0.0.251 ff02::fb"
            })
    void leaves_what_is_of_every_machine(String text) {
        assertThat(exchange.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, 203.0.113.8",
        "::ffff:8.8.8.8, ::ffff:203.0.113.8",
        "64:ff9b::808:808, 64:ff9b::cb00:7108",
        "198.51.100.7, 203.0.113.7",
        "8.8.8.0/24, 203.0.113.0/24",
        "8.8.8.129/25, 203.0.113.129/25",
        "8.8.0.0/16, 203.0.113.0/24",
        "2a00:1450::/32, 2001:db8:0:1::/64",
        "2a00:1450:1:2::/64, 2001:db8:0:1::/64",
        "2a00:1450:1:2:3::/80, 2001:db8:0:1::1/128",
        "2a00:1450:1:2:3:4:5:6/64, 2001:db8:0:1::1/64"
    })
    void exchanges(String text, String other) {
        assertThat(exchange.text(text)).isEqualTo(other);
    }

    @Test
    void a_thousand_addresses_get_a_thousand_others() {
        Set<String> others = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            others.add(exchange.text("20." + i % 250 + "." + i / 250 + ".1"));
        }

        assertThat(others).hasSize(1000);
    }

    @Test
    void a_thousand_short_names_get_a_thousand_others() {
        Set<String> names = new HashSet<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                names.add("" + first + second);
                names.add("user" + first + second);
            }
        }
        names.forEach(exchange.names()::add);
        Set<String> others = new HashSet<>();
        names.forEach(name -> others.add(exchange.text(name)));

        assertThat(others).hasSameSizeAs(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\John Smith\\x by John Smith | C:\\Users\\name1xxxxx\\x by name1xxxxx",
                "/mnt/c/Users/John Smith/x | /mnt/c/Users/name1xxxxx/x",
                "c:\\users\\maria and others | c:\\users\\name1 and others",
                "/home/john.doe. | /home/name1xxx.",
                "'/home/maria' is Maria's | '/home/name1' is name1's"
            })
    void learns_users_from_paths(String text, String other) {
        exchange.names().learn(text);

        assertThat(exchange.text(text)).isEqualTo(other);
    }

    @Test
    void of_two_names_at_one_place_the_longer_one_counts() {
        exchange.names().add("corp.example");
        exchange.names().add("db.corp.example");

        assertThat(exchange.text("db.corp.example, mail.corp.example")).isEqualTo("name2xxxxxxxxxx, mail.name1xxxxxxx");
    }

    @Test
    void leaves_passwords_out() {
        assertThat(exchange.text("http://me:secret@proxy.internal:3128")).isEqualTo("http://proxy.internal:3128");
    }
}
