import { createHmac, timingSafeEqual } from "node:crypto";
import { Role } from "@cojourney/journey-model/protocol";

/** 144 bits: nobody finds a link by guessing, and it still fits a QR code that a phone reads from afar. */
const SECRET_BYTES = 18;

/** Which secret a link of a board has had: 0 for the first, one more with every renewal. */
export type RotationByRole = Readonly<Record<Role, number>>;

/**
 * The secrets of all links of all boards, derived from one key.
 *
 * So none is stored, and a facilitator can be shown the links of a board again. Who has the key can make
 * any of them: it is kept apart from the database where that is backed up (see LINK_KEY).
 */
export class LinkSecrets {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  secretOf(boardId: string, role: Role, rotation: number): string {
    return this.#digest(boardId, role, rotation).toString("base64url");
  }

  /** Whose link this secret is; null when it is nobody's, or was renewed since. */
  roleOf(boardId: string, secret: string, rotations: RotationByRole): Role | null {
    const given = Buffer.from(secret, "base64url");
    if (given.length !== SECRET_BYTES) return null;
    const isOf = (role: Role) =>
      timingSafeEqual(given, this.#digest(boardId, role, rotations[role]));
    return Role.options.filter(isOf)[0] ?? null;
  }

  #digest(boardId: string, role: Role, rotation: number): Buffer {
    const hmac = createHmac("sha256", this.#key).update(`${boardId}/${role}/${rotation}`);
    return hmac.digest().subarray(0, SECRET_BYTES);
  }
}
