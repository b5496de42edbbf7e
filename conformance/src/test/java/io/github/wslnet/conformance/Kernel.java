// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.conformance;

import io.github.wslnet.forward.PortProxyRule;
import io.github.wslnet.json.JsonCursor;
import io.github.wslnet.json.JsonObject;
import io.github.wslnet.socket.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The namespaces with an agent in each: makes worlds stand, and finds out by connecting who reaches whom in them. */
final class Kernel implements AutoCloseable {
    /** RPC's port mapper: a service host listens on every Windows. */
    private static final Bind RPC = new Bind("0.0.0.0", 135, false);

    private final Mode mode;
    private final Namespaces namespaces;
    private final Path folder;
    private final Map<Side, Agent> agents = new EnumMap<>(Side.class);

    private Kernel(Mode mode, Namespaces namespaces, Path folder) {
        this.mode = mode;
        this.namespaces = namespaces;
        this.folder = folder;
    }

    static Kernel up(Mode mode) throws IOException, InterruptedException {
        Kernel kernel = new Kernel(mode, Namespaces.up(mode), Files.createTempDirectory("wslnet"));
        try {
            kernel.fill();
            return kernel;
        } catch (IOException e) {
            kernel.close();
            throw e;
        }
    }

    private void fill() throws IOException {
        Path script = folder.resolve("agent.py");
        List.of(folder, script, folder.resolve("bus"))
                .forEach(path -> path.toFile().deleteOnExit());
        try (InputStream source = Objects.requireNonNull(Kernel.class.getResourceAsStream("/agent.py"))) {
            Files.copy(source, script);
        }
        for (Side side : Side.values()) {
            agents.put(side, Agent.in(namespaces.name(side), script));
        }
    }

    Mode mode() {
        return mode;
    }

    /** Makes a world stand in place of the one before. */
    Standing stand(World world) throws IOException {
        for (Agent agent : agents.values()) {
            agent.send(Agent.command("reset"));
        }
        for (Agent agent : agents.values()) {
            agent.answer();
        }
        namespaces.filter(DropRules.of(world));
        return world.mode() == Mode.MIRRORED ? standMirrored(world) : standBehindSwitch(world);
    }

    private Standing standBehindSwitch(World world) throws IOException {
        Path bus = bus();
        on(Side.GUEST).obey(Agent.command("host").putText("path", bus));
        List<Bind> guest = serve(Side.GUEST, world.guest());
        List<Listener> windows = windowsSockets(world, guest, bus);
        List<Bind> gone = guest.stream().filter(world.gone()::contains).toList();
        on(Side.GUEST)
                .obey(Agent.command("quit")
                        .putList("endpoints", gone, bind -> bind.toTree().subList(0, 2)));
        List<Bind> left = guest.stream().filter(bind -> !gone.contains(bind)).toList();
        return new Standing(world, inGuest(left), windows);
    }

    /** A port is held by the side that binds it first; on the other side binds of it are refused. */
    private Standing standMirrored(World world) throws IOException {
        List<Listener> windows = new ArrayList<>();
        serve(Side.WINDOWS, List.of(RPC)).forEach(bind -> windows.add(bind.listener("svchost.exe")));
        boolean windowsFirst = world.timing() == World.Timing.FORWARDS_FIRST;
        if (windowsFirst) {
            windows.addAll(ownSockets(world, Set.of()));
        }
        Set<Integer> ofWindows =
                windows.stream().map(one -> one.port().number()).collect(Collectors.toSet());
        List<Bind> guest = serve(
                Side.GUEST,
                world.guest().stream()
                        .filter(bind -> !bind.reserves() || !ofWindows.contains(bind.port()))
                        .toList());
        Set<Integer> ofGuest =
                guest.stream().filter(Bind::reserves).map(Bind::port).collect(Collectors.toSet());
        if (!windowsFirst) {
            windows.addAll(ownSockets(world, ofGuest));
        }
        namespaces.batch(Side.GUEST, MirroredWiring.addressLoopback(world.addressLoopback()));
        namespaces.filter(MirroredWiring.steering(ofGuest, world.addressLoopback()));
        return new Standing(world, inGuest(guest), windows);
    }

