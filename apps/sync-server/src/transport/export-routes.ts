import { exportFormatIds, isExportFormatId } from "@cojourney/journey-export";
import { Language } from "@cojourney/journey-model";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { UpdateLog } from "#core/update-log.ts";
import { Exporter, type ExportRefused } from "#exports/exporter.ts";
import type { Gate } from "#transport/gate.ts";
import { refuse, refuseBoard } from "#transport/refuse.ts";
import type { Rooms } from "#transport/rooms.ts";

export interface ExportRoutesOptions {
  readonly log: UpdateLog;
  readonly rooms: Rooms;
  readonly gate: Gate;
}

/** Results that one address may ask for in a minute. */
const EXPORTS_PER_MINUTE = 30;
const Line = z.string().max(200).default("");
const JourneyName = z.string().max(64);
const MAX_JOURNEYS = 200;
const delimiters = { semicolon: ";", comma: ",", tab: "\t" } as const;

/** As the options of the command line (`cojourney --help`), by the same names. */
const ExportQuery = z.strictObject({
  format: z
    .string()
    .default("")
    .refine(isExportFormatId, {
      error: `There are these formats: ${exportFormatIds.join(", ")}.`,
    }),
  language: Language.optional(),
  client: Line,
  facilitator: Line,
  journey: z
    .union([JourneyName, z.array(JourneyName).max(MAX_JOURNEYS)])
    .transform((ids) => [ids].flat())
    .default([]),
  delimiter: z.enum(["semicolon", "comma", "tab"]).optional(),
  size: z.enum(["1x", "2x", "4x", "a0"]).default("2x"),
});

/** The results of a board for programs: what is committed at this moment, for whoever may open the board. */
export function addExportRoutes(
  app: FastifyInstance,
  { log, rooms, gate }: ExportRoutesOptions,
): void {
  const exporter = new Exporter();
  const limit = { rateLimit: { max: EXPORTS_PER_MINUTE, timeWindow: 60_000 } };
  app.get<{ Params: { id: string } }>(
    "/sync/boards/:id/export",
    { config: limit },
    async (request, reply) => {
      const { id } = request.params;
      const admitted = await gate.admit(request.raw, id, { isReadOnly: true });
      // Its summary brings a board that an older version wrote up to date.
      if (!admitted || !(await rooms.summary(id))) return refuseBoard(reply);
      const query = ExportQuery.safeParse(request.query);
      if (!query.success)
        return refuse(reply, 400, {
          error: "QueryMalformed",
          message: z.prettifyError(query.error),
        });
      const history = await log.read(id);
      if (!history) return refuseBoard(reply);
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      const { format, language, journey, delimiter, size, client, facilitator } = query.data;
      const made = await exporter.export(
        id,
        {
          history,
          format,
          journeyIds: journey,
          language: language ?? null,
          options: { client, facilitator, pictureSize: size },
          csvDelimiter: delimiter ? delimiters[delimiter] : null,
          takenAtMs: Date.now(),
        },
        gone.signal,
      );
      if ("refusal" in made) return refuseExport(reply, made);
      return reply
        .header("content-type", made.mediaType)
        .header("content-length", made.sizeBytes)
        .header("content-disposition", `attachment; filename="${made.name}"`)
        .header("cache-control", "no-store")
        .header("x-content-type-options", "nosniff")
        .send(made.content);
    },
  );
}

/** 404 and 422 are for good; what may go better in a moment says when to come back. */
const statuses: Readonly<Record<ExportRefused["refusal"], 404 | 422 | 503>> = {
  JourneyUnknown: 404,
  ExportTooLarge: 422,
  ExportsBusy: 503,
  ExportTooLong: 503,
  ExportAbandoned: 503,
};

function refuseExport(reply: FastifyReply, { refusal, message }: ExportRefused): FastifyReply {
  const status = statuses[refusal];
  if (status === 503) void reply.header("retry-after", "10");
  return refuse(reply, status, { error: refusal, message });
}
