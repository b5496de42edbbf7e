// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.fuzz;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.ConfigDocument;
import io.github.wslnet.config.ConfigFile;
import io.github.wslnet.config.DistroConfig;
import io.github.wslnet.config.GlobalConfig;
import io.github.wslnet.config.Setting;
import io.github.wslnet.config.SettingName;
import io.github.wslnet.dns.HostsEntry;
import io.github.wslnet.dns.HostsFile;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.text.UnparseableTextException;
import java.util.Arrays;
import java.util.List;

/** Files that are edited: each owns its bytes, and an edit is read back. */
final class ConfigTargets {
    private static final List<String> VALUES =
            List.of("true", "mirrored", "", "a b", "8GB", "\"", "#", "\\", "x=\ty", "80,443");

    private ConfigTargets() {}

    /** The first two bytes choose a setting and a value for it, the others are the file. */
    static void edits(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        byte[] file = Arrays.copyOfRange(bytes, 2, bytes.length);
        String value = VALUES.get((bytes[1] & 0xff) % VALUES.size());
        edit(DistroConfig.parse(file), file, name(ConfigFile.WSL_CONF, bytes[0]), value);
        edit(GlobalConfig.parse(file), file, name(ConfigFile.WSLCONFIG, bytes[0]), value);
    }

    private static SettingName name(ConfigFile file, byte choice) {
        List<Setting<?>> settings = file.settings();
        int number = choice & 0xff;
        return number == 255
                ? SettingName.of("other", "key")
                : settings.get(number % settings.size()).name();
    }

    private static <C extends ConfigDocument<C>> void edit(C config, byte[] file, SettingName name, String value) {
        Targets.same("the file", true, Arrays.equals(file, config.toBytes()));
        config.problems();
        config.entries();
        config.file().settings().forEach(config::get);
        C without = config.without(name);
        Targets.same("what was taken out", true, without.get(name).isEmpty());
        Targets.same("taken out twice", without, without.without(name));
        Targets.show(config.diffTo(without));
        C with;
        try {
            with = config.with(name, value);
        } catch (UnparseableTextException | IllegalArgumentException refused) {
            return;
        }
        Targets.same("the value", value, with.get(name).orElse("none"));
        Targets.same("set twice", with, with.with(name, value));
    }

    /** {@code hosts} and {@code resolv.conf} keep the lines that are not ours. */
    static void guestFiles(byte[] bytes) {
        HostsFile hosts = HostsFile.parse(bytes);
        Targets.same("hosts", true, Arrays.equals(bytes, hosts.toBytes()));
        hosts.warnings();
        HostsEntry entry = HostsEntry.of(IpAddress.parse("192.0.2.7"), "api.test");
        HostsFile with = hosts.withBlock("wsl-net", List.of(entry));
        Targets.same("the block", List.of(entry), with.block("wsl-net"));
        Targets.same("put twice", with, with.withBlock("wsl-net", List.of(entry)));
        Targets.same("no block", List.of(), with.withoutBlock("wsl-net").block("wsl-net"));
        ResolvConf resolv = ResolvConf.parse(bytes);
        Targets.same("resolv.conf", true, Arrays.equals(bytes, resolv.toBytes()));
        List<IpAddress> servers = List.of(IpAddress.parse("192.0.2.53"));
        Targets.same("the servers", servers, resolv.withNameservers(servers).nameservers());
        resolv.search();
        resolv.options();
        resolv.warnings();
    }
}
