/**
 * Addresses, networks, ports: the nouns that everything else is said in.
 *
 * <p>Start at {@link io.github.wslnet.address.IpAddress}, {@link io.github.wslnet.address.Cidr} and {@link
 * io.github.wslnet.address.Endpoint}. Texts are read strictly (no octal, no short forms, no names are looked up) and
 * written canonically (RFC 5952). All types are immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Cidr.parse("172.26.16.0/20").contains(IpAddress.parse("172.26.17.100")); // true
 * }</pre>
 */
package io.github.wslnet.address;
