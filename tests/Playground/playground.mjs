// Starts the Agents Playground and speaks its interface: what the page in the browser would do.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";

const here = dirname(fileURLToPath(import.meta.url));
const patience = 20_000;

/** The playground's own folder; the caller deletes it. */
export const work = mkdtempSync(join(tmpdir(), "playground-"));

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts the playground and resolves with its port, which it may have chosen itself. */
export const start = async (endpoint) => {
  const port = await freePort();
  const child = spawn(process.execPath, [
    join(here, "node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
    "start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry",
  ], {
    cwd: work,
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: "none",
      M365_AGENTS_PLAYGROUND_LOGFILE: join(work, "playground.log"),
      NO_PROXY: "localhost,127.0.0.1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ready = new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const listening = /Listening on (\d+)/.exec(said);
      if (listening) {
        resolve(Number(listening[1]));
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`the playground ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`the playground did not start: ${said}`)), patience).unref();
  });
  try {
    return { child, port: await ready };
  } catch (error) {
    child.kill();
    throw error;
  }
};

/** What the bot sends, in order; each message is taken once. */
export class Conversation {
  #waiting = [];
  #arrived = [];

  constructor(port) {
    this.base = `http://127.0.0.1:${port}`;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
    this.socket.on("message", (data) => {
      const event = JSON.parse(data);
      if (event.action === "createMessage" || event.action === "updateMessage") {
        const next = this.#waiting.shift();
        next ? next(event) : this.#arrived.push(event);
      }
    });
  }

  async open() {
    await new Promise((resolve, reject) => this.socket.once("open", resolve).once("error", reject));
    this.config = (await (await fetch(`${this.base}/_internal/v1/testConfig`)).json()).config;
  }

  next() {
    return new Promise((resolve, reject) => {
      const first = this.#arrived.shift();
      if (first) {
        resolve(first);
        return;
      }
      const timer = setTimeout(() => reject(new Error("the bot sent nothing")), patience);
      this.#waiting.push((event) => {
        clearTimeout(timer);
        resolve(event);
      });
    });
  }

  async post(path, body) {
    const answer = await fetch(this.base + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${text}`);
    }
    return text.startsWith("{") ? JSON.parse(text) : undefined;
  }

  say(conversation, text, mentions) {
    return this.post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
      from: { id: this.config.currentUser.id }, text, textFormat: "plain", mentions,
    });
  }
}
