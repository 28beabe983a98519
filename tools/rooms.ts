import type { OxlintOverride } from "oxlint";

/** A folder with a rule about what its files may import. Own folder and `./` are always allowed. */
interface Room {
  readonly folder: string;
  /** The only imports allowed, as import patterns. */
  readonly only?: readonly string[];
  /** Layers (`#document`) allowed besides `only`, but for types alone: those leave nothing behind when the code runs. */
  readonly onlyTypes?: readonly string[];
  /** Imports refused, as import patterns, for rooms that may import nearly everything. */
  readonly not?: readonly string[];
  /** Exceptions to `not`. */
  readonly but?: readonly string[];
  /** Globals refused. */
  readonly notGlobals?: readonly string[];
  /** Said to whoever climbs the fence: the reason, and where the code belongs instead. */
  readonly why: string;
}

const model = "packages/journey-model/src";
const exporter = "packages/journey-export/src";
const web = "apps/web/src";
const server = "apps/sync-server/src";

/** What does I/O, waits or belongs to one runtime. The model runs in browsers, workers and Node alike. */
const runtimeGlobals = [
  "fetch",
  "indexedDB",
  "localStorage",
  "process",
  "requestAnimationFrame",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "WebSocket",
  "window",
];
const modelRooms: readonly Room[] = (
  [
    {
      folder: `${model}/entities`,
      only: ["zod"],
      why: "entities/ is the bottom layer: it imports only zod.",
    },
    {
      folder: `${model}/frameworks`,
      only: ["#entities/**"],
      why: "frameworks/ are plain data over entities/.",
    },
    {
      folder: `${model}/lanes`,
      only: ["#entities/**"],
      why: "lanes/ are plain data over entities/.",
    },
    {
      folder: `${model}/document`,
      only: [
        "#entities/**",
        "#result.ts",
        "yjs",
        "zod",
        "nanoid",
        "fast-diff",
        "lib0/**",
        "fractional-indexing",
      ],
      why: "document/ knows Yjs and entities/; what a change means belongs in commands/.",
    },
    {
      folder: `${model}/commands`,
      only: [
        "#document/**",
        "#entities/**",
        "#frameworks/**",
        "#lanes/**",
        "#result.ts",
        "yjs",
        "zod",
        "nanoid",
        "fast-diff",
        "fractional-indexing",
      ],
      onlyTypes: ["#workshop"],
      why: "commands/ turn an intent into one transaction; they know nothing of pictures, wires or people's screens.",
    },
    {
      folder: `${model}/layout`,
      only: ["#entities/**", "#lanes/**", "#result.ts"],
      onlyTypes: ["#document"],
      why: "layout/ is pure: it takes a snapshot (a type of document/) and never a Yjs document.",
    },
    {
      folder: `${model}/analysis`,
      only: ["#entities/**", "#lanes/**", "#frameworks/**", "#result.ts"],
      onlyTypes: ["#document"],
      why: "analysis/ is pure: it takes a snapshot and never a Yjs document.",
    },
    {
      folder: `${model}/protocol`,
      only: ["#entities/**", "#workshop/**", "#result.ts", "zod", "lib0/**"],
      why: "protocol/ is bytes and names on the wire; it knows no document and no commands.",
    },
    {
      folder: `${model}/workshop`,
      only: ["#entities/**", "#result.ts", "zod"],
      why: "workshop/ are the rules of a workshop: pure, without a document, a clock or a wire. What it does to a board is a command.",
    },
    {
      folder: `${model}/sample`,
      only: [
        "#commands/**",
        "#document/**",
        "#entities/**",
        "#frameworks/**",
        "#lanes/**",
        "#layout/**",
        "#result.ts",
      ],
      why: "sample/ builds its board through commands/, as a person would.",
    },
  ] satisfies readonly Room[]
).map((room) => ({ ...room, notGlobals: runtimeGlobals }));

