import { rememberLinks } from "./links.ts";

/** The web app at an address, with a sync server behind it. */
export class App {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Makes a board over HTTP and gives its address; who goes there is given the participants' link. */
  async createBoard(body: object): Promise<string> {
    const answer = await fetch(`${this.origin}/sync/boards`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return rememberLinks(this.origin, await answer.json());
  }
}
