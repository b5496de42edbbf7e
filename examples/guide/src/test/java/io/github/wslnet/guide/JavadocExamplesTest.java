// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The examples in the Javadoc of what the modules export compile. */
class JavadocExamplesTest {
    private static final List<String> MODULES = List.of("wsl-net-core", "wsl-net-windows", "wsl-net-testkit");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n[ *]*}</pre>", Pattern.DOTALL);
    private static final Pattern EXPORT = Pattern.compile("(?m)^ +exports ([\\w.]+)");

    /** What the examples speak of without making it. */
    private static final String GIVEN = """
            abstract class Given {
                Snapshot snapshot; WindowsWslHost host; Machine machine, real; World world; Tunnel tunnel; CommandRunner runner;
                Explanation why, explanation; Goal goal; GlobalConfig config; Circumstances circumstances; Known<Instant> changedAt;
                RunningVm vm; DistroName ubuntu; String text, json; byte[] bytes; Duration timeout; Thread server; Plan plan;
                com.sun.net.httpserver.HttpServer httpServer; InetAddress peer; InputStream stream;
            }
            """;

    @Test
    void compile() throws IOException {
        StringBuilder source = new StringBuilder(imports()).append(GIVEN);
        List<String> places = new ArrayList<>();
        for (Path file : sources()) {
            Matcher example = EXAMPLE.matcher(Files.readString(file));
            while (example.find()) {
                places.add(file.getFileName().toString());
                source.append(wrapped(places.size(), file, example.group(1)));
            }
        }

        assertThat(places).hasSizeGreaterThan(30);
        assertThat(errors(source.toString())).isEmpty();
    }

    private static String imports() throws IOException {
        StringBuilder imports = new StringBuilder("package io.github.wslnet.guide;\n");
        for (String module : MODULES) {
            Path descriptor = Page.ROOT.resolve(module).resolve("src/main/java/module-info.java");
            EXPORT.matcher(Files.readString(descriptor))
                    .results()
                    .forEach(export -> imports.append("import " + export.group(1) + ".*;\n"));
        }
        Stream.of("java.util.*", "java.time.*", "java.net.*", "java.io.*", "java.nio.file.*", "org.junit.jupiter.api.*")
                .forEach(name -> imports.append("import " + name + ";\n"));
        Stream.of("address.TransportPort.*", "config.DistroSettings.*", "config.GlobalSettings.*")
                .forEach(name -> imports.append("import static io.github.wslnet." + name + ";\n"));
        return imports.append("import static io.github.wslnet.testkit.assertj.WslNetAssertions.assertThat;\n")
                .append("import org.junit.jupiter.api.extension.RegisterExtension;\n")
                .toString();
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .map(module -> Page.ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(JavadocExamplesTest::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an example the body of a class of its own: types and fields stand in it as they are, statements in a method. */
    private static String wrapped(int number, Path file, String example) {
        String code = example.lines()
                .map(line -> line.replaceFirst("^ *\\* ?", "").replaceAll("\\s*//.*|\\.\\.\\.", ""))
                .map(line -> line.endsWith(")") && !line.stripLeading().startsWith("@") ? line + ";" : line)
                .collect(Collectors.joining("\n"));
        boolean isMember = Pattern.compile("^(@|class |final |private )", Pattern.MULTILINE)
                .matcher(code)
                .find();
        String body = isMember ? code : "void run() throws Exception {\n" + code + "\n}";
        String name = file.getFileName().toString().replaceAll("\\W", "_").toLowerCase(Locale.ROOT) + number;
        return "abstract class " + name + " extends Given {\n" + body + "\n}\n";
    }

    private static List<String> errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Given.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        List<String> options = List.of("-proc:none", "-d", "target", "-cp", System.getProperty("java.class.path"));
        compiler.getTask(new StringWriter(), null, diagnostics, options, null, List.of(file))
                .call();
        List<String> lines = source.lines().toList();
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> found.getMessage(Locale.ROOT) + ": " + lines.get((int) found.getLineNumber() - 1))
                .toList();
    }
}
