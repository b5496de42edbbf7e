/** Walking through JSON documents token by token, for those that hold more than is wanted. Not exported. */
package io.github.wslnet.internal.json;
