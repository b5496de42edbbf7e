/**
 * The JSON that this library reads and writes, as trees of maps, lists, strings, numbers, booleans and nulls.
 *
 * <p>Start at {@link io.github.wslnet.json.JsonTree}, which parses and prints; {@link io.github.wslnet.json.JsonObject} builds,
 * {@link io.github.wslnet.json.JsonCursor} reads values out of a tree and names the place of an error. The lexing is Jackson's
 * streaming core.
 */
package io.github.wslnet.json;
