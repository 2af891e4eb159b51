// Talks to a running bot through the Microsoft 365 Agents Playground, as a person in Teams would.
// node tests/Playground/run.mjs http://127.0.0.1:5000/api/messages   (first: npm ci in this folder)
// The bot must run without a registration (ASPNETCORE_ENVIRONMENT=Development). Exit code 0 when everything passed.
import { rmSync } from "node:fs";
import { Conversation, start, work } from "./playground.mjs";

const draft = "Please calm down. Your parcel is at the depot due to the fact that the address was incomplete. I'll email you by 3 pm today.";

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

/** What a dialog or a search answers. */
const invoke = (chat, conversation, name, value, replyToId) => chat.post("/_conversation/v1/invoke", {
  name, value, from: { id: chat.config.currentUser.id }, conversation: { id: conversation }, replyToId,
});

const elementsOf = (node) => Array.isArray(node) ? node.flatMap(elementsOf) : node && typeof node === "object" ? [node, ...Object.values(node).flatMap(elementsOf)] : [];

const tests = (chat) => {
  const me = chat.config.currentUser;
  const bot = chat.config.bot;
  const personal = chat.config.personalChat.id;
  const group = chat.config.groupChats[0].id;
  const channel = chat.config.teams[0].channels.find((c) => c.id !== chat.config.teams[0].id).id;
  let card;
  const conversation = "Customer: My kettle arrived broken, and this is the third time I ask!\nAgent: Calm down.\nCustomer: I want my money back today.";
  const mention = (where, text) => {
    const mark = `<at>${bot.name}</at>`;
    return chat.say(where, `${mark} ${text}`, [{ mentioned: { id: bot.id, name: bot.name }, text: mark }]);
  };
  const execute = (action, more) => invoke(chat, personal, "adaptiveCard/action", {
    action: { type: "Action.Execute", title: action.title, verb: action.verb, data: { ...action.data, ...more } }, trigger: "manual",
  }, card.message.messageId);
  const verb = (name) => elementsOf(cardOf(card)).find((e) => e.verb === name);
  const payload = (author, html) => ({
    id: "1700000000000", createdDateTime: new Date().toISOString(), deleted: false, importance: "normal", locale: "en-us",
    from: { user: { userIdentityType: "aadUser", id: author, displayName: "Somebody" } }, body: { contentType: "html", content: html }, attachments: [], mentions: [], reactions: [],
  });
  const isPrivate = (event) => expect(event.actionConversationId === personal, `it was said in ${event.actionConversationId}`);
  return {
    "a new chat is welcomed once": async () => {
      await chat.post(`/_debug/conversation/${encodeURIComponent(personal)}/installation`, {});
      const welcome = await chat.next();
      expect(textOf(welcome).includes("your coach"), "no welcome");
      expect(JSON.stringify(welcome.message.suggestedActions ?? {}).includes("Show me an example"), "nothing to say next is offered");
    },
    "an example is shown on request": async () => {
      await chat.say(personal, "Show me an example");
      expect(JSON.stringify(cardOf(await chat.next())).includes("calm down"), "no example");
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
    "the draft is changed and looked at again in the same card": async () => {
      const answer = await execute(verb("again"), { draft: "I can see why this is upsetting. I'll email you by 3 pm today." });
      expect(answer.type === "application/vnd.microsoft.card.adaptive", JSON.stringify(answer).slice(0, 300));
      expect(!JSON.stringify(answer.value).includes("calm down"), "the old draft is still there");
    },
    "in older clients the card changes where it stands": async () => {
      await chat.post("/_conversation/v1/submit", {
        conversation: { id: personal }, from: { id: me.id }, replyToId: card.message.messageId, value: { ...verb("again").fallback.data, draft: "Calm down, I'll email you by 3 pm today." },
      });
      const changed = await chat.next();
      expect(changed.action === "updateMessage" && changed.message.messageId === card.message.messageId, JSON.stringify(changed).slice(0, 300));
    },
    "a promise that was sent is noted in place": async () => {
      const answer = await execute(verb("sent"));
      expect(answer.type === "application/vnd.microsoft.activity.message" && answer.value.startsWith("Noted"), JSON.stringify(answer));
    },
    "help is a card of ten lines": async () => {
      await chat.say(personal, "help");
      expect(cardOf(await chat.next()).body.length === 10, "not ten lines");
    },
    "a mention in a group chat is answered in the personal chat only": async () => {
      await mention(group, draft);
      const answer = await chat.next();
      isPrivate(answer);
      expect(JSON.stringify(cardOf(answer)).includes("calm down"), "no coaching");
    },
    "a mention in a channel's thread is answered in the personal chat only": async () => {
      const { messageId, postConversationId } = await mention(channel, draft);
      isPrivate(await chat.next());
      await mention(postConversationId ?? `${channel};messageid=${messageId}`, draft);
      isPrivate(await chat.next());
    },
    "what is for everybody is answered in the thread": async () => {
      await mention(channel, "settings");
      const answer = await chat.next();
      expect(answer.actionConversationId !== personal && JSON.stringify(answer).includes(channel), JSON.stringify(answer).slice(0, 300));
      expect(textOf(answer).includes("1:1 chat"), textOf(answer));
    },
    "a coaching button in a group does nothing": async () => {
      await mention(group, "settings");
      const { message } = await chat.next();
      const answer = await invoke(chat, group, "adaptiveCard/action", { action: { type: "Action.Execute", title: "x", verb: "not-useful", data: { notUseful: "trigger.calm-down" } }, trigger: "manual" }, message.messageId);
      expect(answer.value.includes("1:1 chat only"), JSON.stringify(answer));
    },
    "the compose box opens a form, and its draft is coached in the dialog": async () => {
      const form = await invoke(chat, group, "composeExtension/fetchTask", { commandId: "coachDraft", commandContext: "compose", context: { theme: "default" } });
      expect(form.task.type === "continue" && elementsOf(form.task.value.card.content).some((e) => e.id === "coachDraft"), JSON.stringify(form).slice(0, 300));
      const coached = await invoke(chat, group, "composeExtension/submitAction", { commandId: "coachDraft", commandContext: "compose", data: { coachDo: "review", coachDraft: draft, coachCustomer: "" } });
      const json = JSON.stringify(coached.task.value.card.content);
      expect(json.includes("calm down") && json.includes("Review again"), json.slice(0, 300));
    },
    "the dialog sends its coaching to the personal chat": async () => {
      const sent = await invoke(chat, group, "composeExtension/submitAction", { commandId: "coachDraft", commandContext: "compose", data: { coachDo: "chat", coachDraft: draft } });
      expect(sent.task.type === "message" && sent.task.value.startsWith("Sent"), JSON.stringify(sent));
      isPrivate(await chat.next());
    },
    "a message's menu fills the dialog": async () => {
      const opened = await invoke(chat, channel, "composeExtension/fetchTask", { commandId: "coachMessage", commandContext: "message", messagePayload: payload("somebody", "<p>Where is my parcel?&nbsp;<b>Third</b> time!</p>") });
      expect(elementsOf(opened.task.value.card.content).some((e) => e.id === "coachCustomer" && e.value === "Where is my parcel? Third time!"), JSON.stringify(opened).slice(0, 500));
      const next = await invoke(chat, channel, "composeExtension/fetchTask", { commandId: "whatNext", commandContext: "message", messagePayload: payload("somebody", "<p>I smell gas in the kitchen!</p>") });
      expect(JSON.stringify(next.task).toLowerCase().includes("supervisor"), JSON.stringify(next).slice(0, 300));
    },
    "better words are found": async () => {
      const found = await invoke(chat, group, "composeExtension/query", { commandId: "betterWords", parameters: [{ name: "words", value: "calm down" }], queryOptions: { skip: 0, count: 25 } });
      const { type, attachments } = found.composeExtension;
      expect(type === "result" && attachments[0].preview.content.text.startsWith("Instead of “calm down”"), JSON.stringify(found).slice(0, 300));
    },
    "events of teams are taken in silence": async () => {
      for (const type of ["channelRenamed", "teamRenamed", "channelCreated", "userAdded"]) {
        const template = await fetch(`${chat.base}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(chat.config.teams[0].id)}&type=${type}`);
        expect(template.ok, `${type}: ${template.status}`);
        const activity = await template.json();
        await chat.post("/_internal/v1/customActivities", activity.activity ?? activity);
      }
      // Whatever was said to that would stand before this.
      await chat.say(personal, "thanks");
      expect(textOf(await chat.next()).startsWith("You're welcome"), "something was said");
    },
    "Not useful is answered in place": async () => {
      const answer = await execute({ title: "Not useful", verb: "not-useful", data: { notUseful: "trigger.calm-down" } });
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
  };
};

let passed = 0;
let failed = 0;
let playground;
try {
  playground = await start(process.argv[2] ?? "http://127.0.0.1:5000/api/messages");
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
