// Slack's own code on what the bot signs, checks and sends. First: npm ci in this folder.
// node check.mjs verify   lines {"secret","time","body" (base64),"signature" (null: sign it here),"now"} in; lines {"signature","valid"} out
// node check.mjs types    a JSON array of {"name","blocks"} or {"name","view"} in; the compiler's complaints out, exit code 0 when there are none
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const input = readFileSync(0, "utf8");

const verify = () => {
  const { isValidSlackRequest } = require(join(here, "node_modules/@slack/bolt/dist/receivers/verify-request.js"));
  for (const line of input.split("\n").filter(Boolean)) {
    const { secret, time, body, signature, now } = JSON.parse(line);
    const text = Buffer.from(body, "base64").toString("utf8");
    const signed = signature ?? `v0=${createHmac("sha256", secret).update(`v0:${time}:${text}`).digest("hex")}`;
    const valid = isValidSlackRequest({
      signingSecret: secret,
      body: text,
      headers: { "x-slack-signature": signed, "x-slack-request-timestamp": time },
      nowMilliseconds: now * 1000,
    });
    console.log(JSON.stringify({ signature: signed, valid }));
  }
};

const types = () => {
  const work = mkdtempSync(join(here, "types-"));
  try {
    const lines = JSON.parse(input).map(({ blocks, view }, i) => blocks
      ? `export const a${i}: KnownBlock[] = ${JSON.stringify(blocks)};`
      : `export const a${i}: View = ${JSON.stringify(view)};`);
    writeFileSync(join(work, "shown.ts"), `import type { KnownBlock, View } from "@slack/types";\n${lines.join("\n")}\n`);
    execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", join(work, "shown.ts")], { stdio: "pipe" });
  } catch (error) {
    console.log(String(error.stdout ?? error));
    process.exitCode = 1;
  } finally {
    rmSync(work, { recursive: true });
  }
};

({ verify, types })[process.argv[2]]();
