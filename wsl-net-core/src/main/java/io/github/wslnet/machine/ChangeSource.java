// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

/**
 * Tells that Windows' addresses or portproxy rules may have changed, without saying what.
 *
 * @since 0.1.0
 */
public interface ChangeSource {
    /**
     * Begins to tell.
     *
     * @param onChange called on some thread, once or more often a change
     * @return what ends it; nothing is called after it was closed
     */
    Subscription subscribe(Runnable onChange);

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
