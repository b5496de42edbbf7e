package devserve;

import java.net.URI;
import java.util.Optional;

/**
 * Where a server in WSL is to be found.
 *
 * @param windows for a browser on Windows
 * @param wsl for a program in any distro
 * @param phone for a phone on the LAN; empty when it can't get in
 */
record Urls(URI windows, URI wsl, Optional<URI> phone) {
    /** Returns three lines to print. */
    @Override
    public String toString() {
        return "on Windows     " + windows + "\n"
                + "in WSL         " + wsl + "\n"
                + "on your phone  " + phone.map(URI::toString).orElse("not yet");
    }
}
