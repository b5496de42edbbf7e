/**
 * Change as a value: goals, the steps that reach them from a snapshot, and how each step is undone.
 *
 * <p>Start at {@link io.github.wslnet.plan.Plan}; {@link io.github.wslnet.plan.LanExposure} and {@link
 * io.github.wslnet.plan.OwnDns} are goals. Nothing here is carried out: a {@code WslHost} does that. All types are
 * immutable and safe for use by several threads.
 */
package io.github.wslnet.plan;
