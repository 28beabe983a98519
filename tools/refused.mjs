/** A reason not to go on that is shown to a person as it is, without a stack: it says what to do. */
export class Refused extends Error {}
