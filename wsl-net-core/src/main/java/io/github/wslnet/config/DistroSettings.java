// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import java.time.Duration;
import java.util.List;

/**
 * The settings of {@code /etc/wsl.conf}.
 *
 * <p>A change needs the distribution to stop: {@code wsl --terminate DISTRO}. Names, types and defaults are those of
 * {@code src/linux/init/WslDistributionConfig.cpp} in microsoft/WSL; Windows builds those of the documentation.
 *
 * @since 0.1.0
 */
public final class DistroSettings {
    private static final SettingList SETTINGS = new SettingList(ConfigFile.WSL_CONF);

    /** Whether Windows drives are mounted. */
    public static final Setting<Boolean> AUTOMOUNT =
            SETTINGS.add("automount.enabled", ValueType.BOOL).defaultsTo(true).build();

    /** Where Windows drives are mounted; WSL adds a missing slash at the end. */
    public static final Setting<String> AUTOMOUNT_ROOT =
            SETTINGS.add("automount.root", ValueType.TEXT).defaultsTo("/mnt").build();

    /** Mount options of Windows drives, for example {@code metadata,umask=22}. */
    public static final Setting<String> AUTOMOUNT_OPTIONS =
            SETTINGS.add("automount.options", ValueType.TEXT).build();

    /** Whether {@code /etc/fstab} is processed. */
    public static final Setting<Boolean> MOUNT_FSTAB = SETTINGS.add("automount.mountFsTab", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether WSL's libraries are made known to the linker. */
    public static final Setting<Boolean> LDCONFIG =
            SETTINGS.add("automount.ldconfig", ValueType.BOOL).defaultsTo(true).build();

    /** Which version of control groups is mounted. */
    public static final Setting<ControlGroups> CGROUPS = SETTINGS.add("automount.cgroups", ValueType.CGROUPS)
            .defaultsTo(ControlGroups.V2)
            .build();

    /** The file mode mask of the first process, 0..0777. */
    public static final Setting<Integer> UMASK =
            SETTINGS.add("filesystem.umask", ValueType.OCTAL).defaultsTo(0022).build();

    /** Whether Windows programs can be started. */
    public static final Setting<Boolean> INTEROP = SETTINGS.add("interop.enabled", ValueType.BOOL)
            .defaultsTo(true)
            .since("Windows build 17763")
            .build();

    /** Whether the Windows path is added to {@code $PATH}. */
    public static final Setting<Boolean> APPEND_WINDOWS_PATH = SETTINGS.add("interop.appendWindowsPath", ValueType.BOOL)
            .defaultsTo(true)
            .since("Windows build 17763")
            .build();

    /** Whether {@code /etc/hosts} is written anew at each start. */
    public static final Setting<Boolean> GENERATE_HOSTS = SETTINGS.add("network.generateHosts", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether {@code /etc/resolv.conf} is made a link to what WSL writes; DNS tunneling needs it. */
    public static final Setting<Boolean> GENERATE_RESOLV_CONF = SETTINGS.add(
                    "network.generateResolvConf", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** The host name; Windows' name where the file says nothing. */
    public static final Setting<String> HOSTNAME =
            SETTINGS.add("network.hostname", ValueType.TEXT).build();

    /** Whether the time zone follows Windows. */
    public static final Setting<Boolean> USE_WINDOWS_TIMEZONE = SETTINGS.add("time.useWindowsTimezone", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether Windows can see the files of the distribution. */
    public static final Setting<Boolean> FILE_SERVER =
            SETTINGS.add("fileServer.enabled", ValueType.BOOL).defaultsTo(true).build();

    /** Where the file server writes its log. */
    public static final Setting<String> FILE_SERVER_LOG_FILE =
            SETTINGS.add("fileServer.logFile", ValueType.TEXT).build();

    /** How much the file server writes, 0 for nothing. */
    public static final Setting<Integer> FILE_SERVER_LOG_LEVEL =
            SETTINGS.add("fileServer.logLevel", ValueType.INT).defaultsTo(4).build();

    /** Whether the file server's log starts empty. */
    public static final Setting<Boolean> FILE_SERVER_LOG_TRUNCATE = SETTINGS.add(
                    "fileServer.logTruncate", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether the graphics processor is reached through Windows. */
    public static final Setting<Boolean> GPU =
            SETTINGS.add("gpu.enabled", ValueType.BOOL).defaultsTo(true).build();

    /** Whether the libraries for the graphics processor are put on the linker's path. */
    public static final Setting<Boolean> APPEND_GPU_LIB_PATH =
            SETTINGS.add("gpu.appendLibPath", ValueType.BOOL).defaultsTo(true).build();

    /** The user of a session that names none. */
    public static final Setting<String> DEFAULT_USER = SETTINGS.add("user.default", ValueType.TEXT)
            .since("Windows build 18980")
            .build();

    /** What root runs when the distribution starts. */
    public static final Setting<String> BOOT_COMMAND =
            SETTINGS.add("boot.command", ValueType.TEXT).since("Windows 11").build();

    /** Whether systemd is the first process; WSL 2 only. */
    public static final Setting<Boolean> SYSTEMD = SETTINGS.add("boot.systemd", ValueType.BOOL)
            .defaultsTo(false)
            .since("Windows 11")
            .build();

    /** How long a start waits for systemd; whole milliseconds. */
    public static final Setting<Duration> INIT_TIMEOUT = SETTINGS.add("boot.initTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(10))
            .build();

    /** Whether systemd is kept from dropping the handler of Windows programs. */
    public static final Setting<Boolean> PROTECT_BINFMT =
            SETTINGS.add("boot.protectBinfmt", ValueType.BOOL).defaultsTo(true).build();

    /** Whether this distribution shows windows of Linux programs. */
    public static final Setting<Boolean> GUI_APPLICATIONS =
            SETTINGS.add("general.guiApplications", ValueType.BOOL).build();

    private DistroSettings() {}

    /** Returns every setting that WSL reads from this file, in the order above. */
    public static List<Setting<?>> all() {
        return SETTINGS.all();
    }

    static SettingList list() {
        return SETTINGS;
    }
}
