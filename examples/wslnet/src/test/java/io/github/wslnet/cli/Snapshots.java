// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.cli;

/** Snapshots to ask about. */
final class Snapshots {
    /** A web server in Ubuntu behind the switch, relayed to Windows' localhost, not exposed to the LAN. */
    static final String NAT = """
            {
              "schema": 1,
              "windows": {
                "build": 22631,
                "adapters": [
                  {"name": "Wi-Fi", "index": 12, "up": true, "profile": "Private", "addresses": ["192.168.0.4/24"],
                   "gateways": ["192.168.0.1"]},
                  {"name": "vEthernet (WSL)", "index": 40, "up": true, "addresses": ["172.26.16.1/20"]}
                ],
                "listeners": [
                  {"proto": "tcp", "address": "127.0.0.1", "port": 3000, "pid": 9, "process": "wslrelay.exe"}
                ],
                "portproxy": [],
                "services": {"iphlpsvc": {"state": "Running", "start": "Auto"}},
                "firewall": {
                  "profiles": {
                    "Private": {"enabled": true, "inbound": "Block", "outbound": "Allow", "allowLocalRules": true},
                    "Public": {"enabled": true, "inbound": "Block", "outbound": "Allow", "allowLocalRules": true}
                  },
                  "rules": [],
                  "hyperV": {"enabled": false}
                },
                "excludedPorts": {"tcp": [], "udp": []}
              },
              "wsl": {
                "release": "2.4.4",
                "mode": "nat",
                "links": [{"name": "eth0", "up": true, "addresses": ["172.26.17.100/20"]}],
                "gateway": "172.26.16.1",
                "distros": [
                  {"name": "Ubuntu", "version": 2, "state": "Running", "default": true,
                   "listeners": [{"proto": "tcp", "address": "0.0.0.0", "port": 3000, "pid": 812, "process": "node"}],
                   "wslConf": "", "resolvConf": {"link": "/mnt/wsl/resolv.conf", "text": "nameserver 10.255.255.254\\n"}}
                ]
              }
            }
            """;

    private Snapshots() {}
}