const syncLibraries = ["y-websocket", "ws"];
const tldraw = ["tldraw", "tldraw/**", "@tldraw/**"];
const syncGlobals = ["WebSocket", "indexedDB"];

const webRooms: readonly Room[] = [
  {
    folder: `${web}/app`,
    not: [...tldraw, ...syncLibraries, "#canvas/**", "#sync/**"],
    notGlobals: syncGlobals,
    why: "app/ holds routes only: what a page shows and does belongs in features/.",
  },
  {
    folder: `${web}/canvas`,
    not: [...syncLibraries, "#features/**"],
    notGlobals: syncGlobals,
    why: "canvas/ reaches the server through sync/ and is put on a page by features/.",
  },
  {
    folder: `${web}/sync`,
    not: [...tldraw, "#features/**", "#canvas/**", "react-aria-components", "@cojourney/ui"],
    why: "sync/ moves a document to and from the server and the device; it knows no screens.",
  },
  {
    folder: `${web}/text`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**", "#sync/**", "@cojourney/ui"],
    notGlobals: syncGlobals,
    why: "text/ ties any field to a shared text; it knows no screens.",
  },
  {
    folder: `${web}/structure`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**"],
    notGlobals: syncGlobals,
    why: "structure/ is what can be done to phases, steps, lanes, journeys and personas, in whichever view.",
  },
  {
    folder: `${web}/clipboard`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**"],
    notGlobals: syncGlobals,
    why: "clipboard/ turns cards into what is copied and back; where they go is for the views.",
  },
  {
    folder: `${web}/filter`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**", "@cojourney/ui"],
    notGlobals: syncGlobals,
    why: "filter/ says which cards a person wants to see; what that looks like is for the views.",
  },
  {
    folder: `${web}/votes`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**"],
    notGlobals: syncGlobals,
    why: "votes/ is what one gives and sees of votes at a card, in whichever view.",
  },
  {
    folder: `${web}/find`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**"],
    notGlobals: syncGlobals,
    why: "find/ looks for words on the board; going there is for the view that shows it.",
  },
  {
    folder: `${web}/i18n`,
    not: [...tldraw, ...syncLibraries, "#features/**", "#canvas/**", "#sync/**"],
    notGlobals: syncGlobals,
    why: "i18n/ is words and numbers; it knows no screens.",
  },
];

/** A feature may use another one only through that one's index.ts. */
function featureRoom(name: string): Room {
  return {
    folder: `${web}/features/${name}`,
    not: [...tldraw, ...syncLibraries, "#features/*/**"],
    but: ["#features/*/index.ts", "#features/*/index.tsx", `#features/${name}/**`],
    notGlobals: syncGlobals,
    why: "A feature imports tldraw through canvas/, the connection through sync/, and another feature through its index.ts.",
  };
}

