// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.distro.DistroName;
import io.github.wslnet.plan.GuestFile;
import io.github.wslnet.testkit.machine.FakeOutput;
import io.github.wslnet.testkit.machine.GuestCommands;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distros of a world as {@code wsl.exe} gets at them: their files by the commands that coreutils and busybox have.
 *
 * <p>The world knows three files of a distro. Others, such as the one that is written before it is renamed, are kept
 * here.
 */
final class WorldGuests implements GuestCommands {
    private static final FakeOutput DONE = FakeOutput.printing("");
    private static final FakeOutput MISSING = FakeOutput.failing(1, "No such file or directory");
    private static final List<String> OF_THE_WORLD = List.of(FakeDistro.WSL_CONF, "/etc/resolv.conf", "/etc/hosts");

    private final World world;
    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private int number;

    WorldGuests(World world) {
        this.world = world;
    }

    @Override
    public boolean isInstalled(String distro) {
        return world.distros().stream().anyMatch(one -> one.name().text().equals(distro));
    }

    @Override
    public void start(String distro) {
        distro(distro).start();
    }

    @Override
    public void terminate(String distro) {
        world.terminate(distro);
    }

    @Override
    public void shutdown() {
        world.shutdownWsl();
    }

    @Override
    public Optional<FakeOutput> run(String distro, List<String> command, byte[] input) {
        String last = command.get(command.size() - 1);
        return switch (String.join(" ", command.subList(0, command.size() - 1))) {
            case "readlink -f" -> Optional.of(FakeOutput.printing(last + "\n"));
            case "test -e" ->
                Optional.of(content(distro, last).map(bytes -> DONE).orElse(MISSING));
            case "cat" ->
                Optional.of(content(distro, last)
                        .map(bytes -> FakeOutput.ending(0, bytes))
                        .orElse(MISSING));
            case "mktemp" -> Optional.of(FakeOutput.printing(create(distro, last) + "\n"));
            case "chmod 644", "sync" -> Optional.of(DONE);
            case "tee" -> Optional.of(write(distro, last, input));
            default -> withTwoFiles(distro, command);
        };
    }

    private Optional<FakeOutput> withTwoFiles(String distro, List<String> command) {
        int size = command.size();
        if (command.get(0).equals("rm")) {
            command.subList(2, size).forEach(path -> delete(distro, path));
            return Optional.of(DONE);
        }
        boolean known = List.of("cp -p", "mv -f", "ln").contains(String.join(" ", command.subList(0, size - 2)));
        if (size < 3 || !known) {
            return Optional.empty();
        }
        String from = command.get(size - 2);
        Optional<byte[]> content = content(distro, from);
        content.ifPresent(bytes -> write(distro, command.get(size - 1), bytes));
        if (content.isPresent() && command.get(0).equals("mv")) {
            delete(distro, from);
        }
        return Optional.of(content.isPresent() ? DONE : MISSING);
    }

    private String create(String distro, String template) {
        number++;
        String path = template.replace("XXXXXX", String.format("%06d", number));
        others.put(distro + path, new byte[0]);
        return path;
    }

    private Optional<byte[]> content(String distro, String path) {
        if (!OF_THE_WORLD.contains(path)) {
            return Optional.ofNullable(others.get(distro + path)).map(byte[]::clone);
        }
        return distro(distro).file(path) instanceof GuestFile.Text text
                        && !(path.equals(FakeDistro.WSL_CONF) && text.content().isEmpty())
                ? Optional.of(text.content().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private FakeOutput write(String distro, String path, byte[] content) {
        if (OF_THE_WORLD.contains(path)) {
            distro(distro).write(path, new GuestFile.Text(new String(content, StandardCharsets.UTF_8)));
        } else {
            others.put(distro + path, Arrays.copyOf(content, content.length));
        }
        return FakeOutput.ending(0, content);
    }

    private void delete(String distro, String path) {
        if (OF_THE_WORLD.contains(path)) {
            distro(distro).write(path, new GuestFile.Missing());
        } else {
            others.remove(distro + path);
        }
    }

    private FakeDistro distro(String name) {
        return ((WorldState) world).distro(DistroName.of(name));
    }
}
