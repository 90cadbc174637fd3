// The console's way to the server. Every change carries the header that only our own page can add.

export class Refused extends Error {}

/** Ask the console's API; resolves to its answer. Throws Refused with the reason, or TypeError when nobody answers. */
export async function ask(method, path, body) {
  const init = { method, headers: { "X-Madad-Console": "1", "Content-Type": "application/json" }, cache: "no-store" };
  const response = await fetch(`/console/api/${path}`, body ? { ...init, body: JSON.stringify(body) } : init);
  if (response.status === 401) location.assign("/console/login");
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(String(answer.detail || response.status));
  return answer;
}

/** Call `look` now, whenever the server says that something changed, and every half minute without a word from it. */
export function watch(look) {
  const AGAIN_MS = 2_000;
  const address = new URL("/console/api/live", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  const connect = () => {
    const socket = new WebSocket(address);
    socket.onmessage = look;
    socket.onclose = () => setTimeout(() => (look(), connect()), AGAIN_MS * (1 + Math.random()));
  };
  connect();
  look();
  setInterval(look, 30_000);
  for (const name of ["focus", "online", "pageshow"]) addEventListener(name, look);
}
