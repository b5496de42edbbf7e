// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.plan;

/** Works out what own name servers take. */
final class OwnDnsSteps {
    OwnDnsSteps(OwnDns goal, Draft draft) {}

    void ensure() {}

    void remove() {}
}
