// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.machine;

/**
 * A file or folder below one of the user's folders.
 *
 * @param folder the folder
 * @param names the names from there down, with slashes between them, for example {@code wsl-net/journal}
 * @since 0.1.0
 */
public record UserPath(Folder folder, String names) {
    /** Checks that there is a name, and that none leads out of the folder. */
    public UserPath {
        for (String name : names.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("a path below a folder has plain names but was '" + names + "'");
            }
        }
    }

    /** Returns a path below {@code %UserProfile%}. */
    public static UserPath profile(String names) {
        return new UserPath(Folder.PROFILE, names);
    }

    /** Returns a path below {@code %LocalAppData%}. */
    public static UserPath local(String names) {
        return new UserPath(Folder.LOCAL_APP_DATA, names);
    }

    /** Returns the path of something in this folder. */
    public UserPath below(String name) {
        return new UserPath(folder, names + "/" + name);
    }

    @Override
    public String toString() {
        return folder.variable() + "\\" + names.replace('/', '\\');
    }

    /** The folders of a Windows user that matter here. */
    public enum Folder {
        /** Where {@code .wslconfig} is. */
        PROFILE("%UserProfile%"),

        /** Where a program keeps what is of this machine alone. */
        LOCAL_APP_DATA("%LocalAppData%");

        private final String variable;

        Folder(String variable) {
            this.variable = variable;
        }

        /** Returns the variable that holds the folder's path, in percent signs. */
        public String variable() {
            return variable;
        }
    }
}
