// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli.report;

import io.github.wslnet.diagram.Diagram;
import io.github.wslnet.doctor.Diagnosis;
import io.github.wslnet.doctor.Doctor;
import io.github.wslnet.doctor.Finding;
import io.github.wslnet.doctor.Severity;
import io.github.wslnet.known.Known;
import io.github.wslnet.reach.Explanation;
import io.github.wslnet.reach.ReachMatrix;
import io.github.wslnet.reach.Reachability;
import io.github.wslnet.reach.Remedy;
import io.github.wslnet.reach.Vantage;
import io.github.wslnet.snapshot.Distro;
import io.github.wslnet.snapshot.Snapshot;
import io.github.wslnet.snapshot.SnapshotJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A machine on one page that needs no network, no script and no font. */
final class ReportPage {
    private static final long MOST_ANSWERS = 10_000;
    private static final List<String> SECTIONS =
            List.of("Summary", "Findings", "Reachability", "Topology", "Tables", "Configuration", "Snapshot");

    private final Snapshot snapshot;
    private final boolean redacted;
    private final Diagnosis diagnosis;
    private final Html html = new Html();

    private ReportPage(Snapshot snapshot, boolean redacted) {
        this.snapshot = snapshot;
        this.redacted = redacted;
        this.diagnosis = Doctor.examine(snapshot);
    }

    /** Returns the page of a snapshot; whether names were taken out of it is said there. */
    static String of(Snapshot snapshot, boolean redacted) {
        ReportPage page = new ReportPage(snapshot, redacted);
        page.write();
        return page.html.toString();
    }

    private void write() {
        html.markup("<!doctype html>\n").open("html", "lang", "en");
        head();
        html.open("body").element("a", "Skip to the findings", "class", "skip", "href", "#findings");
        html.open("header").element("h1", "WSL networking report").element("p", subtitle());
        navigation();
        html.close().open("main");
        summary();
        findings();
        matrix();
        topology();
        section("Tables", () -> new ReportTables(html, snapshot).write());
        section("Configuration", () -> new ReportConfig(html, snapshot).write());
        section("Snapshot", this::json);
        html.close().close().close();
    }

