/** One case against one server: the process that plays the people. Started by bench/sync.ts, which it answers. */
import { contenders, contenderNames } from "./contender.ts";
import { ContenderProcess } from "./contender-process.ts";
import { cases } from "./cases.ts";
import { GENERATOR_CORE, pinTo } from "./cores.ts";

const [, , caseName, contenderName, warmUpSeconds, seconds] = process.argv;
const wanted = cases.find(({ name }) => name === caseName);
const contender = contenderNames.find((name) => name === contenderName);
if (!wanted || !contender) throw new Error(`There is no case "${caseName}" for ${contenderName}.`);

await using server = await ContenderProcess.start(contenders[contender]);
pinTo(process.pid, GENERATOR_CORE);
const effort = { warmUpSeconds: Number(warmUpSeconds), seconds: Number(seconds) };
const result = await wanted.run(server, effort);
process.send?.({ result });
await server[Symbol.asyncDispose]();
process.exit();
