package devserve;

import io.github.wslnet.address.TransportPort;
import io.github.wslnet.plan.LanExposure;
import io.github.wslnet.plan.Plan;
import io.github.wslnet.plan.Step;
import io.github.wslnet.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what would let the LAN in on the machine of a saved snapshot: {@code devserve snapshot.json Ubuntu 3000}. */
public final class Main {
    private Main() {}

    /** Prints the commands. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: devserve snapshot.json DISTRO PORT");
            return;
        }
        Plan plan = Plan.ensuring(LanExposure.of(args[1], TransportPort.tcp(Integer.parseInt(args[2]))))
                .against(SnapshotJson.parse(Files.readString(Path.of(args[0]))));
        for (Step step : plan.steps()) {
            System.out.println(step.commandLine());
        }
    }
}