    private void head() {
        html.open("head")
                .markup("<meta charset=\"utf-8\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .markup(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                                + " img-src data:\">\n")
                .markup("<link rel=\"icon\" href=\"data:,\">\n")
                .element("title", "WSL networking report")
                .open("style")
                .markup(style())
                .close()
                .close();
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String subtitle() {
        return "Windows build " + text(snapshot.windows().build()) + ", WSL "
                + snapshot.wsl().release().map(Object::toString).orElse("of unknown release") + ", mode "
                + text(snapshot.wsl().mode()) + ", taken at " + text(snapshot.takenAt()) + ". "
                + (redacted
                        ? "Names of users and hosts and public addresses were replaced."
                        : "Nothing was left out: look before you pass it on.");
    }

    private static String text(Known<?> field) {
        return field.value().map(Object::toString).orElse("unknown");
    }

    private void navigation() {
        html.open("nav", "aria-label", "Sections").open("ul");
        SECTIONS.forEach(name ->
                html.open("li").element("a", name, "href", "#" + id(name)).close());
        html.close().close();
    }

    private void section(String name, Runnable content) {
        html.open("section", "id", id(name), "aria-labelledby", id(name) + "-title")
                .element("h2", name, "id", id(name) + "-title");
        content.run();
        html.close();
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void summary() {
        section("Summary", () -> {
            diagnosis
                    .rootCause()
                    .ifPresentOrElse(
                            this::rootCause,
                            () -> html.element(
                                    "p", "Nothing is broken, as far as the snapshot tells.", "class", "card good"));
            html.open("dl", "class", "counts");
            for (Severity severity : Severity.values()) {
                long count = diagnosis.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count();
                html.open("div")
                        .element("dt", severity.toString())
                        .element("dd", Long.toString(count))
                        .close();
            }
            html.open("div")
                    .element("dt", "not known")
                    .element("dd", Integer.toString(diagnosis.unknown().size()))
                    .close();
            html.close();
        });
    }

    private void rootCause(Finding finding) {
        html.open("div", "class", "card " + finding.severity())
                .element("p", "Root cause", "class", "kicker")
                .element("h3", finding.title())
                .element("p", finding.because());
        finding.remedy().ifPresent(this::remedy);
        html.close();
    }

    private void remedy(Remedy remedy) {
        html.open("p", "class", "remedy").element("strong", "What helps: ").text(remedy.title());
        html.text(remedy.needsAdmin() ? " (needs an administrator)" : "").close();
    }

    private void findings() {
        section("Findings", () -> {
            if (diagnosis.findings().isEmpty()) {
                html.element("p", "No check found anything.");
            }
            diagnosis.findings().forEach(this::finding);
            if (!diagnosis.unknown().isEmpty()) {
                html.open("details")
                        .element("summary", diagnosis.unknown().size() + " checks lacked what they read")
                        .element(
                                "p",
                                diagnosis.unknown().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))
                        .close();
            }
        });
    }

    private void finding(Finding finding) {
        html.open("article", "class", "finding", "id", "finding-" + finding.id())
                .open("h3")
                .element("span", finding.severity().toString(), "class", "badge " + finding.severity())
                .text(" " + finding.title())
                .close()
                .element("p", finding.because());
        finding.remedy().ifPresent(this::remedy);
        finding.causedBy()
                .ifPresent(cause -> html.open("p")
                        .text("Explained by ")
                        .element("a", cause.toString(), "href", "#finding-" + cause)
                        .close());
        html.element("code", finding.id().toString()).close();
    }

    private void matrix() {
        section("Reachability", () -> {
            if (answers() > MOST_ANSWERS) {
                html.element(
                        "p", "Too much for a page: " + answers() + " answers. Ask wslnet explain about one server.");
                return;
            }
            ReachMatrix matrix = Reachability.in(snapshot).matrix();
            if (matrix.rows().isEmpty()) {
                html.element("p", "No server is known.");
                return;
            }
            html.open(
                    "div",
                    "class",
                    "scroll",
                    "tabindex",
                    "0",
                    "role",
                    "region",
                    "aria-label",
                    "Who reaches which server");
            html.open("table").open("thead").open("tr").element("th", "server", "scope", "col");
            for (Vantage from : matrix.vantages()) {
                html.element("th", "from " + from, "scope", "col");
            }
            html.close().close().open("tbody");
            matrix.rows().forEach(this::row);
            html.close().close().close();
        });
    }

    /** Returns how many answers there are to who reaches which server. */
    private long answers() {
        List<Distro> distros = snapshot.wsl().distros().orElse(List.of());
        long servers = snapshot.windows().listeners().orElse(List.of()).size();
        for (Distro distro : distros) {
            servers += distro.listeners().orElse(List.of()).size();
        }
        return servers * (distros.size() + 2L);
    }

    private void row(ReachMatrix.Row row) {
        String transport = row.server().listener().transport() + " ";
        html.open("tr").element("th", transport + row.server(), "scope", "row");
        row.answers().forEach(this::answer);
        html.close();
    }

    private void answer(Explanation why) {
        String outcome = why.outcome().map(known -> " (" + known + ")").orElse("");
        String how = why.isReachable()
                ? "yes, " + why.via().stream().map(Object::toString).collect(Collectors.joining(", then "))
                : why.verdict() + outcome;
        html.element("td", how, "class", why.verdict().toString());
    }

    private void topology() {
        section(
                "Topology",
                () -> html.open(
                                "div",
                                "class",
                                "scroll picture",
                                "tabindex",
                                "0",
                                "role",
                                "region",
                                "aria-label",
                                "Topology")
                        .markup(Diagram.of(snapshot).toSvg())
                        .close());
    }

    private void json() {
        html.element("p", "Save this as a file and pass it to any command of wslnet with --snapshot.");
        html.open("details").element("summary", "Snapshot as JSON");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Snapshot as JSON")
                .element("pre", SnapshotJson.print(snapshot))
                .close()
                .close();
    }
}