const serverRooms: readonly Room[] = [
  {
    folder: `${server}/core`,
    only: [
      "@cojourney/journey-model",
      "@cojourney/journey-model/**",
      "yjs",
      "lib0/**",
      "y-protocols/**",
      "zod",
    ],
    notGlobals: ["process", "setTimeout", "setInterval", "setImmediate", "fetch"],
    why: "core/ decides and does no I/O: it imports only core/, the model and the Yjs protocol.",
  },
  {
    folder: `${server}/access`,
    not: ["#transport/**", "#storage/**", "#config.ts", "ws", "fastify", "@fastify/**"],
    why: "access/ decides who may come in and keeps that in records: it knows no sockets and no engine.",
  },
  {
    folder: `${server}/exports`,
    not: ["#transport/**", "#storage/**", "#access/**", "#config.ts", "ws", "fastify", "pg"],
    why: "exports/ renders what it is handed, in a process of its own: who may ask for it is for transport/.",
  },
  {
    folder: `${server}/fanout`,
    not: ["#transport/**", "#storage/**", "#access/**", "#config.ts", "ws", "fastify", "pg"],
    why: "fanout/ carries words between servers; main.ts hands it the log, and core/ says what it is for.",
  },
  {
    folder: `${server}/kept`,
    not: ["#transport/**", "#storage/**", "#access/**", "#config.ts", "ws", "fastify", "pg"],
    why: "kept/ decides what is kept of boards and what goes; main.ts hands it the log, and transport/ asks it.",
  },
  {
    folder: `${server}/operations`,
    not: ["#transport/**", "#access/**", "ws", "fastify", "@fastify/**", "pg"],
    why: "operations/ is what an operator asks for; main.ts hands it the boards, and storage/ does the work.",
  },
  {
    folder: `${server}/storage`,
    not: ["#transport/**", "#config.ts", "ws", "fastify", "@fastify/**"],
    why: "storage/ keeps bytes: it knows no sockets, and main.ts hands it its settings.",
  },
  {
    folder: `${server}/transport`,
    not: ["#storage/**", "#config.ts", "node:sqlite", "node:fs", "node:fs/promises", "pg"],
    why: "transport/ carries bytes: main.ts hands it the storage and the settings.",
  },
  {
    folder: `${server}/workshop`,
    not: ["#transport/**", "#storage/**", "#config.ts", "ws", "fastify", "@fastify/**", "pg"],
    why: "workshop/ runs the rules of a workshop over records: its room is handed in, and the rules are the model's.",
  },
];

const nodeModules = ["node:*", "node:*/**"];

const exportRoom: Room = {
  folder: exporter,
  not: [
    ...nodeModules,
    "@cojourney/ui",
    "@cojourney/journey-model/testing",
    "react",
    "next",
    "next/**",
    ...tldraw,
    ...syncLibraries,
  ],
  notGlobals: runtimeGlobals,
  why: "journey-export turns a snapshot into bytes, alike in a browser's worker and in Node: what is around it is handed in.",
};

const exportCliRoom: Room = {
  folder: `${exporter}/cli`,
  not: exportRoom.not?.filter((pattern) => !nodeModules.includes(pattern)) ?? [],
  why: "cli/ reads and writes files around journey-export; what a result looks like belongs in the other folders.",
};

const uiRoom: Room = {
  folder: "packages/ui/src",
  not: ["@cojourney/**", "next", "next/**", "next-intl", "yjs", ...tldraw, ...syncLibraries],
  why: "packages/ui knows no journeys and no app: give it what it shows through props.",
};

/** Every room of the workspace. `features` are the names of the folders in apps/web/src/features. */
export function rooms(features: readonly string[]): readonly Room[] {
  return [
    ...modelRooms,
    ...webRooms,
    ...features.map(featureRoom),
    ...serverRooms,
    exportRoom,
    exportCliRoom,
    uiRoom,
  ];
}

/** The lint rules that fence a room, in oxlint's words. */
export function roomRules({
  folder,
  only,
  onlyTypes = [],
  not = [],
  but = [],
  notGlobals = [],
  why: message,
}: Room): NonNullable<OxlintOverride["rules"]> {
  const own = ["./**", `#${folder.split("/").at(-1)}/**`];
  // The rule for types comes first and as a regex: oxlint asks nothing more of an import that a group excepts.
  const patterns = only
    ? [
        ...onlyTypes.map((layer) => ({ regex: `^${layer}/`, message, allowTypeImports: true })),
        {
          group: [
            "**",
            ...[...own, ...only, ...onlyTypes.map((layer) => `${layer}/**`)].map(
              (pattern) => `!${pattern}`,
            ),
          ],
          message,
        },
      ]
    : [{ group: [...not, ...but.map((pattern) => `!${pattern}`)], message }];
  return {
    "no-restricted-imports": ["error", { patterns }],
    "no-restricted-globals": ["error", ...notGlobals.map((name) => ({ name, message }))],
    "no-restricted-properties": [
      "error",
      ...notGlobals.map((property) => ({ object: "globalThis", property, message })),
    ],
  };
}
