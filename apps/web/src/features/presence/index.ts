export { FollowBanner } from "#features/presence/FollowBanner.tsx";
export { PeopleButton } from "#features/presence/PeopleButton.tsx";
export { usePeers } from "#features/presence/use-peers.ts";
export { type Following, useFollowing } from "#features/presence/use-following.ts";
export { useSharedTyping } from "#features/presence/use-shared-typing.ts";
