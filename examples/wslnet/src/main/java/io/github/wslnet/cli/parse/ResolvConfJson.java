// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.parse;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.dns.ResolvConf;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.text.ParseWarning;
import io.github.wslnet.text.Parsed;
import io.github.wslnet.text.UnparseableTextException;

/** The JSON form of a {@code resolv.conf}. */
final class ResolvConfJson {
    private ResolvConfJson() {}

    static ParseFormat<ResolvConf> format() {
        return ParseFormat.ofBytes("resolv-conf", ResolvConfJson::read, ResolvConfJson::tree);
    }

    private static Parsed<ResolvConf> read(byte[] bytes) {
        ResolvConf conf = ResolvConf.parse(bytes);
        boolean saysNothing = conf.nameservers().isEmpty()
                && conf.search().isEmpty()
                && conf.options().isEmpty();
        if (saysNothing && !conf.warnings().isEmpty()) {
            ParseWarning first = conf.warnings().get(0);
            throw new UnparseableTextException("resolv.conf", first.line(), first.text(), first.reason());
        }
        return new Parsed<>(conf, conf.warnings());
    }

    private static Object tree(ResolvConf conf) {
        return new JsonObject()
                .put("generatedByWsl", conf.generatedByWsl())
                .putList("nameservers", conf.nameservers(), server -> withoutZone(server))
                .putTexts("search", conf.search())
                .putTexts("options", conf.options())
                .toTree();
    }

    private static String withoutZone(IpAddress server) {
        return server.withoutZone().toString();
    }
}
