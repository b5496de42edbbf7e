// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.config;

import static io.github.wslnet.config.NetworkingMode.BRIDGED;
import static io.github.wslnet.config.NetworkingMode.CONSOMME;
import static io.github.wslnet.config.NetworkingMode.MIRRORED;
import static io.github.wslnet.config.NetworkingMode.NAT;

import io.github.wslnet.address.Ipv4Address;
import io.github.wslnet.address.MacAddress;
import io.github.wslnet.address.Port;
import java.time.Duration;
import java.util.List;

/**
 * The settings of {@code .wslconfig}, which hold for all WSL 2 distributions of a Windows user.
 *
 * <p>A change needs the virtual machine to stop: {@code wsl --shutdown}. Names, types and defaults are those of {@code
 * src/windows/common/WslCoreConfig.h} in microsoft/WSL; versions those of the documentation.
 *
 * @since 0.1.0
 */
public final class GlobalSettings {
    private static final SettingList SETTINGS = new SettingList(ConfigFile.WSLCONFIG);

    /** The Windows path of a kernel of one's own. */
    public static final Setting<String> KERNEL =
            SETTINGS.add("wsl2.kernel", ValueType.TEXT).build();

    /** Words added to the kernel's command line, for example {@code ipv6.disable=1}. */
    public static final Setting<String> KERNEL_COMMAND_LINE =
            SETTINGS.add("wsl2.kernelCommandLine", ValueType.TEXT).build();

    /** The Windows path of a disk with kernel modules. */
    public static final Setting<String> KERNEL_MODULES =
            SETTINGS.add("wsl2.kernelModules", ValueType.TEXT).build();

    /** The memory of the virtual machine; half of Windows' where the file says nothing. */
    public static final Setting<MemorySize> MEMORY =
            SETTINGS.add("wsl2.memory", ValueType.MEMORY).build();

    /** The processors of the virtual machine; all of Windows' where the file says nothing. */
    public static final Setting<Integer> PROCESSORS =
            SETTINGS.add("wsl2.processors", ValueType.INT).build();

    /** Whether a window shows the kernel's messages. */
    public static final Setting<Boolean> DEBUG_CONSOLE =
            SETTINGS.add("wsl2.debugConsole", ValueType.BOOL).defaultsTo(false).build();

    /** Whether the kernel's first messages are kept. */
    public static final Setting<Boolean> EARLY_BOOT_LOGGING = SETTINGS.add("wsl2.earlyBootLogging", ValueType.BOOL)
            .defaultsTo(false)
            .build();

    /** The size of the swap disk, 0 for none; a quarter of the memory where the file says nothing. */
    public static final Setting<MemorySize> SWAP =
            SETTINGS.add("wsl2.swap", ValueType.MEMORY).build();

    /** The Windows path of the swap disk. */
    public static final Setting<String> SWAP_FILE =
            SETTINGS.add("wsl2.swapFile", ValueType.TEXT).build();

    /** Whether a listener of the guest is reached at Windows' localhost; mirrored mode does not look at it. */
    public static final Setting<Boolean> LOCALHOST_FORWARDING = SETTINGS.add("wsl2.localhostForwarding", ValueType.BOOL)
            .defaultsTo(true)
            .in(NAT, BRIDGED, CONSOMME)
            .since("Windows build 18945")
            .build();

    /** Whether the guest can start virtual machines. */
    public static final Setting<Boolean> NESTED_VIRTUALIZATION =
            SETTINGS.add("wsl2.nestedVirtualization", ValueType.BOOL).build();

    /** Whether drives are mounted by a virtio device of the 9P protocol. */
    public static final Setting<Boolean> VIRTIO_9P =
            SETTINGS.add("wsl2.virtio9p", ValueType.BOOL).defaultsTo(false).build();

    /** Whether drives are mounted by virtiofs. */
    public static final Setting<Boolean> VIRTIO_FS =
            SETTINGS.add("wsl2.virtiofs", ValueType.BOOL).defaultsTo(false).build();

    /** The port for a kernel debugger, 0 for none. */
    public static final Setting<Integer> KERNEL_DEBUG_PORT =
            SETTINGS.add("wsl2.kernelDebugPort", ValueType.INT).defaultsTo(0).build();

    /** Whether the virtual machine reaches the graphics processor. */
    public static final Setting<Boolean> GPU_SUPPORT =
            SETTINGS.add("wsl2.gpuSupport", ValueType.BOOL).defaultsTo(true).build();

