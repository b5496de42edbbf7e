// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import io.github.wslnet.known.Known;
import org.immutables.value.Value;

/**
 * What WSL looks at, besides {@code .wslconfig}, when it decides which settings come into force.
 *
 * <p>Each may be unknown; then it is taken to be in favour, and the answer says so (see {@link InForce#unless()}).
 *
 * @since 0.1.0
 */
@Value.Immutable
public sealed interface Circumstances extends WithCircumstances permits ImmutableCircumstances {
    /** Returns the build of Windows, for example 22631. */
    default Known<Integer> windowsBuild() {
        return Known.absent();
    }

    /** Returns the release of WSL as {@code wsl --version} prints it, for example {@code 2.4.4.0}. */
    default Known<String> release() {
        return Known.absent();
    }

    /** Returns the release of the guest's kernel as {@code uname -r} prints it. */
    default Known<String> kernel() {
        return Known.absent();
    }

    /** Returns what an administrator allows. */
    default Known<WslPolicies> policies() {
        return Known.absent();
    }

    /** Tells whether Windows has the Hyper-V firewall in the version that WSL needs and it is not disabled. */
    default Known<Boolean> hyperVFirewall() {
        return Known.absent();
    }

    /** Tells whether the Host Network Service can steer flows, which mirrored mode needs. */
    default Known<Boolean> flowSteering() {
        return Known.absent();
    }

    /** Tells whether Windows has the interface by which WSL tunnels name queries. */
    default Known<Boolean> dnsTunneling() {
        return Known.absent();
    }

    /** Tells whether IPv6 is switched off for all of Windows: {@code DisabledComponents} is exactly {@code 0xFF}. */
    default Known<Boolean> ipv6SwitchedOff() {
        return Known.absent();
    }

    /** Tells whether the service {@code GlobalSecureAccessTunnelingService} runs. */
    default Known<Boolean> globalSecureAccess() {
        return Known.absent();
    }

    /** Starts with nothing known. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds what WSL looks at. */
    final class Builder extends ImmutableCircumstances.Builder {
        Builder() {}
    }
}
