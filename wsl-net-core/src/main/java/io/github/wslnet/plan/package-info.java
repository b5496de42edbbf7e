/**
 * Change as a value: goals, the steps that reach them from a snapshot, and how each step is undone.
 *
 * <p>Start at {@link io.github.wslnet.plan.Plan}. {@link io.github.wslnet.plan.LanExposure}, {@link
 * io.github.wslnet.plan.OwnDns}, {@link io.github.wslnet.plan.OwnHosts} and {@link io.github.wslnet.plan.OwnHostname} are goals.
 * Nothing here is carried out: a {@code WslHost} does that. All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Plan plan = Plan.ensuring(LanExposure.of("Ubuntu", tcp(3000))).against(snapshot);
 * System.out.println(plan.describe());
 * }</pre>
 */
package io.github.wslnet.plan;
