/** `pnpm dev`: as `npm start`, but both servers follow the sources while they are edited. */
import { serve } from "./serve.mjs";

await serve("development");
