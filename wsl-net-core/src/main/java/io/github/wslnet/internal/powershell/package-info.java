/**
 * The one reader of what PowerShell prints: lists, tables, JSON and CSV all become records of named texts. Not
 * exported.
 *
 * <p>A cmdlet's reader says in a {@link io.github.wslnet.internal.powershell.RecordShape} which properties it wants and
 * gives it to {@link io.github.wslnet.internal.powershell.PowerShellOutput}. Names of properties are the same in every
 * language of Windows; only they and the form of values are relied on.
 */
package io.github.wslnet.internal.powershell;
