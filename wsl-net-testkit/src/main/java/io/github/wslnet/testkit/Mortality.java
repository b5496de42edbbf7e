// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.testkit;

import java.util.Optional;

/** How many steps the program under test lives to take: when they are taken, whatever it does next is its death. */
final class Mortality {
    private Optional<Integer> left = Optional.empty();
    private int killedAfter;
    private boolean over;

    /** Lets the program live for so many steps from now on. */
    void grant(int steps) {
        killedAfter = steps;
        left = Optional.of(steps);
        over = false;
    }

    /** Tells whether the last life that was granted has ended. */
    boolean isOver() {
        return over;
    }

    /** A step has been taken. */
    void stepTaken() {
        left = left.map(steps -> steps - 1);
    }

    /** The program does something that a dead one can't. */
    void breathe() {
        if (left.filter(steps -> steps <= 0).isPresent()) {
            left = Optional.empty();
            over = true;
            throw new KilledException(killedAfter);
        }
    }
}
