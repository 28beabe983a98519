/** What is wrong with an update, by name, and what its sender reads: a close reason holds 123 bytes. */
export const refusalReasons = {
  Truncated: "The update is cut short.",
  CountTooLarge: "The update announces more than its bytes can hold.",
  NumberOverlong: "A number in the update takes more bytes than it needs.",
  NumberTooLarge: "A number in the update is beyond 2^53.",
  TrailingBytes: "Bytes follow the end of the update (it may be of the V2 encoding).",
  TextMalformed: "A text in the update is not UTF-8.",
  StructUnknown: "The update holds a struct of an unknown kind.",
  ContentUnknown: "The update holds content of an unknown kind.",
  ValueUnknown: "The update holds a value of an unknown kind.",
  JsonMalformed: "The update holds JSON that cannot be read.",
  ValueTooDeep: "A value in the update nests deeper than 16.",
  LengthZero: "The update holds something of length zero.",
  ClockTooHigh: "A clock in the update is beyond 2^31.",
  ClientTwice: "The update names one client twice.",
  TooManyClients: "The update holds edits of too many clients.",
  DeletesUnordered: "The deletions of the update are not in order.",
  RootUnknown: "The update writes to a part that no board has.",
  SubdocumentHeld: "The update holds a document within the document.",
  TypeUnfit: "The update holds a shared type that no board has.",
  FormatHeld: "The update formats text, which no board has.",
  TypesTooDeep: "Shared types in the update nest deeper than 8.",
  KeyForbidden: "The update uses a key that is not allowed.",
  KeySetTooOften: "The update sets one key again and again.",
  BuildsOnItself: "An edit in the update builds on itself or on what comes after it.",
  ParentUnfit: "An edit in the update lies in something that holds nothing.",
  NeighboursApart: "An edit in the update lies between things that are not together.",
  NeighboursReversed: "An edit in the update lies between things that are the other way round.",
  SearchTooLong: "The update puts too much among what others wrote at the same place.",
  CutsTooCostly: "The update cuts what is known into too many pieces.",
  OverlapUnlike: "The update tells differently what is known already.",
  ClientIdTaken: "The update speaks for another participant.",
} as const satisfies Readonly<Record<string, string>>;

/** Why an update is refused whatever the sender's intentions: nothing that is honest looks like this. */
export type UpdateRefusal = keyof typeof refusalReasons;

/** Leaves the reading of an update from any depth; `catchRefusal` turns it into a value again. */
class RefusalSignal extends Error {
  readonly refusal: UpdateRefusal;

  constructor(refusal: UpdateRefusal) {
    super(refusalReasons[refusal]);
    this.refusal = refusal;
  }
}

/** Breaks off the reading of an update. */
export function refuse(refusal: UpdateRefusal): never {
  throw new RefusalSignal(refusal);
}

/** The outcome of reading, or the name of what broke it off. What else is thrown is a bug, and goes on. */
export function catchRefusal<T>(read: () => T): T | UpdateRefusal {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RefusalSignal) return cause.refusal;
    throw cause;
  }
}
