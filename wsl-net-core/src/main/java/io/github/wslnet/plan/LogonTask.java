// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

import io.github.wslnet.command.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A task of Windows' scheduler that starts a program whenever a user logs on, so that it keeps goals after restarts too.
 *
 * <p>It is a document and two commands, for a person to read and run; no plan has it as a step, since a snapshot does not
 * say which tasks there are. The program is started with the user's plain rights: it asks like any other when it needs an
 * administrator. Source: "Task Scheduler Schema" and "schtasks" on Microsoft Learn.
 *
 * @param name the task's name below the folder {@code wsl-net}: letters, digits, blanks, dots, dashes, underscores
 * @param user who logs on, for example {@code PC\me}
 * @param program the absolute path of the program, in a folder that only administrators can write
 * @param arguments its arguments as one text, quoted as that program wants it; may be empty
 * @since 0.1.0
 */
public record LogonTask(String name, String user, String program, String arguments) {
    /**
     * Checks that the name is plain, and that the texts can stand in an XML document.
     *
     * @throws IllegalArgumentException when one is not so, or user or program is empty
     */
    public LogonTask {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,100}")) {
            throw new IllegalArgumentException(
                    "a task's name has letters, digits, blanks, dots, dashes and underscores but was '" + name + "'");
        }
        for (String text : List.of(user, program, arguments)) {
            if (text.chars().anyMatch(c -> c < ' ' || c >= 0xFFFE || c >= 0xD800 && c < 0xE000)) {
                throw new IllegalArgumentException("a task has no control characters but one is in '" + text + "'");
            }
        }
        if (user.isEmpty() || program.isEmpty()) {
            throw new IllegalArgumentException("a task has a user and a program");
        }
    }

    /** Returns the document that {@code schtasks} reads. */
    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo><Description>Started by wsl-net at logon</Description></RegistrationInfo>
                  <Triggers><LogonTrigger><UserId>%1$s</UserId></LogonTrigger></Triggers>
                  <Principals>
                    <Principal id="user">
                      <UserId>%1$s</UserId>
                      <LogonType>InteractiveToken</LogonType>
                      <RunLevel>LeastPrivilege</RunLevel>
                    </Principal>
                  </Principals>
                  <Settings>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
                  </Settings>
                  <Actions Context="user">
                    <Exec><Command>%2$s</Command><Arguments>%3$s</Arguments></Exec>
                  </Actions>
                </Task>
                """.formatted(escaped(user), escaped(program), escaped(arguments));
    }

    /** Returns the document's bytes as {@code schtasks} wants them: UTF-16LE with a byte order mark. */
    public byte[] toBytes() {
        return ("\ufeff" + xml()).getBytes(StandardCharsets.UTF_16LE);
    }

    /**
     * Returns the command that makes the task, in an elevated terminal; one of its name is refused.
     *
     * @param file the absolute path of a file with {@link #toBytes()}
     */
    public CommandLine createCommand(String file) {
        return CommandLine.of("schtasks.exe", "/Create", "/TN", path(), "/XML", file);
    }

    /** Returns the command that deletes the task. */
    public CommandLine deleteCommand() {
        return CommandLine.of("schtasks.exe", "/Delete", "/TN", path(), "/F");
    }

    private String path() {
        return "\\wsl-net\\" + name;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
