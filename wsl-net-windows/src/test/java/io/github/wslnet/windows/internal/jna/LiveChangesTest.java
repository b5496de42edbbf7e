// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.windows.internal.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import io.github.wslnet.machine.ChangeSource.Subscription;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnWindows
class LiveChangesTest {
    private static final String PORT_PROXY = "SYSTEM\\CurrentControlSet\\Services\\PortProxy";
    private static final String RULES = PORT_PROXY + "\\v4tov4\\tcp";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @BeforeEach
    @AfterEach
    void deleteRules() {
        for (String key : new String[] {RULES, PORT_PROXY + "\\v4tov4", PORT_PROXY}) {
            if (Advapi32Util.registryKeyExists(WinReg.HKEY_LOCAL_MACHINE, key)) {
                Advapi32Util.registryDeleteKey(WinReg.HKEY_LOCAL_MACHINE, key);
            }
        }
    }

    @Test
    void tells_of_each_new_rule() throws InterruptedException {
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, RULES);
        try (Subscription subscription = subscribe()) {
            for (int port = 3000; port < 3005; port++) {
                addRule(port);
                assertThat(told.poll(5, TimeUnit.SECONDS)).as("rule %s", port).isEqualTo("told");
            }
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void tells_of_the_first_rule_of_a_machine() throws InterruptedException {
        try (Subscription subscription = subscribe()) {
            Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, RULES);
            assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("told");
            told.clear();

            addRule(3000);
            assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("told");
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void tells_nothing_while_nothing_changes_and_after_it_was_closed() throws InterruptedException {
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, RULES);
        try (Subscription subscription = subscribe()) {
            assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
            subscription.close();
            subscription.close();
        }

        addRule(3000);

        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whoever_is_told_may_end_it() throws InterruptedException {
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, RULES);
        BlockingQueue<Subscription> own = new LinkedBlockingQueue<>();
        own.add(new LocalChanges().subscribe(() -> {
            own.remove().close();
            told.add("closed");
        }));

        addRule(3000);
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("closed");
        addRule(3001);

        assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    private Subscription subscribe() {
        return new LocalChanges().subscribe(() -> told.add("told"));
    }

    private static void addRule(int port) {
        Advapi32Util.registrySetStringValue(
                WinReg.HKEY_LOCAL_MACHINE, RULES, "0.0.0.0/" + port, "172.26.17.100/" + port);
    }
}
