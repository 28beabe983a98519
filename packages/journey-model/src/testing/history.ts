import fc from "fast-check";
import { actions, perform, type Action, type ActionType } from "#testing/actions.ts";
import type { Network } from "#testing/network.ts";
import type { Replica } from "#testing/replicas.ts";

/** Somebody does something, or some of what was done reaches some of the others. */
export type HistoryEvent =
  | { readonly type: "act"; readonly who: number; readonly action: Action }
  | { readonly type: "exchange"; readonly seed: number };

/** Arbitrary histories of several people on one board. */
export function histories(
  options: { readonly maxLength?: number; readonly without?: readonly ActionType[] } = {},
): fc.Arbitrary<readonly HistoryEvent[]> {
  const act = fc.record({
    type: fc.constant("act" as const),
    who: fc.nat(60),
    action: actions(options.without),
  });
  const exchange = fc.record({ type: fc.constant("exchange" as const), seed: fc.nat() });
  const event = fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: exchange });
  return fc.array(event, { maxLength: options.maxLength ?? 50, size: "max" });
}

/** Plays a history; `act` may look at what an action does, before and after. */
export function play(
  replicas: readonly Replica[],
  network: Network,
  history: readonly HistoryEvent[],
  act: (replica: Replica, action: Action, who: number) => void = perform,
): void {
  for (const event of history)
    if (event.type === "exchange") network.exchangeSome(event.seed);
    else {
      const who = event.who % replicas.length;
      const replica = replicas[who];
      if (replica) act(replica, event.action, who);
    }
}
