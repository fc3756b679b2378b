/** What was asked for is not what the command takes; the message says what it does. */
export class UsageError extends Error {}
