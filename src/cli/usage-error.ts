/** A call that can't be understood; the message is for the person. */
export class UsageError extends Error {}
