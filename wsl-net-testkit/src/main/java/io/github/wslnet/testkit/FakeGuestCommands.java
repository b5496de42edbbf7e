// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.plan.GuestStep;
import io.github.wslnet.plan.Step;
import io.github.wslnet.testkit.machine.FakeOutput;
import io.github.wslnet.testkit.machine.FakeProgram;
import io.github.wslnet.testkit.machine.HangingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The {@code wsl.exe} that ends a distro, or runs one of the small commands that change its files. */
final class FakeGuestCommands implements FakeProgram {
    private static final byte[] NOTHING = new byte[0];
    private static final String MINE = ".wsl-net.";
    private static final Set<String> COMMANDS =
            Set.of("readlink", "test", "cat", "mktemp", "chmod", "sync", "cp", "tee", "mv", "ln", "rm");

    private final World world;
    private final Mortality life;
    private final Map<String, String> fresh = new HashMap<>();
    private int lastFresh;

    FakeGuestCommands(World world, Mortality life) {
        this.world = world;
        this.life = life;
    }

    @Override
    public String example() {
        return "wsl.exe -d NAME -u root -e cat|readlink|test|mktemp|cp|chmod|tee|sync|mv|ln|rm ..., wsl.exe --terminate NAME";
    }

    @Override
    public Optional<FakeOutput> run(List<String> arguments, byte[] input) {
        if (arguments.size() == 2 && arguments.get(0).equals("--terminate")) {
            return Optional.of(terminate(DistroName.of(arguments.get(1))));
        }
        boolean asRoot = arguments.size() > 5
                && arguments.get(0).equals("-d")
                && arguments.subList(2, 5).equals(List.of("-u", "root", "-e"));
        List<String> command = asRoot ? arguments.subList(5, arguments.size()) : List.of();
        return !command.isEmpty() && COMMANDS.contains(command.get(0))
                ? Optional.of(
                        inside(world.distro(DistroName.of(arguments.get(1))).start(), command, input))
                : Optional.empty();
    }

    private FakeOutput terminate(DistroName name) {
        return change(
                new GuestStep.DistroTerminate(name), () -> world.distro(name).terminate());
    }

    private FakeOutput inside(FakeDistro distro, List<String> command, byte[] input) {
        String path = command.get(command.size() - 1);
        return switch (command.get(0)) {
            case "readlink" -> readlink(distro, command, path);
            case "test" -> ending(exists(distro, path) ? 0 : 1);
            case "cat" -> FakeOutput.printing(text(distro, path));
            case "mktemp" -> mktemp(path);
            case "cp" -> copy(distro, command.get(command.size() - 2), path);
            case "tee" -> tee(path, input);
            case "mv" -> move(distro, command.get(2), path);
            case "ln" -> link(distro, command, path);
            case "rm" -> remove(distro, command.subList(2, command.size()));
            default -> ending(0);
        };
    }

    private static FakeOutput ending(int exitCode) {
        return FakeOutput.ending(exitCode, NOTHING);
    }

    /** Of {@code -f} only the file is known that it leads to, of the plain one whether it is a link at all. */
    private static FakeOutput readlink(FakeDistro distro, List<String> command, String path) {
        Optional<String> target =
                file(distro, path) instanceof GuestFile.Link link ? Optional.of(link.target()) : Optional.empty();
        return command.contains("-f")
                ? FakeOutput.printing(target.orElse(path) + "\n")
                : target.map(to -> FakeOutput.printing(to + "\n")).orElseGet(() -> ending(1));
    }

    private boolean exists(FakeDistro distro, String path) {
        return fresh.containsKey(path) || !(file(distro, path) instanceof GuestFile.Missing);
    }

    private String text(FakeDistro distro, String path) {
        return fresh.containsKey(path)
                ? fresh.get(path)
                : file(distro, path) instanceof GuestFile.Text text ? text.content() : "";
    }

    private FakeOutput mktemp(String template) {
        lastFresh++;
        String path = template.replace("XXXXXX", String.format("%06d", lastFresh));
        fresh.put(path, "");
        return FakeOutput.printing(path + "\n");
    }

    private FakeOutput copy(FakeDistro distro, String from, String to) {
        fresh.put(to, text(distro, from));
        return ending(0);
    }

    private FakeOutput tee(String path, byte[] input) {
        if (!path.contains(MINE)) {
            throw new IllegalArgumentException("whoever reads " + path + " may find a part of it; write beside it");
        }
        fresh.put(path, new String(input, StandardCharsets.UTF_8));
        return FakeOutput.ending(0, input);
    }

    private FakeOutput move(FakeDistro distro, String from, String to) {
        String content = fresh.getOrDefault(from, "");
        FakeOutput moved = put(distro, to, new GuestFile.Text(content));
        fresh.remove(from);
        return moved;
    }

    private FakeOutput link(FakeDistro distro, List<String> command, String path) {
        return command.get(1).equals("-sfn")
                ? put(distro, path, new GuestFile.Link(command.get(2)))
                : copy(distro, command.get(1), path);
    }

    private FakeOutput remove(FakeDistro distro, List<String> paths) {
        List<String> others =
                paths.stream().filter(path -> fresh.remove(path) == null).toList();
        return others.isEmpty() || others.get(0).contains(MINE)
                ? ending(0)
                : put(distro, others.get(0), new GuestFile.Missing());
    }

    private FakeOutput put(FakeDistro distro, String path, GuestFile after) {
        GuestFile before = file(distro, path);
        Step step = path.equals(FakeDistro.WSL_CONF)
                ? new GuestStep.ConfigEdit(distro.name(), textOf(before), textOf(after))
                : new GuestStep.FileWrite(distro.name(), path, before, after);
        Optional<Fault> full = world.faults().atWrite(path);
        return full.isPresent()
                ? FakeOutput.failing(1, path + ": " + full.get())
                : change(step, () -> distro.write(path, after));
    }

    private FakeOutput change(Step step, Runnable effect) {
        life.breathe();
        Optional<Supplier<FakeOutput>> instead = world.faults().atStep(step, 0).flatMap(this::happen);
        if (instead.isPresent()) {
            return instead.get().get();
        }
        effect.run();
        life.stepTaken();
        return ending(0);
    }

    /** Returns what the command does instead of its work; empty when it goes on in a changed world. */
    private Optional<Supplier<FakeOutput>> happen(Fault fault) {
        if (fault instanceof Fault.SilentSuccess) {
            return Optional.of(() -> ending(0));
        }
        if (fault instanceof Fault.ExitCode ended) {
            return Optional.of(() -> FakeOutput.failing(ended.code(), ended.text()));
        }
        if (fault instanceof Fault.Hang) {
            return Optional.of(() -> {
                throw new HangingException();
            });
        }
        return world.goesOn(fault) ? Optional.empty() : Optional.of(() -> FakeOutput.failing(1, fault.toString()));
    }

    private static GuestFile file(FakeDistro distro, String path) {
        return path.contains(MINE) ? new GuestFile.Missing() : missingIfEmpty(distro.file(path));
    }

    private static GuestFile missingIfEmpty(GuestFile file) {
        return file instanceof GuestFile.Text text && text.content().isEmpty() ? new GuestFile.Missing() : file;
    }

    private static String textOf(GuestFile file) {
        return file instanceof GuestFile.Text text ? text.content() : "";
    }
}
