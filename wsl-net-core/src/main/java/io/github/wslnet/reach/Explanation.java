// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.reach;

import io.github.wslnet.address.IpAddress;
import io.github.wslnet.internal.WslNetStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether a client reaches a destination, by which way, as whom, and if not, why not.
 *
 * <p>{@code toString} is a short text for a terminal; {@link ExplanationJson} is the form for programs.
 *
 * @since 0.1.0
 */
@Value.Immutable
@WslNetStyle
public abstract sealed class Explanation implements WithExplanation permits ImmutableExplanation {
    Explanation() {}

    /** Returns where the client stands. */
    public abstract Vantage from();

    /** Returns where it wants to get to. */
    public abstract Destination to();

    /** Returns whether it gets there. */
    public abstract Verdict verdict();

    /** Returns what the client's connect call says; empty when that can't be known. */
    public abstract Optional<Outcome> outcome();

    /** Returns who answers. */
    public abstract Optional<Server> server();

    /** Returns the client's address as the server sees it; empty when nobody answers or it can't be known. */
    public abstract Optional<IpAddress> peer();

    /** Returns the steps of the way, first one first, as far as the connection gets. */
    public abstract List<Hop> hops();

    /** Returns what was checked, in the order of the way; a name with two addresses has the checks of both. */
    public abstract List<Check> checks();

    /** Returns what would help, cheapest first: what needs no administrator comes before what does. */
    public abstract List<Remedy> remedies();

    /** Starts an explanation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the carriers of the hops, first one first. */
    public List<Carrier> via() {
        return hops().stream().map(Hop::carrier).toList();
    }

    /** Tells whether a server answers. */
    public boolean isReachable() {
        return verdict() == Verdict.REACHABLE;
    }

    /** Returns the checks that came out so. */
    public List<Check> checks(Check.Result result) {
        return checks().stream().filter(check -> check.result() == result).toList();
    }

    /** Returns a short text: the verdict, the way, what stands against it and what would help. */
    @Override
    public String toString() {
        return ExplanationText.of(this);
    }

    /** Builds an {@link Explanation}. */
    public static final class Builder extends ImmutableExplanation.Builder {
        Builder() {}
    }
}
