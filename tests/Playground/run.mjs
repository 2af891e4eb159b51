// Talks to a running bot through the Microsoft 365 Agents Playground, as a person in Teams would.
// node tests/Playground/run.mjs http://127.0.0.1:5000/api/messages   (first: npm ci in this folder)
// The bot must run without a registration (ASPNETCORE_ENVIRONMENT=Development). Exit code 0 when everything passed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import WebSocket from "ws";

const endpoint = process.argv[2] ?? "http://127.0.0.1:5000/api/messages";
const here = dirname(fileURLToPath(import.meta.url));
const patience = 20_000;
const work = mkdtempSync(join(tmpdir(), "playground-"));
const draft = "Please calm down. Your parcel is at the depot due to the fact that the address was incomplete. I'll email you by 3 pm today.";

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Starts the playground and resolves with its port, which it may have chosen itself. */
const start = async () => {
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
class Conversation {
  #waiting = [];
  #arrived = [];

  constructor(port) {
    this.base = `http://127.0.0.1:${port}`;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
    this.socket.on("message", (data) => {
      const event = JSON.parse(data);
      if (event.action === "createMessage") {
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

const expect = (holds, what) => {
  if (!holds) {
    throw new Error(what);
  }
};

const cardOf = (event) => {
  const card = event.message.attachments?.find((a) => a.contentType === "application/vnd.microsoft.card.adaptive")?.content;
  expect(card, `no card but: ${JSON.stringify(event.message).slice(0, 300)}`);
  return typeof card === "string" ? JSON.parse(card) : card;
};

const textOf = (event) => event.message.text ?? "";

const tests = (chat) => {
  const me = chat.config.currentUser;
  const personal = chat.config.personalChat.id;
  let card;
  const conversation = "Customer: My kettle arrived broken, and this is the third time I ask!\nAgent: Calm down.\nCustomer: I want my money back today.";
  return {
    "a new chat is welcomed once": async () => {
      await chat.post(`/_debug/conversation/${encodeURIComponent(personal)}/installation`, {});
      expect(textOf(await chat.next()).includes("your coach"), "no welcome");
    },
    "a conversation is answered with a card": async () => {
      await chat.say(personal, conversation);
      const json = JSON.stringify(cardOf(await chat.next()));
      expect(json.includes("The customer waits for you"), "the headline is missing");
      expect(json.includes("Your last turn"), "the review of the last turn is missing");
    },
    "a draft is answered with a card": async () => {
      await chat.say(personal, draft);
      card = await chat.next();
      const json = JSON.stringify(cardOf(card));
      expect(cardOf(card).version === "1.5", "not version 1.5");
      expect(json.includes("calm down"), "the flagged words are missing");
      expect(json.includes("Copy this"), "the revised draft is missing");
    },
    "help is a card of ten lines": async () => {
      await chat.say(personal, "help");
      expect(cardOf(await chat.next()).body.length === 10, "not ten lines");
    },
    "Not useful is answered in place": async () => {
      const answer = await chat.post("/_conversation/v1/invoke", {
        name: "adaptiveCard/action",
        value: {
          action: { type: "Action.Execute", title: "Not useful", verb: "not-useful", data: { notUseful: "trigger.calm-down" } },
          trigger: "manual",
        },
        from: { id: me.id },
        conversation: { id: personal },
        replyToId: card.message.messageId,
      });
      expect(answer.type === "application/vnd.microsoft.activity.message", JSON.stringify(answer));
      expect(answer.value.includes("won't make this remark"), JSON.stringify(answer));
    },
    "the remark does not come back": async () => {
      await chat.say(personal, draft);
      expect(!JSON.stringify(cardOf(await chat.next())).includes("trigger.calm-down"), "it came back");
    },
    "older clients' button is answered, too": async () => {
      await chat.post("/_conversation/v1/submit", {
        conversation: { id: personal }, from: { id: me.id }, replyToId: card.message.messageId, value: { notUseful: "trigger.flat-no" },
      });
      expect(textOf(await chat.next()).includes("won't make this remark"), "no answer");
    },
    "nobody is coached in a group chat": async () => {
      const bot = chat.config.bot;
      const mention = `<at>${bot.name}</at>`;
      await chat.say(chat.config.groupChats[0].id, `${mention} ${draft}`, [{ mentioned: { id: bot.id, name: bot.name }, text: mention }]);
      const answer = await chat.next();
      expect(textOf(answer).includes("1:1 chat"), JSON.stringify(answer.message));
      expect(!JSON.stringify(answer.message).includes("calm down"), "the draft was repeated in public");
    },
  };
};

let passed = 0;
let failed = 0;
let playground;
try {
  playground = await start();
  const chat = new Conversation(playground.port);
  await chat.open();
  for (const [name, test] of Object.entries(tests(chat))) {
    try {
      await test();
      passed++;
    } catch (error) {
      failed++;
      console.error(`FAILED ${name}: ${error.message}`);
    }
  }
  chat.socket.close();
} catch (error) {
  failed++;
  console.error(error.message);
} finally {
  playground?.child.kill();
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
