// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.Cidr;
import io.github.wslnet.address.IpAddress;
import io.github.wslnet.address.IpFamily;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The JSON forms of what both sides have besides their networks: routes, processes, power, settings. */
final class HostJson {
    private HostJson() {}

    /** Reads a route whose link stands under the key {@code out}, which is another one on each side. */
    static RouteEntry readRoute(JsonCursor at, String out) {
        return new RouteEntry(
                at.get("destination").parsed(HostJson::destination),
                at.find("via").map(via -> via.parsed(IpAddress::parse)),
                at.get(out).text());
    }

    static Object writeRoute(RouteEntry route, String out) {
        return new JsonObject()
                .putText("destination", route.destination())
                .putIfPresent("via", route.via())
                .put(out, route.out())
                .toTree();
    }

    /** Takes {@code default} and a bare address too, as {@code ip route} prints them. */
    private static Cidr destination(String text) {
        if (text.equals("default")) {
            return Cidr.containing(IpFamily.V4.unspecified(), 0);
        }
        return text.indexOf('/') >= 0 ? Cidr.parse(text) : host(IpAddress.parse(text));
    }

    private static Cidr host(IpAddress address) {
        return Cidr.containing(address, address.bitLength());
    }

    static InterfaceMetric readMetric(JsonCursor at) {
        return new InterfaceMetric(at.get("name").text(), at.get("metric").integer());
    }

    static Object writeMetric(InterfaceMetric one) {
        return new JsonObject()
                .put("name", one.name())
                .put("metric", one.metric())
                .toTree();
    }

    static RunningProcess readProcess(JsonCursor at) {
        return new RunningProcess(
                at.get("pid").integer(), at.get("name").text(), at.known("commandLine", JsonCursor::text));
    }

    static Object writeProcess(RunningProcess process) {
        KnownObject object = new KnownObject();
        object.object().put("pid", process.pid()).put("name", process.name());
        return object.put("commandLine", process.commandLine(), text -> text).toTree();
    }

    static PowerState readPower(JsonCursor at) {
        return new PowerState(
                at.known("fastStartup", JsonCursor::bool), at.known("lastResumeAt", SnapshotJson::instant));
    }

    static Object writePower(PowerState power) {
        return new KnownObject()
                .put("fastStartup", power.fastStartup(), flag -> flag)
                .put("lastResumeAt", power.lastResumeAt(), Instant::toString)
                .toTree();
    }

    static HttpProxy readProxy(JsonCursor at) {
        return new HttpProxy(
                at.known("enabled", JsonCursor::bool),
                at.known("server", JsonCursor::text),
                at.known("autoConfigUrl", JsonCursor::text));
    }

    static Object writeProxy(HttpProxy proxy) {
        return new KnownObject()
                .put("enabled", proxy.enabled(), flag -> flag)
                .put("server", proxy.server(), text -> text)
                .put("autoConfigUrl", proxy.autoConfigUrl(), text -> text)
                .toTree();
    }

    static Interop readInterop(JsonCursor at) {
        return new Interop(at.known("enabled", JsonCursor::bool), at.known("binfmt", HostJson::isEnabled));
    }

    /** A text is what the kernel's file says; its first word counts. */
    private static boolean isEnabled(JsonCursor at) {
        return at.isText() ? at.text().toLowerCase(Locale.ROOT).startsWith("enabled") : at.bool();
    }

    static Object writeInterop(Interop interop) {
        return new KnownObject()
                .put("enabled", interop.enabled(), flag -> flag)
                .put("binfmt", interop.binfmt(), flag -> flag)
                .toTree();
    }

    static Probe readProbe(JsonCursor at) {
        return new Probe(
                at.get("from").text(),
                at.get("to").text(),
                at.get("outcome").text(),
                at.find("millis").map(JsonCursor::integer).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    static Object writeProbe(Probe probe) {
        return new JsonObject()
                .put("from", probe.from())
                .put("to", probe.to())
                .put("outcome", probe.outcome())
                .putIfPresent("millis", probe.millis())
                .toTree();
    }

    /** Reads texts by name; a whole number counts as its digits. */
    static Map<String, String> readTexts(JsonCursor at) {
        Map<String, String> texts = new LinkedHashMap<>();
        at.members()
                .forEach((key, value) ->
                        texts.put(key, value.isText() ? value.text() : Integer.toString(value.integer())));
        return texts;
    }

    static Object writeTexts(Map<String, String> texts) {
        JsonObject object = new JsonObject();
        new TreeMap<>(texts).forEach(object::put);
        return object.toTree();
    }
}
