// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

/**
 * A moment of a world, waiting for the fault that shall happen then.
 *
 * @since 0.1.0
 */
public final class FaultAt {
    private final World world;
    private final Moment moment;

    FaultAt(World world, Moment moment) {
        this.world = world;
        this.moment = moment;
    }

    /**
     * Lets a fault happen the next time that the moment comes.
     *
     * @throws IllegalArgumentException when that fault can't happen at that moment
     */
    public World failOnce(Fault fault) {
        world.faults().plan(moment, fault, true);
        return world;
    }

    /**
     * Lets a fault happen each time that the moment comes.
     *
     * @throws IllegalArgumentException when that fault can't happen at that moment
     */
    public World failAlways(Fault fault) {
        world.faults().plan(moment, fault, false);
        return world;
    }
}
