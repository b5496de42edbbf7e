/**
 * How a plan becomes true: its journal, its elevated script, what reading back shows, and the way back.
 *
 * <p>{@link io.github.wslnet.windows.apply.PlanRuns} is the entry; it is for {@code WindowsWslHost} alone and not exported.
 */
package io.github.wslnet.windows.apply;
