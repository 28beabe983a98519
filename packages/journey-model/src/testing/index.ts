export { buildBoard } from "#testing/build-board.ts";
export { actions, actionTypes, perform, type Action, type ActionType } from "#testing/actions.ts";
export { furnishedBoard } from "#testing/furnished-board.ts";
export { openNetwork, type Network } from "#testing/network.ts";
export { testProperty, type PropertyRun } from "#testing/property.ts";
export { openRandom, type Random } from "#testing/random.ts";
export {
  openJoiner,
  openReplica,
  openReplicas,
  openTestDoc,
  seededBoard,
  type Replica,
} from "#testing/replicas.ts";
