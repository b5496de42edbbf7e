/** Serves a folder or page in WSL, lets the LAN in, and says under which addresses it is to be found. */
module devserve {
    requires io.github.wslnet.core;
    requires java.net.http;
    requires jdk.httpserver;
}
