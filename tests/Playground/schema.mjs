// Holds files against the schemas that Microsoft publishes: node schema.mjs teams|card FILE…
// COACHBOT_SCHEMAS names the folder that holds MicrosoftTeams.v1.24.schema.json (microsoft/json-schemas) and adaptive-card.1.5.0.json (microsoft/AdaptiveCards).
// Prints what is wrong, a line each. Exit code 0 when everything fits.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import AjvDraft04 from "ajv-draft-04";

const folder = process.env.COACHBOT_SCHEMAS;
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const options = { strict: false, allErrors: true, validateFormats: false };

const compilers = {
  teams: () => new AjvDraft04(options).compile(read(join(folder, "MicrosoftTeams.v1.24.schema.json"))),
  card: () => {
    const ajv = new Ajv(options);
    ajv.addMetaSchema(createRequire(import.meta.url)("ajv/dist/refs/json-schema-draft-06.json"));
    const { id, ...schema } = read(join(folder, "adaptive-card.1.5.0.json"));
    return ajv.compile(schema);
  },
};

/** What Teams adds to the 1.5 schema is left out: charts stand in for their fallback, and the hints for the frame. */
const withoutTeamsOwn = (value) => {
  if (Array.isArray(value)) {
    return value.map(withoutTeamsOwn);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (typeof value.type === "string" && value.type.startsWith("Chart.")) {
    return withoutTeamsOwn(value.fallback);
  }
  const { msteams, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, held]) => [key, withoutTeamsOwn(held)]));
};

const [kind, ...files] = process.argv.slice(2);
const validate = compilers[kind]();
for (const file of files) {
  const subject = read(file);
  if (!validate(kind === "card" ? withoutTeamsOwn(subject) : subject)) {
    for (const error of validate.errors.slice(0, 20)) {
      console.log(`${file}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
    }
    process.exitCode = 1;
  }
}
