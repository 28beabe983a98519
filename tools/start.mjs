/** `npm start`: everything a person needs to use Cojourney, from a fresh clone. */
import { serve } from "./serve.mjs";

await serve("production");
