/** What a first load cannot do as the graph would: nothing of it is in yet, and the records go the usual way. */
export class NotOffline extends Error {}
