// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.json.JsonTree;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that acts inside a namespace, {@code agent.py}: one JSON line in, one JSON line out. */
final class Agent implements AutoCloseable {
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private Agent(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Agent in(String namespace, Path script) throws IOException {
        return new Agent(new ProcessBuilder(List.of("ip", "netns", "exec", namespace, "python3", script.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    static JsonObject command(String what) {
        return new JsonObject().put("do", what);
    }

    /** Gives a command and waits for the answer. */
    JsonCursor obey(JsonObject command) throws IOException {
        send(command);
        return answer();
    }

    /** Gives a command whose answer is fetched later. */
    void send(JsonObject command) throws IOException {
        commands.write(JsonTree.print(command.toTree()));
        commands.newLine();
        commands.flush();
    }

    JsonCursor answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the process in the namespace ended without an answer; see its error output");
        }
        return JsonCursor.parse("agent", line).get("answer");
    }

    /** Ends the process: it goes when its input ends. */
    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(3, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
