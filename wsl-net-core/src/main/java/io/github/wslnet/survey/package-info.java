/**
 * What is asked of a machine, and how the answers are read: scripts on one side, values on the other.
 *
 * <p>{@link io.github.wslnet.survey.WindowsSurvey} is the one PowerShell script and {@link
 * io.github.wslnet.survey.WindowsAnswers} what it printed, {@link io.github.wslnet.survey.GuestSurvey} the one shell script for a
 * distro and {@link io.github.wslnet.survey.GuestAnswers} what that printed. Nothing here runs them. All types are immutable and
 * safe for use by several threads.
 */
package io.github.wslnet.survey;