    /** Whether windows of Linux programs are shown. */
    public static final Setting<Boolean> GUI_APPLICATIONS = SETTINGS.add("wsl2.guiApplications", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** The Windows path of a system distribution of one's own. */
    public static final Setting<String> SYSTEM_DISTRO =
            SETTINGS.add("wsl2.systemDistro", ValueType.TEXT).build();

    /** Whether the guest sends telemetry. */
    public static final Setting<Boolean> TELEMETRY =
            SETTINGS.add("wsl2.telemetry", ValueType.BOOL).build();

    /** How long the virtual machine stays without a distribution; whole milliseconds. */
    public static final Setting<Duration> VM_IDLE_TIMEOUT = SETTINGS.add("wsl2.vmIdleTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofMinutes(1))
            .since("Windows 11")
            .build();

    /** The Windows path of a file for the kernel's messages. */
    public static final Setting<String> DEBUG_CONSOLE_LOG_FILE =
            SETTINGS.add("wsl2.debugConsoleLogFile", ValueType.TEXT).build();

    /** How long the kernel may take to start; whole milliseconds. */
    public static final Setting<Duration> KERNEL_BOOT_TIMEOUT = SETTINGS.add("wsl2.kernelBootTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(90))
            .build();

    /** How long a distribution may take to start; whole milliseconds. */
    public static final Setting<Duration> DISTRIBUTION_START_TIMEOUT = SETTINGS.add(
                    "wsl2.distributionStartTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofMinutes(1))
            .build();

    /** Whether virtio devices are used; consomme mode needs them. */
    public static final Setting<Boolean> VIRTIO =
            SETTINGS.add("wsl2.virtio", ValueType.BOOL).build();

    /** Whether the guest reaches Windows' drives. */
    public static final Setting<Boolean> HOST_FILE_SYSTEM_ACCESS = SETTINGS.add(
                    "wsl2.hostFileSystemAccess", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** How long mounting a disk may take; whole milliseconds. */
    public static final Setting<Duration> MOUNT_DEVICE_TIMEOUT = SETTINGS.add(
                    "wsl2.mountDeviceTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(5))
            .build();

    /** Whether the guest sees the processor's counters. */
    public static final Setting<Boolean> HARDWARE_PERFORMANCE_COUNTERS =
            SETTINGS.add("wsl2.hardwarePerformanceCounters", ValueType.BOOL).build();

    /** How the guest is wired to Windows. A policy can set another default; WSL before 2.9.0 knows {@code consomme} by the name {@code virtioproxy} only. */
    public static final Setting<NetworkingMode> NETWORKING_MODE = SETTINGS.add("wsl2.networkingMode", ValueType.MODE)
            .alias("experimental.networkingMode")
            .defaultsTo(NAT)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** The name of the virtual switch to be bridged to; mandatory in bridged mode. */
    public static final Setting<String> VM_SWITCH =
            SETTINGS.add("wsl2.vmSwitch", ValueType.TEXT).in(BRIDGED).build();

    /** The guest's Ethernet address, random where the file says nothing. The only setting whose bad value keeps WSL from starting. */
    public static final Setting<MacAddress> MAC_ADDRESS =
            SETTINGS.add("wsl2.macAddress", ValueType.MAC).in(BRIDGED).build();

    /** Whether the guest asks a DHCP server for its address. */
    public static final Setting<Boolean> DHCP = SETTINGS.add("wsl2.dhcp", ValueType.BOOL)
            .defaultsTo(true)
            .in(BRIDGED)
            .build();

    /** How long the guest waits for DHCP; milliseconds, which WSL rounds to seconds. */
    public static final Setting<Duration> DHCP_TIMEOUT = SETTINGS.add("wsl2.dhcpTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(5))
            .in(BRIDGED)
            .build();

    /** Whether the guest has IPv6; the other modes do not look at it. */
    public static final Setting<Boolean> IPV6 = SETTINGS.add("wsl2.ipv6", ValueType.BOOL)
            .defaultsTo(false)
            .in(BRIDGED)
            .build();

    /** Whether the name server is the switch's gateway rather than a copy of Windows'; without DNS tunneling only. */
    public static final Setting<Boolean> DNS_PROXY = SETTINGS.add("wsl2.dnsProxy", ValueType.BOOL)
            .defaultsTo(true)
            .in(NAT)
            .build();

    /** Whether WSL starts with as little as it can: no network, no tunneling, no proxy, no mounts. */
    public static final Setting<Boolean> SAFE_MODE =
            SETTINGS.add("wsl2.safeMode", ValueType.BOOL).defaultsTo(false).build();

    /** The size of a new distribution's disk. */
    public static final Setting<MemorySize> DEFAULT_VHD_SIZE = SETTINGS.add("wsl2.defaultVhdSize", ValueType.MEMORY)
            .defaultsTo(MemorySize.ofGigabytes(1024))
            .build();

    /** The Windows path for dumps of crashed programs. */
    public static final Setting<String> CRASH_DUMP_FOLDER =
            SETTINGS.add("wsl2.crashDumpFolder", ValueType.TEXT).build();

    /** How many dumps are kept. */
    public static final Setting<Integer> MAX_CRASH_DUMP_COUNT =
            SETTINGS.add("wsl2.maxCrashDumpCount", ValueType.INT).defaultsTo(10).build();

    /** Kernel modules to be loaded, with commas between. */
    public static final Setting<String> LOAD_KERNEL_MODULES =
            SETTINGS.add("wsl2.loadKernelModules", ValueType.TEXT).build();

    /** Whether the modules that WSL names itself are loaded, among them those for Docker's networks. */
    public static final Setting<Boolean> LOAD_DEFAULT_KERNEL_MODULES = SETTINGS.add(
                    "wsl2.loadDefaultKernelModules", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether each distribution has control groups of its own. */
    public static final Setting<Boolean> ISOLATE_DISTRO_CGROUP = SETTINGS.add(
                    "wsl2.isolateDistroCgroup", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    /** Whether Windows answers the guest's name queries past the network. */
    public static final Setting<Boolean> DNS_TUNNELING = SETTINGS.add("wsl2.dnsTunneling", ValueType.BOOL)
            .alias("experimental.dnsTunneling")
            .defaultsTo(true)
            .in(NAT, MIRRORED, CONSOMME)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** Whether the Hyper-V firewall filters the guest's traffic; mirrored mode always has it. */
    public static final Setting<Boolean> FIREWALL = SETTINGS.add("wsl2.firewall", ValueType.BOOL)
            .alias("experimental.firewall")
            .defaultsTo(true)
            .in(NAT)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** Whether Windows' proxy becomes environment variables of the guest. */
    public static final Setting<Boolean> AUTO_PROXY = SETTINGS.add("wsl2.autoProxy", ValueType.BOOL)
            .alias("experimental.autoProxy")
            .defaultsTo(true)
            .since("Windows 11, WSL 2.0.0")
            .build();

    /** The Windows path for new distributions. */
    public static final Setting<String> DISTRIBUTION_INSTALL_PATH =
            SETTINGS.add("general.distributionInstallPath", ValueType.TEXT).build();

    /** How long a distribution stays without a process; whole milliseconds. */
    public static final Setting<Duration> INSTANCE_IDLE_TIMEOUT = SETTINGS.add(
                    "general.instanceIdleTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(15))
            .build();

    /** How memory is given back to Windows. */
    public static final Setting<MemoryReclaim> AUTO_MEMORY_RECLAIM = SETTINGS.add(
                    "experimental.autoMemoryReclaim", ValueType.RECLAIM)
            .defaultsTo(MemoryReclaim.DROP_CACHE)
            .build();

    /** Whether the disks of new distributions give space back. */
    public static final Setting<Boolean> SPARSE_VHD = SETTINGS.add("experimental.sparseVhd", ValueType.BOOL)
            .defaultsTo(false)
            .build();

    /** Whether tunneled queries with unknown records are answered all the same. */
    public static final Setting<Boolean> BEST_EFFORT_DNS_PARSING = SETTINGS.add(
                    "experimental.bestEffortDnsParsing", ValueType.BOOL)
            .defaultsTo(false)
            .in(NAT, MIRRORED, CONSOMME)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** The name server's address in the guest under DNS tunneling. A bad value switches tunneling off. */
    public static final Setting<Ipv4Address> DNS_TUNNELING_IP_ADDRESS = SETTINGS.add(
                    "experimental.dnsTunnelingIpAddress", ValueType.IPV4)
            .defaultsTo(Ipv4Address.parse("10.255.255.254"))
            .in(NAT, MIRRORED)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** How long a start waits for Windows' proxy; whole milliseconds. */
    public static final Setting<Duration> INITIAL_AUTO_PROXY_TIMEOUT = SETTINGS.add(
                    "experimental.initialAutoProxyTimeout", ValueType.MILLIS)
            .defaultsTo(Duration.ofSeconds(1))
            .since("Windows 11, WSL 2.0.0")
            .build();

    /** Ports that the guest may bind though Windows uses them. */
    public static final Setting<List<Port>> IGNORED_PORTS = SETTINGS.add("experimental.ignoredPorts", ValueType.PORTS)
            .in(MIRRORED)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** Whether Windows and the guest reach each other at Windows' other IPv4 addresses. */
    public static final Setting<Boolean> HOST_ADDRESS_LOOPBACK = SETTINGS.add(
                    "experimental.hostAddressLoopback", ValueType.BOOL)
            .defaultsTo(false)
            .in(MIRRORED)
            .since("Windows 11 22H2, WSL 2.0.0")
            .build();

    /** Whether a conversion between WSL 1 and 2 keeps what helps to find its faults. */
    public static final Setting<Boolean> SET_VERSION_DEBUG = SETTINGS.add(
                    "experimental.setVersionDebug", ValueType.BOOL)
            .defaultsTo(false)
            .build();

    /** The size of the kernel's bounce buffer. */
    public static final Setting<MemorySize> SWIOTLB =
            SETTINGS.add("experimental.swiotlb", ValueType.MEMORY).build();

    /** Whether virtiofs drives share one device. */
    public static final Setting<Boolean> VIRTIO_FS_AGGREGATE_SHARES = SETTINGS.add(
                    "experimental.virtioFsAggregateShares", ValueType.BOOL)
            .defaultsTo(true)
            .build();

    private GlobalSettings() {}

    /** Returns every setting that WSL reads from this file, in the order above. */
    public static List<Setting<?>> all() {
        return SETTINGS.all();
    }

    static SettingList list() {
        return SETTINGS;
    }
}
