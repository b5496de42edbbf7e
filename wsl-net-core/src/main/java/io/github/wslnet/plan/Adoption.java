// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.forward.PortProxyKey;
import io.github.wslnet.known.Known;
import io.github.wslnet.snapshot.StoredForward;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A portproxy rule that somebody made by hand counts as ours from now on.
 *
 * <pre>{@code
 * Plan.ensuring(Adoption.of(PortProxyRule.v4tov4("0.0.0.0", 3000))).against(host.snapshot())
 * }</pre>
 *
 * <p>One step, which writes the record and leaves the rule alone. Afterwards a {@link LanExposure} may replace or delete
 * the rule as if it had made it. Taking the goal back takes the rule out of the record.
 *
 * @since 0.1.0
 */
public final class Adoption extends Goal {
    private final PortProxyKey key;

    private Adoption(PortProxyKey key) {
        this.key = key;
    }

    /** Returns the adoption of the rule with this table and listening side. */
    public static Adoption of(PortProxyKey key) {
        return new Adoption(key);
    }

    /** Returns what the rule is known by. */
    public PortProxyKey key() {
        return key;
    }

    @Override
    void ensure(Draft draft) {
        StoredForward stored = stored(draft).orElseThrow(() -> impossible("there is no such rule"));
        if (!isOwn(stored)) {
            draft.add(new OwnershipStep.Adopt(stored.rule()));
        }
    }

    @Override
    void remove(Draft draft) {
        stored(draft).filter(this::isOwn).ifPresent(stored -> draft.add(new OwnershipStep.Release(stored.rule())));
    }

    private boolean isOwn(StoredForward stored) {
        return stored.own()
                .value()
                .orElseThrow(() -> impossible("who made it is " + stored.own().whyNot()));
    }

    private Optional<StoredForward> stored(Draft draft) {
        Known<List<StoredForward>> rules = draft.forwards().before();
        if (!rules.isKnown()) {
            throw impossible("windows.portproxy is " + rules.whyNot());
        }
        return draft.forwards().find(key);
    }

    private ImpossibleGoalException impossible(String reason) {
        return new ImpossibleGoalException("the adoption of portproxy " + key, reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Adoption that && that.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Adoption.class, key);
    }

    @Override
    public String toString() {
        return "adopt portproxy " + key;
    }
}
