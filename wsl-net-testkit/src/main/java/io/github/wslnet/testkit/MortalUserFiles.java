// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import io.github.wslnet.machine.UserFiles;
import io.github.wslnet.machine.UserPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files whose writer may die, and whose disk may be full. */
final class MortalUserFiles implements UserFiles {
    private static final UserPath JOURNALS = UserPath.local("wsl-net/journal");

    private final UserFiles files;
    private final World world;
    private final Mortality life;

    MortalUserFiles(UserFiles files, World world, Mortality life) {
        this.files = files;
        this.world = world;
        this.life = life;
    }

    @Override
    public Optional<byte[]> read(UserPath path) {
        return files.read(path);
    }

    @Override
    public Optional<Instant> modifiedAt(UserPath path) {
        return files.modifiedAt(path);
    }

    @Override
    public void write(UserPath path, byte[] content) {
        check(path);
        files.write(path, content);
    }

    @Override
    public void append(UserPath path, byte[] more) {
        check(path);
        files.append(path, more);
    }

    @Override
    public void delete(UserPath path) {
        life.breathe();
        files.delete(path);
    }

    /** Whoever looks for journals is about to apply a plan: nothing else in the machine's world shows that. */
    @Override
    public List<String> list(UserPath folder) {
        life.breathe();
        if (folder.equals(JOURNALS)) {
            world.faults().atApply().ifPresent(this::happen);
        }
        return files.list(folder);
    }

    @Override
    public String windowsPath(UserPath path) {
        return files.windowsPath(path);
    }

    private void check(UserPath path) {
        life.breathe();
        world.faults()
                .atWrite(path.names())
                .or(() -> world.faults().atWrite(folder(path)))
                .ifPresent(fault -> {
                    throw new UncheckedIOException(new IOException(path + ": " + fault));
                });
    }

    private static String folder(UserPath path) {
        int slash = path.names().lastIndexOf('/');
        return slash < 0 ? path.names() : path.names().substring(0, slash);
    }

    private void happen(Fault fault) {
        if (fault instanceof Fault.KilledAfterStep killed) {
            life.grant(killed.steps());
        } else if (fault instanceof Fault.AddressChanges) {
            world.changeAddresses();
        } else if (fault instanceof Fault.ServiceStopped stopped) {
            world.setService(stopped.service(), "Stopped");
        } else {
            world.on(Moment.elevation()).failOnce(fault);
        }
    }
}
