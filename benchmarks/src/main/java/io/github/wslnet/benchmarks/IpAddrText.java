// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.benchmarks;

/** The same interfaces as {@code ip addr} and {@code ip -j addr} (iproute2 6.1) print them. */
final class IpAddrText {
    private IpAddrText() {}

    static String text(int interfaces) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= interfaces; i++) {
            String mac = String.format("00:15:5d:%02x:%02x:%02x", i, i, i);
            text.append(String.format(
                    "%d: eth%d: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000%n",
                    i, i));
            text.append(String.format("    link/ether %s brd ff:ff:ff:ff:ff:ff%n", mac));
            text.append(String.format(
                    "    inet 172.26.%d.100/20 brd 172.26.255.255 scope global eth%d%n       valid_lft forever preferred_lft forever%n",
                    i, i));
            text.append(String.format(
                    "    inet6 fe80::215:5dff:fe%02x:%x/64 scope link proto kernel_ll %n       valid_lft 86390sec preferred_lft 14390sec%n",
                    i, i));
        }
        return text.toString();
    }

    static String json(int interfaces) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 1; i <= interfaces; i++) {
            String mac = String.format("00:15:5d:%02x:%02x:%02x", i, i, i);
            json.append(i == 1 ? "" : ",")
                    .append(String.format(
                            "{\"ifindex\":%d,\"ifname\":\"eth%d\",\"flags\":[\"BROADCAST\",\"MULTICAST\",\"UP\",\"LOWER_UP\"],"
                                    + "\"mtu\":1500,\"qdisc\":\"mq\",\"operstate\":\"UP\",\"group\":\"default\",\"txqlen\":1000,"
                                    + "\"link_type\":\"ether\",\"address\":\"%s\",\"broadcast\":\"ff:ff:ff:ff:ff:ff\",\"addr_info\":["
                                    + "{\"family\":\"inet\",\"local\":\"172.26.%d.100\",\"prefixlen\":20,\"broadcast\":\"172.26.255.255\","
                                    + "\"scope\":\"global\",\"label\":\"eth%d\",\"valid_life_time\":4294967295,\"preferred_life_time\":4294967295},"
                                    + "{\"family\":\"inet6\",\"local\":\"fe80::215:5dff:fe%02x:%x\",\"prefixlen\":64,\"scope\":\"link\","
                                    + "\"protocol\":\"kernel_ll\",\"valid_life_time\":86390,\"preferred_life_time\":14390}]}",
                            i, i, mac, i, i, i, i));
        }
        return json.append("]").toString();
    }
}
