/** All that Snapshot asks accounts to sign. */
export const SNAPSHOT_TYPES: readonly string[] = [
  'Space(address from,string space,uint64 timestamp,string settings)',
  'Proposal(string from,string space,uint64 timestamp,string type,string title,string body,string discussion,string[] choices,string[] labels,uint64 start,uint64 end,uint64 snapshot,string plugins,string privacy,string app)',
  'UpdateProposal(string proposal,string from,string space,uint64 timestamp,string type,string title,string body,string discussion,string[] choices,string[] labels,string plugins,string privacy)',
  'FlagProposal(string from,string space,string proposal,uint64 timestamp)',
  'CancelProposal(string from,string space,uint64 timestamp,string proposal)',
  'Vote(string from,string space,uint64 timestamp,string proposal,uint32 choice,string reason,string app,string metadata)',
  'Vote(string from,string space,uint64 timestamp,string proposal,uint32[] choice,string reason,string app,string metadata)',
  'Vote(string from,string space,uint64 timestamp,string proposal,string choice,string reason,string app,string metadata)',
  'Follow(address from,string network,string space,uint64 timestamp)',
  'Unfollow(address from,string network,string space,uint64 timestamp)',
  'Subscribe(address from,string space,uint64 timestamp)',
  'Unsubscribe(address from,string space,uint64 timestamp)',
  'Profile(address from,uint64 timestamp,string profile)',
  'Statement(address from,uint64 timestamp,string space,string about,string statement,string discourse,string status,string network)',
  'Alias(address from,address alias,uint64 timestamp)',
  'DeleteSpace(address from,string space,uint64 timestamp)',
]
