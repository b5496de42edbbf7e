/**
 * What is broken on a machine, or about to break, and what is behind it.
 *
 * <p>Start at {@link io.github.wslnet.doctor.Doctor#examine}; the answer is a {@link io.github.wslnet.doctor.Diagnosis}.
 * docs/doctor.md lists the checks. All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Doctor.examine(snapshot).rootCause().map(Finding::because);
 * }</pre>
 */
package io.github.wslnet.doctor;
