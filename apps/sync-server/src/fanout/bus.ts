/** Carries messages between servers, none of them for certain. */
export interface Bus extends AsyncDisposable {
  publish(channel: string, bytes: Uint8Array): void;
  subscribe(channel: string, listener: (bytes: Uint8Array) => void): void;
  unsubscribe(channel: string): void;
  /** Called whenever messages are heard (again) after some may have been missed. */
  onHearing(listener: () => void): void;
}

/** For a server that shares its log with nobody that it could talk to. */
export const silentBus: Bus = {
  publish() {},
  subscribe() {},
  unsubscribe() {},
  onHearing() {},
  async [Symbol.asyncDispose]() {},
};
