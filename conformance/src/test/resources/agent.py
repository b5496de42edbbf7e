# SPDX-License-Identifier: Apache-2.0
"""One side of a made-up machine: binds, relays, forwards and connects inside the network namespace it is started in.

Reads one JSON command a line from standard input and answers each with one JSON line; ends when the input ends.
"""
import asyncio
import errno
import json
import os
import socket
import sys

QUIET = (OSError, asyncio.IncompleteReadError)
MOST_AT_ONCE = 100  # connections through one forward; what leads back to itself ends here


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def unblocked(kind):
    sock = socket.socket(kind, socket.SOCK_STREAM)
    sock.setblocking(False)
    return sock


def hang_up(sock):
    """Closes at once, with a reset, so that no port waits for late packets."""
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    except OSError:
        pass
    sock.close()


class Side:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.bound = {}
        self.tasks = set()

    def spawn(self, work):
        task = self.loop.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    # What listens

    def serve(self, address, port, v6only):
        """A server that greets with its own endpoint and the address of its client."""
        return self.listen(address, port, v6only, lambda client: self.greet(client, address, port))

    def relay(self, guest, through):
        """WSL's relay: four bind addresses only, loopback of the same family, never in place of a service's wildcard."""
        loopback = {"0.0.0.0": "127.0.0.1", "127.0.0.1": "127.0.0.1", "::": "::1", "::1": "::1"}
        done = []
        for address, port in guest:
            mine = loopback.get(address)
            wildcard = "::" if ":" in address else "0.0.0.0"
            owner, _ = self.bound.get((wildcard, port), ("nobody", None))
            if mine is None or [mine, port] in done or owner == "service":
                continue
            if self.listen(mine, port, True, lambda client, to=(mine, port): self.cross(client, through, to)):
                done.append([mine, port])
        return done

    def forward(self, listen, listen_port, connect, connect_port):
        """IP Helper: accepts, then connects; an IPv6 listener takes no IPv4."""
        at_once = [0]

        async def handle(client):
            at_once[0] += 1
            try:
                if at_once[0] <= MOST_AT_ONCE:
                    await self.pass_on(client, family(connect), (connect, connect_port))
            finally:
                at_once[0] -= 1
                hang_up(client)

        return self.listen(listen, listen_port, True, handle, "service")

    def listen(self, address, port, v6only, handle, owner="program"):
        if (address, port) in self.bound:
            return False
        sock = unblocked(family(address))
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if ":" in address:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(v6only))
        try:
            sock.bind((address, port))
        except OSError:
            sock.close()
            return False
        sock.listen(512)
        self.bound[address, port] = (owner, self.spawn(self.accept(sock, handle)))
        return True

    async def accept(self, sock, handle):
        with sock:
            while True:
                client, _ = await self.loop.sock_accept(sock)
                client.setblocking(False)
                self.spawn(handle(client))

    async def greet(self, client, address, port):
        peer = client.getpeername()[0].removeprefix("::ffff:")
        try:
            await self.loop.sock_sendall(client, f"{address} {port} {peer}\n".encode())
            await self.loop.sock_recv(client, 1)
        except QUIET:
            pass
        finally:
            client.close()

    # What passes on

    async def cross(self, client, through, to):
        """The relay's half on Windows: asks the half in the guest to connect there."""
        await self.pass_on(client, socket.AF_UNIX, through, (json.dumps(to) + "\n").encode())
        hang_up(client)

    async def enter(self, client):
        """The relay's half in the guest: connects to loopback of its own stack."""
        address, port = json.loads(await self.line(client))
        await self.pass_on(client, family(address), (address, port))
        client.close()

    async def pass_on(self, client, kind, target, first=b""):
        server = unblocked(kind)
        try:
            await self.loop.sock_connect(server, target)
            await self.loop.sock_sendall(server, first)
            ways = [self.loop.create_task(self.copy(*way)) for way in ((client, server), (server, client))]
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                await self.cancel(ways)
        except QUIET:
            pass
        finally:
            server.close()

    async def copy(self, source, sink):
        try:
            while chunk := await self.loop.sock_recv(source, 4096):
                await self.loop.sock_sendall(sink, chunk)
        except QUIET:
            pass

    async def line(self, sock):
        text = b""
        while not text.endswith(b"\n"):
            chunk = await self.loop.sock_recv(sock, 256)
            if not chunk:
                raise EOFError
            text += chunk
        return text.decode()

    async def host(self, path):
        sock = unblocked(socket.AF_UNIX)
        sock.bind(path)
        sock.listen(512)
        self.spawn(self.accept(sock, self.enter))

    # What connects

    async def ask(self, addresses, port, patience):
        """Tries addresses in turn and stays with the first that accepts, as clients do."""
        for address in addresses:
            sock = unblocked(family(address))
            failure = await self.connect(sock, address, port, patience)
            if failure is None:
                return await self.greeting(sock, patience)
            sock.close()
            if failure == "closed":
                break
        return {"outcome": failure}

    async def connect(self, sock, address, port, patience):
        try:
            await asyncio.wait_for(self.loop.sock_connect(sock, (address, port)), patience)
            return None
        except asyncio.TimeoutError:
            return "timed-out"
        except OSError as problem:
            return WORDS.get(problem.errno, os.strerror(problem.errno))

    async def greeting(self, sock, patience):
        try:
            server, port, peer = (await asyncio.wait_for(self.line(sock), patience)).split()
            return {"outcome": "connected", "server": server, "port": int(port), "peer": peer}
        except asyncio.TimeoutError:
            return {"outcome": "timed-out"}
        except (OSError, EOFError):
            return {"outcome": "closed"}
        finally:
            hang_up(sock)

    # What ends

    async def quit(self, endpoints):
        """Closes some servers and leaves the rest alone."""
        await self.cancel([self.bound.pop(tuple(endpoint))[1] for endpoint in endpoints])

    async def reset(self):
        await self.cancel(list(self.tasks))
        self.bound.clear()

    async def cancel(self, tasks):
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def obey(self, command):
        what = command["do"]
        if what == "serve":
            return [self.serve(*bind) for bind in command["binds"]]
        if what == "relay":
            return self.relay(command["guest"], command["through"])
        if what == "forward":
            return [self.forward(*rule) for rule in command["rules"]]
        if what == "host":
            return await self.host(command["path"])
        if what == "quit":
            return await self.quit(command["endpoints"])
        if what == "ask":
            patience = command["patience"] / 1000
            return await asyncio.gather(*(self.ask(*question, patience) for question in command["questions"]))
        return await self.reset()


# A reset is no refusal: it comes from a server, or a forward, that had accepted.
WORDS = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "closed",
    errno.ENETUNREACH: "no-route",
    errno.EHOSTUNREACH: "no-route",
}


async def main():
    side = Side()
    while line := await side.loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps({"answer": await side.obey(json.loads(line)) or []}), flush=True)
    await side.reset()


asyncio.run(main())
