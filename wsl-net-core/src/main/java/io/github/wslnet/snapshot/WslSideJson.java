// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.snapshot;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.config.NetworkingMode;
import io.github.wslnet.distro.DistroName;
import io.github.wslnet.distro.WslRelease;
import io.github.wslnet.distro.WslVersion;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.known.Known;
import io.github.wslnet.link.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The JSON form of what was read of WSL. */
final class WslSideJson {
    private WslSideJson() {}

    static WslSide read(JsonCursor at) {
        return WslSide.builder()
                .release(at.known("release", release -> release.parsed(WslRelease::parse)))
                .mode(at.known("mode", mode -> mode.parsed(NetworkingMode::parse)))
                .kernel(at.known("kernel", JsonCursor::text))
                .vmStartedAt(at.known("vmStartedAt", SnapshotJson::instant))
                .links(links(at))
                .gateway(at.known("gateway", gateway -> gateway.parsed(IpAddress::parse)))
                .distros(at.known("distros", distros -> distros.list(WslSideJson::distro)))
                .sysctl(at.known("sysctl", HostJson::readTexts))
                .routes(at.known("routes", all -> all.list(one -> HostJson.readRoute(one, "dev"))))
                .lastError(at.known("lastError", JsonCursor::text))
                .probes(at.known("probes", all -> all.list(HostJson::readProbe)))
                .build();
    }

    static Object write(WslSide wsl) {
        return new KnownObject()
                .put("release", wsl.release(), WslRelease::toString)
                .put("mode", wsl.mode(), NetworkingMode::word)
                .put("kernel", wsl.kernel(), text -> text)
                .put("vmStartedAt", wsl.vmStartedAt(), Instant::toString)
                .putList("links", wsl.links(), WslSideJson::link)
                .put("gateway", wsl.gateway(), IpAddress::toString)
                .putList("distros", wsl.distros(), WslSideJson::distro)
                .put("sysctl", wsl.sysctl(), HostJson::writeTexts)
                .putList("routes", wsl.routes(), route -> HostJson.writeRoute(route, "dev"))
                .put("lastError", wsl.lastError(), text -> text)
                .putList("probes", wsl.probes(), HostJson::writeProbe)
                .toTree();
    }

    /** A link without its state or addresses would look as if it had none, so the whole list counts as not read then. */
    private static Known<List<Link>> links(JsonCursor at) {
        Known<List<JsonCursor>> rows = at.known("links", JsonCursor::elements);
        Optional<String> partly = rows.orElse(List.of()).stream()
                .filter(row -> !row.known("up", JsonCursor::bool).isKnown()
                        || !row.known("addresses", JsonCursor::elements).isKnown())
                .map(row -> row.get("name").text())
                .findFirst();
        return partly.<Known<List<Link>>>map(
                        name -> Known.unreadable("whether " + name + " is up, or its addresses, were not read"))
                .orElseGet(() ->
                        rows.map(all -> all.stream().map(WslSideJson::link).toList()));
    }

    private static Link link(JsonCursor at) {
        Link.Builder link = Link.named(at.get("name").text());
        if (at.get("up").bool()) {
            link.up();
        }
        at.find("mtu").map(JsonCursor::integer).ifPresent(link::mtu);
        at.get("addresses").elements().forEach(one -> one.parsed(link::addAddress));
        return link.build();
    }

    private static Object link(Link link) {
        JsonObject object = new JsonObject().put("name", link.name()).put("up", link.isUp());
        return object.putIfPresent("mtu", link.mtu())
                .putList("addresses", link.addresses(), held -> held.address() + "/" + held.prefixLength())
                .toTree();
    }

    private static Distro distro(JsonCursor at) {
        DistroName name = at.get("name").parsed(DistroName::of);
        JsonCursor version = at.get("version");
        WslVersion number = WslVersion.ofNumber(version.integer()).orElseThrow(() -> version.error("must be 1 or 2"));
        return Distro.named(name, number)
                .state(at.known("state", JsonCursor::text))
                .isDefault(at.find("default").map(JsonCursor::bool).orElse(false))
                .listeners(at.known("listeners", listeners -> listeners.list(ListenerJson::read)))
                .startedAt(at.known("startedAt", SnapshotJson::instant))
                .wslConf(at.known("wslConf", JsonCursor::text))
                .wslConfModifiedAt(at.known("wslConfModifiedAt", SnapshotJson::instant))
                .resolvConf(at.known("resolvConf", WslSideJson::resolvConf))
                .hosts(at.known("hosts", JsonCursor::text))
                .processes(at.known("processes", all -> all.list(HostJson::readProcess)))
                .interop(at.known("interop", HostJson::readInterop))
                .environment(at.known("environment", HostJson::readTexts))
                .build();
    }

    private static Object distro(Distro distro) {
        KnownObject object = new KnownObject();
        object.object()
                .putText("name", distro.name())
                .put("version", distro.version().number());
        object.put("state", distro.state(), state -> state);
        object.object().put("default", distro.isDefault());
        return object.putList("listeners", distro.listeners(), ListenerJson::write)
                .put("startedAt", distro.startedAt(), Instant::toString)
                .put("wslConf", distro.wslConf(), text -> text)
                .put("wslConfModifiedAt", distro.wslConfModifiedAt(), Instant::toString)
                .put("resolvConf", distro.resolvConf(), WslSideJson::resolvConf)
                .put("hosts", distro.hosts(), text -> text)
                .putList("processes", distro.processes(), HostJson::writeProcess)
                .put("interop", distro.interop(), HostJson::writeInterop)
                .put("environment", distro.environment(), HostJson::writeTexts)
                .toTree();
    }

    private static ResolvConfState resolvConf(JsonCursor at) {
        return new ResolvConfState(
                at.find("link").map(JsonCursor::text),
                at.find("text").map(JsonCursor::text),
                at.known("immutable", JsonCursor::bool),
                at.known("targetExists", JsonCursor::bool));
    }

    private static Object resolvConf(ResolvConfState state) {
        KnownObject object = new KnownObject();
        object.object().putIfPresent("link", state.link()).putIfPresent("text", state.text());
        return object.put("immutable", state.immutable(), flag -> flag)
                .put("targetExists", state.targetExists(), flag -> flag)
                .toTree();
    }
}