    /** Lets the programs and forwards of Windows listen where the guest holds no port. */
    private List<Listener> ownSockets(World world, Set<Integer> taken) throws IOException {
        List<Bind> programs = world.programs().stream()
                .filter(bind -> !taken.contains(bind.port()))
                .toList();
        List<PortProxyRule> forwards = world.forwards().stream()
                .filter(rule -> world.timing() != World.Timing.IP_HELPER_STOPPED
                        && !taken.contains(rule.listenPort().orElseThrow().number()))
                .toList();
        List<Listener> sockets = new ArrayList<>();
        serve(Side.WINDOWS, programs).forEach(bind -> sockets.add(bind.listener("node.exe")));
        sockets.addAll(forward(forwards));
        return sockets;
    }

    private static List<Listener> inGuest(List<Bind> binds) {
        return binds.stream().map(bind -> bind.listener("node")).toList();
    }

    /** Returns a path for the socket that stands for WSL's hvsocket: sockets of files cross network namespaces. */
    private Path bus() throws IOException {
        Path bus = folder.resolve("bus");
        Files.deleteIfExists(bus);
        return bus;
    }

    private List<Listener> windowsSockets(World world, List<Bind> guest, Path bus) throws IOException {
        List<Listener> sockets = new ArrayList<>();
        serve(Side.WINDOWS, List.of(RPC)).forEach(bind -> sockets.add(bind.listener("svchost.exe")));
        serve(Side.WINDOWS, world.programs()).forEach(bind -> sockets.add(bind.listener("node.exe")));
        if (world.timing() == World.Timing.FORWARDS_FIRST) {
            sockets.addAll(forward(world.forwards()));
        }
        sockets.addAll(relay(guest, bus));
        if (world.timing() == World.Timing.RELAY_FIRST) {
            sockets.addAll(forward(world.forwards()));
        }
        return sockets;
    }

    private List<Bind> serve(Side side, List<Bind> wished) throws IOException {
        List<JsonCursor> bound = on(side).obey(Agent.command("serve").putList("binds", wished, Bind::toTree))
                .elements();
        return those(wished, bound);
    }

    private List<Listener> relay(List<Bind> guest, Path bus) throws IOException {
        JsonObject command = Agent.command("relay")
                .putList("guest", guest, bind -> bind.toTree().subList(0, 2))
                .putText("through", bus);
        return on(Side.WINDOWS).obey(command).list(JsonCursor::elements).stream()
                .map(one -> new Bind(one.get(0).text(), one.get(1).integer(), true).listener("wslrelay.exe"))
                .toList();
    }

    private List<Listener> forward(List<PortProxyRule> rules) throws IOException {
        JsonObject command = Agent.command("forward").putList("rules", rules, Kernel::toTree);
        List<JsonCursor> bound = on(Side.WINDOWS).obey(command).elements();
        return those(rules, bound).stream()
                .map(rule -> new Bind(
                                rule.listen().address(),
                                rule.listenPort().orElseThrow().number(),
                                false)
                        .listener("svchost.exe")
                        .withAccount(Listener.Account.OTHER))
                .toList();
    }

    private static List<Object> toTree(PortProxyRule rule) {
        return List.of(
                rule.listen().address(),
                rule.listenPort().orElseThrow().number(),
                rule.connect().address(),
                rule.connectPort().orElseThrow().number());
    }

    private static <T> List<T> those(List<T> wished, List<JsonCursor> bound) {
        List<T> those = new ArrayList<>();
        for (int i = 0; i < wished.size(); i++) {
            if (bound.get(i).bool()) {
                those.add(wished.get(i));
            }
        }
        return those;
    }

    /** Asks all questions at once, each by connecting from where it is asked; silence counts after this time. */
    Map<Question, Answer> ask(List<Question> questions, int patienceMillis) throws IOException {
        Map<Side, List<Question>> bySide = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            List<Question> here = questions.stream()
                    .filter(question -> question.from() == side)
                    .toList();
            bySide.put(side, here);
            on(side).send(Agent.command("ask")
                    .put("patience", patienceMillis)
                    .putList("questions", here, Question::toTree));
        }
        Map<Question, Answer> answers = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            List<JsonCursor> said = on(side).answer().elements();
            for (int i = 0; i < said.size(); i++) {
                answers.put(bySide.get(side).get(i), Answer.of(said.get(i)));
            }
        }
        return answers;
    }

    private Agent on(Side side) {
        return agents.get(side);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            for (Agent agent : agents.values()) {
                agent.close();
            }
        } finally {
            namespaces.close();
            Files.deleteIfExists(folder.resolve("bus"));
            Files.deleteIfExists(folder.resolve("agent.py"));
            Files.deleteIfExists(folder);
        }
    }
}
