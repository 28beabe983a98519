/** The least that a server can do: whatever comes in goes to everyone else on the same path. No CRDT, no disk. */
import { createServer } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const socketsByPath = new Map<string, Set<WebSocket>>();

sockets.on("connection", (socket, { url = "" }) => {
  const here = socketsByPath.get(url) ?? new Set();
  socketsByPath.set(url, here.add(socket));
  socket.on("close", () => here.delete(socket));
  socket.on("message", (data) => {
    for (const other of here) if (other !== socket) other.send(data);
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.({ type: "ready", port: address.port });
});
